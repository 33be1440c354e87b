package heard.maps;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import heard.voice.How;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A child makes their own family tree on their own site, in a browser that runs no scripts. */
class MyFamilyTests {

    private static final String HERE = "/say/family-tree";

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final AMap maps = new AMap(child);
    private final Visitor visit = Visitor.visiting(child);

    @Test
    void aChildTellsHowTheirFamilyBelongsTogetherAndSeesItDrawn() {
        assertThat(visit.get("/say/choose")
                        .page()
                        .select("a[href=" + HERE + "]")
                        .text())
                .contains("My family");
        assertThat(visit.get(HERE).text()).contains("Who is in your family?");
        add("", "mum");
        // Nobody is there yet whom Mum could be together with.
        assertThat(visit.get(HERE).text()).contains("Does Mum live with you?");
        tell("next", "ELSEWHERE");
        tell("all", "");
        add("Nana", "gran");
        assertThat(visit.get(HERE).text()).contains("Whose mum or dad is Nana?", "Choose as many as you like.");
        tell("next", id("Mum"));
        tell("next", "WITH");
        tell("next", "She lets me stay up.");
        add("Grandpa Joe", "grandad");
        tell("skip", "");
        assertThat(visit.get(HERE).text()).contains("Grandpa Joe has died");
        tell("all", "DIED");

        Answer all = visit.get(HERE);
        assertThat(all.page().select(".tile-wide > span").eachText())
                .containsExactly(
                        "Mum Does not live with you",
                        "Nana Gran Mum or dad of Mum Lives with you",
                        "Grandpa Joe Grandad Has died",
                        "Add someone");
        assertThat(all.page().select("svg.map .map__name").eachText())
                .containsExactlyInAnyOrder("Me", "Mum", "Nana", "Grandpa Joe");
        assertThat(all.page().select(".map__star")).hasSize(1);
        assertThat(all.text()).contains("A star means someone has died.", "Thank you. We have it now.");
        PeopleMap map = maps.all().getFirst();
        assertThat(map.kind()).isEqualTo(Kind.GENOGRAM);
        assertThat(map.ties())
                .containsExactlyInAnyOrder(
                        new Tie(member("Mum").id(), Bond.PARENT, child.id()),
                        new Tie(member("Nana").id(), Bond.PARENT, member("Mum").id()));
        assertThat(maps.record(map.id()))
                .extracting(entry -> entry.how() + " " + entry.words())
                .containsExactlyInAnyOrder(
                        How.SHOWN + " My family: Mum, lives somewhere else; Nana (Gran), lives with me; Grandpa Joe"
                                + " (Grandad), has died.",
                        How.WRITTEN + " She lets me stay up.");
    }

    @Test
    void staffSeeItAsTheChildsOwnGenogramAndCanCompareItWithTheirs() {
        maps.made(Visitor.signedInAs(worker), "GENOGRAM", "name-0", "Mum", "name-1", "Uncle Pete");
        add("", "mum");
        tell("next", "SOMETIMES");
        tell("all", "");
        add("Grandpa Joe", "grandad");
        tell("next", id("Mum"));
        tell("all", "DIED");
        Visitor staff = Visitor.signedInAs(worker);
        PeopleMap mine =
                maps.all().stream().filter(PeopleMap::isByTheChild).findFirst().orElseThrow();

        Answer page = staff.get(maps.path("/" + mine.id()));
        assertThat(page.text())
                .contains(
                        "Genogram of",
                        "Made by Jayden on their own site, alone",
                        "parent of Jayden · lives with Jayden some of the time",
                        "has died · parent of Mum");
        assertThat(staff.get(maps.path("/compare")).text())
                .contains("Who came", "Grandpa Joe (Grandad)", "Who went", "Uncle Pete");
        // What only a child can say stays when staff put something else right.
        AMap.press(staff, staff.get(maps.path("/" + mine.id() + "/change")), "save", "present", "Us");
        assertThat(member("Mum").lives()).isEqualTo(Lives.SOMETIMES);
        assertThat(member("Grandpa Joe").hasDied()).isTrue();
    }

    @Test
    void whoIsTogetherIsSoForBothAndCanBeTakenBackByEither() {
        add("", "mum");
        tell("all", "");
        add("", "dad");
        assertThat(visit.get(HERE).text()).contains("Who is Dad together with?");
        tell("all", id("Mum"));
        open("Mum");
        tell("next", "Mum");
        tell("next", "mum");
        assertThat(visit.get(HERE).page().select("input[type=checkbox][checked]"))
                .hasSize(1);
        tell("all", "");

        assertThat(maps.all().getFirst().ties()).extracting(Tie::bond).containsOnly(Bond.PARENT);
    }

    @Test
    void whoIsSomebodyElseAfterAllIsNoLongerTiedAsBefore() {
        add("", "mum");
        tell("all", "");
        add("Leo", "brother");
        tell("all", id("Mum"));
        assertThat(maps.all().getFirst().ties()).hasSize(3);
        open("Leo");
        tell("next", "Leo");
        tell("all", "someone");
        assertThat(maps.all().getFirst().ties())
                .containsExactly(new Tie(member("Mum").id(), Bond.PARENT, child.id()));

        open("Mum");
        tell("drop", "");
        assertThat(maps.all().getFirst().ties()).isEmpty();
    }

    @Test
    void somebodysPartnerMayBeMine() {
        add("Sam", "partner");
        assertThat(visit.get(HERE).text()).contains("Who is Sam together with?", "Me");
        tell("all", child.id().toString());
        assertThat(visit.get(HERE).text()).contains("Sam");
        assertThat(maps.all().getFirst().ties())
                .containsExactly(new Tie(member("Sam").id(), Bond.PARTNER, child.id()));
    }

    @Test
    void wordsThatMayMeanDangerAreUrgentAndWhoeverIsNotThereIsNobodysParent() {
        add("Mark", "stepdad");
        tell("next", "WITH");
        tell("next", "He hits me.");
        add("Leo", "brother");
        tell("next", Ids.next() + "," + child.id());
        assertThat(maps.all().getFirst().ties()).extracting(Tie::bond).containsExactly(Bond.SIBLING);

        Answer page = Visitor.signedInAs(worker)
                .get(maps.path("/" + maps.all().getFirst().id()));
        assertThat(page.text()).contains("Jayden used words that may mean danger");
    }

    @Test
    void theMapOfMyPeopleAndMyFamilyAreTwoAndEachIsOfThisStay() {
        add("", "mum");
        tell("all", "");
        assertThat(visit.get("/say/people-map").text())
                .contains("Who is in your life?")
                .doesNotContain("Mum");
        assertThat(Visitor.visiting(child).get(HERE).text()).doesNotContain("Mum");
        assertThat(visit.post("/say/people-map/turn", "to", id("Mum")).status()).isEqualTo(404);
        assertThat(visit.post(HERE, "step", "near", "reply", id("Mum")).status())
                .isEqualTo(404);
    }

    private void add(String name, String who) {
        visit.post(HERE + "/turn", "to", "new");
        tell("next", name);
        tell("next", who);
    }

    private void open(String name) {
        visit.post(HERE + "/turn", "to", id(name));
    }

    private String id(String name) {
        return member(name).id().toString();
    }

    private Member member(String name) {
        return maps.all().stream()
                .filter(map -> map.visitId() != null || map.version() > 1)
                .flatMap(map -> map.members().stream())
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Fills in the page as it is shown and presses a button. */
    private Answer tell(String button, String value) {
        Answer page = visit.get(HERE);
        List<String> sent = new ArrayList<>();
        for (String field : List.of("reply", "step", "id", "revision")) {
            sent.addAll(List.of(field, page.typed(field)));
        }
        boolean typed = List.of("name", "say").contains(page.typed("step"));
        sent.addAll(List.of(typed ? "words" : "option", value, "go", button));
        return visit.post(HERE, sent.toArray(String[]::new));
    }
}
