package heard.maps;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A child makes a map of their people on their own site, in a browser that runs no scripts unless they are asked for. */
class MyPeopleTests {

    private static final String HERE = "/say/people-map";

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final AMap maps = new AMap(child);
    private final Visitor visit = Visitor.visiting(child);

    @Test
    void aChildTellsOfOneAfterTheOtherAndSeesThemDrawn() {
        assertThat(visit.get("/say/choose")
                        .page()
                        .select("a[href=" + HERE + "]")
                        .text())
                .contains("My people");
        assertThat(visit.get(HERE).text()).contains("Who is in your life?");
        turn("new");
        assertThat(visit.get(HERE).text()).contains("What do you call them?");
        tell("next", "Nana");
        assertThat(visit.get(HERE).text()).contains("Who is Nana?");
        tell("next", "gran");
        assertThat(visit.get(HERE).text()).contains("How close is Nana to you?");
        tell("next", "CLOSE");
        assertThat(visit.get(HERE).text()).contains("Do you want to say one thing about Nana?");
        assertThat(tell("next", "She lets me stay up.").location()).isEqualTo(HERE);

        Answer all = visit.get(HERE);
        assertThat(all.page().select("svg.map .map__name").eachText()).containsExactlyInAnyOrder("Nana", "Me");
        assertThat(all.text()).contains("Thank you. We have it now.", "Very close", "by the end of Friday 13 November");
        assertThat(maps.all()).singleElement().satisfies(map -> {
            assertThat(map.isByTheChild()).isTrue();
            assertThat(map.members()).singleElement().satisfies(nana -> {
                assertThat(nana.named()).isEqualTo("Nana (Gran)");
                assertThat(nana.near()).isEqualTo(Near.CLOSE);
            });
            assertThat(maps.record(map.id()))
                    .extracting(Entry::words)
                    .containsExactlyInAnyOrder("My people: Nana (Gran), close.", "She lets me stay up.");
            assertThat(maps.record(map.id())).anySatisfy(entry -> {
                assertThat(entry.words()).isEqualTo("She lets me stay up.");
                assertThat(entry.how()).isEqualTo(How.WRITTEN);
                assertThat(entry.isFirstHand()).isTrue();
                assertThat(entry.sourceLabel()).isEqualTo("Eco-map · Nana (Gran) · on their own");
            });
        });
    }

    @Test
    void whomTheyWriteNothingOfTheyHaveShownAllTheSame() {
        turn("new");
        tell("next", "Biscuit");
        tell("next", "pet");
        tell("next", "MIDDLE");
        tell("skip", "");

        PeopleMap map = maps.all().getFirst();
        assertThat(map.members().getFirst().what()).isEqualTo(What.ANIMAL);
        assertThat(maps.record(map.id())).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("My people: Biscuit (Pet), a bit close.");
            assertThat(entry.how()).isEqualTo(How.SHOWN);
        });
    }

    @Test
    void skipAndStopAreAlwaysThereAndWhoHasNoNameIsCalledWhatTheyAre() {
        turn("new");
        assertThat(visit.get(HERE).page().select(".thumb button").eachText())
                .containsExactly("Back", "Stop here", "Skip", "Next");
        tell("skip", "");
        assertThat(visit.get(HERE).text()).contains("Who is it?");
        tell("next", "mum");
        tell("all", "FAR");
        assertThat(visit.get(HERE).text()).contains("Mum", "Not close");

        turn("new");
        tell("skip", "");
        tell("skip", "");
        assertThat(visit.get(HERE).text()).contains("Add someone");
        assertThat(maps.all().getFirst().members()).extracting(Member::name).containsExactly("Mum");
    }

    @Test
    void somebodyIsToldAndReadingTheMapIsEnough() {
        turn("new");
        tell("next", "Nana");
        Visitor staff = Visitor.signedInAs(worker);
        assertThat(staff.get("/alerts").text()).contains("Jayden").contains("said something");

        Answer page = staff.get(maps.path("/" + maps.all().getFirst().id()));

        assertThat(page.text()).contains("Made by Jayden on their own site, alone", "Nana");
        assertThat(staff.get("/alerts").text()).doesNotContain("said something");
    }

    @Test
    void wordsThatMayMeanDangerAreUrgentAndStayOpen() {
        turn("new");
        tell("next", "Mark");
        tell("skip", "");
        tell("skip", "");
        tell("next", "He hits me.");
        Visitor staff = Visitor.signedInAs(worker);
        String path = maps.path("/" + maps.all().getFirst().id());

        assertThat(staff.get(path).text()).contains("Jayden used words that may mean danger");
        assertThat(staff.get(path).text()).contains("Say what you did");
    }

    @Test
    void anotherStayShowsNothingOfItAndMakesAMapOfItsOwn() {
        turn("new");
        tell("next", "Nana");
        UUID nana = maps.all().getFirst().members().getFirst().id();
        Visitor another = Visitor.visiting(child);

        assertThat(another.get(HERE).text()).doesNotContain("Nana");
        assertThat(another.post(HERE + "/turn", "to", nana.toString()).status()).isEqualTo(404);
        another.post(HERE + "/turn", "to", "new");
        send(another, another.get(HERE), "all", "Kian");
        assertThat(maps.all()).hasSize(2);
        assertThat(another.get(HERE).text()).contains("Kian").doesNotContain("Nana");
    }

    @Test
    void whatStaffPutRightMeanwhileIsNotShownAndNotChanged() {
        turn("new");
        tell("all", "Nan");
        Visitor staff = Visitor.signedInAs(worker);
        String path = maps.path("/" + maps.all().getFirst().id());
        Answer saved = AMap.press(
                staff, staff.get(path + "/change"), "save", "name-0", "Nana Rose", "near-0", "CLOSE", "present", "Us");
        assertThat(saved.status()).isEqualTo(303);

        assertThat(visit.get(HERE).text()).doesNotContain("Nana Rose", "Nan");
        turn("new");
        tell("all", "Kian");
        assertThat(maps.all()).hasSize(2);
    }

    @Test
    void somebodyCanBeTakenAwayAgainAndWhatWasSaidStaysInTheRecord() {
        turn("new");
        tell("next", "Nana");
        UUID map = maps.all().getFirst().id();
        turn(maps.all().getFirst().members().getFirst().id().toString());
        tell("drop", "Nana");

        assertThat(visit.get(HERE).text()).doesNotContain("Nana");
        assertThat(maps.all().getFirst().members()).isEmpty();
        assertThat(maps.record(map)).extracting(Entry::words).containsExactly("My people: Nana.");
    }

    @Test
    void aScriptKeepsItOnceAndNeverAnOlderOneOverANewerOne() {
        UUID nana = Ids.next();
        UUID first = Ids.next();
        assertThat(put(nana, "name", first, 1, "Nan").status()).isEqualTo(201);
        assertThat(put(nana, "name", first, 1, "Nan").status()).isEqualTo(200);
        assertThat(put(nana, "name", Ids.next(), 2, "Nana").status()).isEqualTo(201);

        Answer older = put(nana, "name", Ids.next(), 2, "Nanny");

        assertThat(older.status()).isEqualTo(409);
        assertThat(older.body()).contains("\"words\":\"Nana\"").contains("\"revision\":2");
        assertThat(put(nana, "name", Ids.next(), 3, "").status()).isEqualTo(200);
        assertThat(maps.all().getFirst().members()).extracting(Member::name).containsExactly("Nana");
        assertThat(put(nana, "shoes", Ids.next(), 3, "x").status()).isEqualTo(404);
    }

    @Test
    void whoToldInTwoPlacesSeesBothAndChooses() {
        turn("new");
        Answer one = visit.get(HERE);
        Answer two = visit.get(HERE);
        send(visit, one, "stay", "Nan");

        Answer conflict = send(visit, two, "stay", "Nana");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".said").eachText()).containsExactly("Nan", "Nana");
        assertThat(send(visit, conflict, "next", "Nana").status()).isEqualTo(303);
        assertThat(maps.all().getFirst().members()).extracting(Member::name).containsExactly("Nana");
    }

    @Test
    void whatIsTooLongIsSaidAndStaysOnThePage() {
        turn("new");
        Answer answer = tell("next", "N".repeat(63));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("shorter by 3 letters");
        assertThat(answer.typed("words")).hasSize(63);
        assertThat(maps.all()).isEmpty();
    }

    @Test
    void withAWorkerBesideTheAdultIsNamed() {
        Visitor beside = Visitor.visiting(child, worker);
        beside.post(HERE + "/turn", "to", "new");
        send(beside, beside.get(HERE), "all", "Nana");

        PeopleMap map = maps.all().getFirst();
        assertThat(map.madeBy("Jayden"))
                .isEqualTo("Made by Jayden on their own site, with " + worker.name() + " beside");
        assertThat(maps.record(map.id()).getFirst().seenAlone()).isFalse();
    }

    @Test
    void whatNobodyAsksForIsNotThere() {
        assertThat(turn("shoes").status()).isEqualTo(404);
        assertThat(visit.post(HERE, "step", "shoes", "reply", Ids.next().toString())
                        .status())
                .isEqualTo(404);
        turn("new");
        tell("skip", "");
        tell("all", "prime minister");
        assertThat(maps.all()).isEmpty();
    }

    private Answer turn(String to) {
        return visit.post(HERE + "/turn", "to", to);
    }

    /** Fills in the page as it is shown and presses a button. */
    private Answer tell(String button, String value) {
        return send(visit, visit.get(HERE), button, value);
    }

    private static Answer send(Visitor who, Answer page, String button, String value) {
        List<String> sent = new ArrayList<>();
        for (String field : List.of("reply", "step", "id", "revision")) {
            sent.addAll(List.of(field, page.typed(field)));
        }
        boolean chosen = page.typed("step").equals("who") || page.typed("step").equals("near");
        sent.addAll(List.of(chosen ? "option" : "words", value, "go", button));
        return who.post(HERE, sent.toArray(String[]::new));
    }

    private Answer put(UUID member, String step, UUID id, int revision, String words) {
        String json = "{\"reply\":\"%s\",\"id\":\"%s\",\"revision\":%d,\"words\":\"%s\",\"options\":[]}"
                .formatted(member, id, revision, words);
        return visit.script("PUT", HERE + "/" + step, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
