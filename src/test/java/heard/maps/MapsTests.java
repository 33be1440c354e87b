package heard.maps;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MapsTests {

    private final Team team = Given.aTeam();
    private final StaffMember amira = Given.aWorker(team);
    private final StaffMember beth = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(amira).save();
    private final AMap maps = new AMap(child);
    private final Visitor visitor = Visitor.signedInAs(amira);

    @Test
    void beforeThereIsAnyTheListInvitesToMakeOne() {
        Answer page = visitor.get(maps.path(""));

        assertThat(page.text()).contains("No map has been made with Jayden yet", "Make the first eco-map");
        assertThat(page.page().select(".sections a[aria-current]").attr("href")).isEqualTo(maps.path(""));
        assertThat(visitor.get(maps.path("/compare")).text()).contains("no two maps to compare yet");
    }

    @Test
    void anEcoMapIsDrawnListedAndWhatWasSaidIsInTheRecord() {
        UUID id = maps.made(
                visitor,
                "ECO",
                "name-0",
                "Nana",
                "near-0",
                "CLOSE",
                "line-0",
                "STRONG",
                "words-0",
                "She stays up with me.",
                "name-1",
                "Biscuit",
                "who-1",
                "the dog",
                "what-1",
                "ANIMAL",
                "near-1",
                "CLOSE",
                "words",
                "That is everyone.");

        Answer page = visitor.get(maps.path("/" + id));
        assertThat(page.page().select("svg.map .map__name").eachText()).contains("Nana", "Biscuit", "Jayden");
        assertThat(page.page().select("svg.map > title").text()).contains("Eco-map, 12 November 2026 of Jayden");
        assertThat(page.page().select("svg.map > desc").text()).contains("Nana: close · strong");
        assertThat(page.page().select(".on-map").text())
                .contains("Nana close · strong", "She stays up with me.", "Biscuit (the dog) animal · close");
        assertThat(page.text()).contains("Made by Jayden, written down by " + amira.name());
        assertThat(visitor.get(maps.path("")).page().select(".map-card svg")).hasSize(1);
        assertThat(maps.record(id))
                .extracting(Entry::words)
                .containsExactlyInAnyOrder("That is everyone.", "She stays up with me.");
        assertThat(maps.record(id))
                .allMatch(Entry::isFirstHand)
                .extracting(Entry::sourceLabel)
                .contains("Eco-map · Nana", "Eco-map");
        assertThat(visitor.get("/children/" + child.id() + "/voice").text()).contains("She stays up with me.");
    }

    @Test
    void aGenogramTellsWhoBelongsToWhomAndWhoLivesTogether() {
        Answer form = visitor.get(maps.path("/new?kind=GENOGRAM"));
        Answer drawn = AMap.press(
                visitor, form, "draw", "name-0", "Natasha", "shape-0", "CIRCLE", "born-0", "1984", "name-1", "Carl");
        assertThat(drawn.status()).isEqualTo(200);
        assertThat(maps.all()).isEmpty();
        String carl = drawn.typed("key-1");
        Answer twice = AMap.press(
                visitor,
                drawn,
                "draw",
                "home-0",
                "1",
                "bond-0-0",
                "PARENT",
                "whom-0-0",
                child.id().toString());
        Answer saved = AMap.press(visitor, twice, "save", "bond-0-1", "DIVORCED", "whom-0-1", carl, "died-1", "2020");

        assertThat(saved.status()).isEqualTo(303);
        Answer page = visitor.get(saved.location());
        assertThat(page.page().select(".on-map").text())
                .contains("Jayden drawn with a double line · lives with Natasha")
                .contains("born 1984 · parent of Jayden · divorced from Carl · lives with Jayden");
        assertThat(page.page().select(".map__years").eachText()).containsExactlyInAnyOrder("b. 1984", "–2020");
        assertThat(page.page().select(".map__line--home")).isNotEmpty();
    }

    @Test
    void rowsComeAndGoWithoutAnyScriptAndNothingTypedIsLost() {
        Answer form = visitor.get(maps.path("/new?kind=GENOGRAM"));
        assertThat(form.page().select("fieldset.expr")).hasSize(3);
        Answer more = AMap.press(visitor, form, "add", "name-0", "Natasha", "name-1", "Carl", "words", "All of us.");
        assertThat(more.page().select("fieldset.expr")).hasSize(4);
        String natasha = more.typed("key-0");
        Answer tied = AMap.press(visitor, more, "draw", "bond-1-0", "PARTNER", "whom-1-0", natasha);

        Answer less = AMap.press(visitor, tied, "remove-0");

        assertThat(less.page().select("fieldset.expr")).hasSize(3);
        assertThat(less.typed("name-0")).isEqualTo("Carl");
        assertThat(less.page().select("#bond-0-0 option[selected]").val()).isEmpty();
        assertThat(less.typed("words")).isEqualTo("All of us.");
        assertThat(maps.all()).isEmpty();
    }

    @Test
    void badInputIsSaidBesideTheFieldAndEverythingTypedStays() {
        Answer form = visitor.get(maps.path("/new?kind=GENOGRAM"));
        Answer answer = AMap.press(
                visitor,
                form,
                "save",
                "madeOn",
                TestClock.TODAY.plusDays(1).toString(),
                "present",
                "",
                "name-0",
                "N".repeat(61),
                "born-0",
                "84",
                "died-1",
                "2020",
                "words-1",
                "w".repeat(2001),
                "bond-1-0",
                "PARENT");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#madeOn", "#present", "#name-0", "#born-0", "#name-1", "#whom-1-0", "#words-1");
        assertThat(answer.page().select("#name-0-error, #born-0-error, #words-1-error"))
                .hasSize(3);
        assertThat(answer.typed("words-1")).hasSize(2001);
        assertThat(answer.typed("born-0")).isEqualTo("84");

        Answer early = AMap.press(
                visitor, form, "save", "madeOn", "1999-01-01", "name-0", "Nana", "born-0", "1960", "died-0", "1950");
        assertThat(early.text()).contains("this day is before that", "before the year they were born");
        Answer none = AMap.press(visitor, form, "save");
        assertThat(none.text()).contains("one name is enough");
        assertThat(maps.all()).isEmpty();
    }

    @Test
    void onAnEcoMapItAsksHowClose() {
        Answer answer = AMap.press(visitor, visitor.get(maps.path("/new?kind=ECO")), "save", "name-0", "Nana");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("How close does Jayden feel to Nana?");
    }

    @Test
    void sentTwiceItIsOne() {
        Answer form = visitor.get(maps.path("/new?kind=ECO"));
        String[] typed = {"name-0", "Nana", "near-0", "CLOSE", "words-0", "Hi."};

        Answer first = AMap.press(visitor, form, "save", typed);
        Answer again = AMap.press(visitor, form, "save", typed);

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(maps.all()).hasSize(1);
        assertThat(maps.record(maps.all().getFirst().id())).hasSize(1);
    }

    @Test
    void whatIsPutRightIsTheNextVersionThereAndInTheRecordAndTheFirstStays() {
        UUID id = maps.made(visitor, "ECO", "name-0", "Nan", "near-0", "FAR", "words-0", "She is far.");
        Answer form = visitor.get(maps.path("/" + id + "/change"));
        assertThat(form.typed("name-0")).isEqualTo("Nan");

        AMap.press(visitor, form, "save", "name-0", "Nana", "words-0", "She is far away now.");

        assertThat(visitor.get(maps.path("/" + id)).text()).contains("Nana", "She is far away now.", "Version 1");
        assertThat(visitor.get(maps.path("/" + id + "?version=1")).text())
                .contains("She is far.", "Version 2 stands now");
        assertThat(maps.record(id)).extracting(Entry::words).containsExactly("She is far away now.");
        assertThat(visitor.get(maps.path("/compare?a=" + id + ".1&b=" + id)).text())
                .contains("Nan is called Nana now");
        assertThat(visitor.get(maps.path("/" + id + "?version=7")).status()).isEqualTo(404);
    }

    @Test
    void whoSavesOnTopOfAnothersVersionSeesBothAndChooses() {
        UUID id = maps.made(visitor, "ECO", "name-0", "Nana", "near-0", "FAR");
        Answer mine = visitor.get(maps.path("/" + id + "/change"));
        Visitor other = Visitor.signedInAs(Given.aManager(team));
        AMap.press(other, other.get(maps.path("/" + id + "/change")), "save", "name-0", "Nana Rose");

        Answer conflict = AMap.press(visitor, mine, "save", "name-0", "Nana Jo", "words-0", "Mine.");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Nana Rose", "Nana Jo", "Mine.");
        Answer again = AMap.press(visitor, conflict, "again");
        assertThat(again.typed("name-0")).isEqualTo("Nana Jo");
        assertThat(again.text()).contains("Nana Rose");
        assertThat(AMap.press(visitor, conflict, "save").status()).isEqualTo(303);
        assertThat(maps.all().getFirst().members()).extracting(Member::name).containsExactly("Nana Jo");
        assertThat(maps.all().getFirst().version()).isEqualTo(3);
    }

    @Test
    void aNewOneBeginsAsTheLastEndedAndTheTwoAreComparedInWordsAndPictures() {
        PeopleMap may = maps.on(
                TestClock.TODAY.minusMonths(6),
                amira,
                AMap.far("Kian", Line.WEAK, "I sit behind him."),
                AMap.close("Dad", Line.HARD, ""));
        Answer form = visitor.get(maps.path("/new?kind=ECO"));
        assertThat(form.text()).contains("This begins as it was on 12 May 2026", "“I sit behind him.”");
        assertThat(form.typed("words-0")).isEmpty();

        Answer gone = AMap.press(visitor, form, "remove-1");
        Answer saved = AMap.press(visitor, gone, "save", "near-0", "CLOSE", "line-0", "STRONG");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(maps.all()).hasSize(2);
        Answer page = visitor.get(maps.path("/compare"));
        assertThat(page.text())
                .contains("Kian is nearer: was far, is close")
                .contains("The line to Kian: was weak, is strong")
                .contains("Who went Dad: close · hard, stressful");
        assertThat(page.page().select(".compare svg.map")).hasSize(2);
        assertThat(page.page().select(".compare h2").eachText())
                .containsExactly("Eco-map, 12 May 2026", "Eco-map, 12 November 2026");
        assertThat(visitor.get(maps.path("/compare?a=" + may.id() + "&b=" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedIsDrawnAndNotKept() {
        Answer drawn = visitor.post(
                maps.path("/drawing"), "kind", "ECO", "name-0", "<b>Nana</b>", "near-0", "CLOSE", "line-0", "HARD");

        assertThat(drawn.status()).isEqualTo(200);
        assertThat(drawn.body()).contains("&lt;b&gt;Nana&lt;/b&gt;").doesNotContain("<b>Nana");
        assertThat(drawn.page().select(".map__line--hard")).hasSize(1);
        assertThat(maps.all()).isEmpty();
    }

    @Test
    void aDraftOfANewOneGoesOnAndOneThatWasSavedIsGone() {
        Answer form = visitor.get(maps.path("/new?kind=ECO"));
        String keep = form.page().select("form[data-keep]").attr("data-keep");
        visitor.post(
                keep,
                "id",
                form.typed("id"),
                "save",
                form.typed("save"),
                "version",
                "0",
                "kind",
                "ECO",
                "name-0",
                "Half a na");

        Answer again = visitor.get(maps.path("/new?kind=ECO"));

        assertThat(again.typed("name-0")).isEqualTo("Half a na");
        assertThat(again.text()).contains("What you typed and had not saved is here again");
        AMap.press(visitor, again, "save", "madeOn", "2026-11-12", "present", "Us", "how", "SPOKEN", "near-0", "FAR");
        assertThat(visitor.get(maps.path("/new?kind=ECO")).text()).doesNotContain("had not saved");
    }

    @Test
    void eachMapStandsInTheChronologyWithWhatWasSaidOnItAndTheNewestOnTheHandover() {
        UUID eco = maps.made(visitor, "ECO", "name-0", "Nana", "near-0", "CLOSE", "words-0", "She lets me stay up.");

        assertThat(visitor.get("/children/" + child.id() + "/chronology").text())
                .contains("Eco-map made with " + amira.name(), "She lets me stay up.");
        Answer sheet = visitor.get("/children/" + child.id() + "/handover");
        assertThat(sheet.page().select("a[href=" + maps.path("/" + eco) + "]")).isNotEmpty();
        assertThat(sheet.text()).contains("Close: Nana");
        assertThat(sheet.page().select(".sheet svg.map")).hasSize(1);
    }

    @Test
    void qualityReadsOnlyAStrangerFindsNothingAndAClosedCaseIsReadOnly() {
        UUID id = maps.made(visitor, "ECO", "name-0", "Nana", "near-0", "CLOSE");
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        assertThat(quality.get(maps.path("/" + id)).status()).isEqualTo(200);
        assertThat(quality.get(maps.path("/" + id)).page().select("a[href$=/change]"))
                .isEmpty();
        assertThat(quality.get(maps.path("/new")).status()).isEqualTo(403);
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        assertThat(stranger.get(maps.path("/" + id)).status()).isEqualTo(404);
        assertThat(visitor.get(maps.path("/" + UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(visitor.get(maps.path("/" + UUID.randomUUID() + "/change")).status())
                .isEqualTo(404);

        Child closed = Given.aChild()
                .called("Robin")
                .allocatedTo(beth)
                .closedOn(TestClock.TODAY.minusDays(3))
                .save();
        Visitor worker = Visitor.signedInAs(beth);
        AMap theirs = new AMap(closed);
        assertThat(worker.get(theirs.path("")).page().select("a[href*=/new]")).isEmpty();
        Answer refused =
                AMap.press(worker, worker.get(theirs.path("/new?kind=ECO")), "save", "name-0", "Nana", "near-0", "FAR");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("case was closed on 9 November 2026");
        assertThat(refused.typed("name-0")).isEqualTo("Nana");
    }
}
