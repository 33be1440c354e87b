package heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.maps.AMap;
import heard.maps.Kind;
import heard.maps.Line;
import heard.maps.Member;
import heard.maps.PeopleMap;
import heard.pages.SayWords;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Pdf;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Voice;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The maps of a child's people and family in their own story, then and now. */
class StoryMapsTests {

    private static final String INSTEAD = "There is something here. Your worker wants to talk with you about it first.";

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final AMap maps = new AMap(child);
    private final PeopleMap then = maps.on(
            TestClock.TODAY.minusMonths(6),
            worker,
            AMap.far("Nana", Line.STRONG, ""),
            AMap.far("Dad", Line.HARD, "He shouts."));
    private final PeopleMap now =
            maps.on(TestClock.TODAY, worker, AMap.close("Nana", Line.STRONG, ""), AMap.close("Kian", Line.STRONG, ""));
    private final AStory story = new AStory(child, worker);
    private final Visitor visit = Visitor.visiting(child);

    @Test
    void thenAndNowAreSideBySideWhileTheStoryIsOn() {
        assertThat(open(Kind.ECO).status()).isEqualTo(404);
        story.on(visit);
        assertThat(visit.get("/say/story").text()).contains("My people").doesNotContain("My family");
        assertThat(open(Kind.ECO).location()).isEqualTo("/say/story");

        Answer page = visit.get("/say/story");

        assertThat(page.page().select("h2").eachText())
                .containsExactly("What you made on Thursday 12 November", "What you made on Tuesday 12 May");
        assertThat(page.text()).contains("New: Kian", "Only in the old picture: Dad", "Closer now: Nana");
        assertThat(page.page().select("svg.map")).hasSize(2);
        assertThat(open(Kind.GENOGRAM).status()).isEqualTo(404);
        story.turn("off", "");
        assertThat(visit.get("/say/story").status()).isEqualTo(404);
    }

    @Test
    void whatIsWithheldIsMarkedAndSoIsAPictureThatWouldShowIt() throws IOException {
        story.on(visit);
        story.withhold(Thing.MAP, now.id(), "Kian moves away.");
        open(Kind.ECO);
        assertThat(visit.get("/say/story").text()).contains(INSTEAD, "Dad").doesNotContain("Kian");
        assertThat(text("/say/story/book.pdf")).contains("Dad").doesNotContain("Kian");
        assertThat(story.staff().get(story.path()).text())
                .contains("Withheld by " + worker.name(), "for staff alone: Kian moves away.");
        story.giveBack(Thing.MAP, now.id());
        assertThat(visit.get("/say/story").text()).contains("Kian");
        story.withhold(Thing.MAP, then.id(), "Dad does not know.");
        visit.post("/say/story/turn", "from", "0");
        assertThat(visit.get("/say/story").text()).contains(INSTEAD).doesNotContain("He shouts.");
        assertThat(story.staff().get(story.path()).text()).contains("It stands on a map that is withheld.");
        story.giveBack(Thing.MAP, then.id());
        open(Kind.ECO);

        Entry shouts = HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Voice.class).of(child.id(), Source.MAP, then.id()))
                .getFirst();
        story.withhold(Thing.ENTRY, shouts.id(), "To be talked about.");
        assertThat(visit.get("/say/story").text()).contains(INSTEAD, "Kian").doesNotContain("Dad");
        assertThat(story.staff().get(story.path()).text()).contains("something they said on it is withheld");
    }

    @Test
    void theFamilyIsThereInFacesAndWhatSomebodyOnlySawIsNot() throws IOException {
        maps.on(TestClock.TODAY, worker, Kind.GENOGRAM, How.SPOKEN, AMap.far("Rose", Line.WEAK, ""));
        maps.on(TestClock.TODAY, worker, Kind.GENOGRAM, How.OBSERVED, AMap.far("Somebody at the door", Line.WEAK, ""));
        story.on(visit);
        open(Kind.GENOGRAM);

        assertThat(visit.get("/say/story").text())
                .contains("My family", "Rose", "A star means someone has died.")
                .doesNotContain("Somebody at the door", "New:");
        assertThat(text("/say/story/book.pdf"))
                .contains("My people and my family", "Rose", "Kian")
                .doesNotContain("Somebody at the door");
    }

    @Test
    void whomTheyPutOnTheirOwnMapIsSaidInTheLanguageThatTheyRead() throws IOException {
        story.on(visit);
        AMap.told(visit, "/say/people-map", "name", "Kuba", "who", "brother", "near", "FAR");
        AMap.told(visit, "/say/family-tree", "name", "Ola", "who", "aunt", "lives", "SOMETIMES");
        SayWords polish = SayWords.in("pl");
        String people =
                polish.get("my.title") + " Kuba · " + polish.get("my.brother") + " · " + polish.get("people.far");
        String family =
                polish.get("fam.title") + " Ola · " + polish.get("fam.aunt") + " · " + polish.get("fam.they.sometimes");
        String inEnglish = "My people: Kuba (Brother), far.";
        assertThat(visit.get("/say/story").text())
                .contains("My people Kuba · Brother · Not close")
                .doesNotContain(inEnglish);

        visit.post("/say/look", "language", "pl", "to", "/say/story");

        assertThat(visit.get("/say/story").text()).contains(people, family).doesNotContain("Kuba (", "Ola (");
        assertThat(text("/say/story/book.pdf"))
                .contains("Kuba: " + polish.get("my.brother"))
                .doesNotContain("Kuba (");
        visit.post("/say/look", "language", "pl", "english", "true", "to", "/say/story");
        assertThat(visit.get("/say/story").text()).contains(polish.get("people.far") + " Brother · Not close");
        assertThat(story.staff().get(story.path()).text()).contains(inEnglish);
        maps.putRight(story.staff(), "Kuba", "name-0", "Jakub", "present", "Us");
        assertThat(visit.get("/say/story").text()).contains("Kuba · " + polish.get("my.brother"));
    }

    @Test
    void twoLargeOnesAreAPressApart() {
        Member[] many = AMap.many(26);
        maps.on(TestClock.TODAY, worker, Kind.GENOGRAM, How.SPOKEN, many);
        maps.on(TestClock.TODAY.minusDays(9), worker, Kind.GENOGRAM, How.SPOKEN, many);
        story.on(visit);
        open(Kind.GENOGRAM);

        Answer page = visit.get("/say/story");
        assertThat(page.page().select("svg.map")).hasSize(1);
        assertThat(page.text()).contains("It is the same as before.");
        assertThat(page.page().select("button[name=map-GENOGRAM]").eachText()).containsExactly("See older things");
    }

    private Answer open(Kind kind) {
        return visit.post("/say/story/turn", "map-" + kind.name(), "0");
    }

    private String text(String path) {
        return Pdf.text(visit.get(path).bytes());
    }
}
