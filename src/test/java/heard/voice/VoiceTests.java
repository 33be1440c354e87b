package heard.voice;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.media.About;
import heard.media.Attachments;
import heard.media.NewFile;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.SomeFile;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VoiceTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String voice = "/children/" + child.id() + "/voice";

    @Test
    void everythingSaidStandsNewestFirstAndCanBeReadOldestFirst() {
        Given.anEntry(child)
                .words("In autumn")
                .saidOn(LocalDate.of(2026, 10, 2))
                .save();
        Given.anEntry(child)
                .words("In winter")
                .saidOn(LocalDate.of(2026, 1, 20))
                .save();
        Given.anEntry(child).words("In summer").saidOn(LocalDate.of(2026, 7, 9)).save();

        assertThat(words(read(""))).containsExactly("In autumn", "In summer", "In winter");
        assertThat(words(read("?order=oldest"))).containsExactly("In winter", "In summer", "In autumn");
        assertThat(read("").page().select(".month__name").eachText())
                .containsExactly("October 2026 1 entry", "July 2026 1 entry", "January 2026 1 entry");
        assertThat(read("?after=2025-01-01").text())
                .contains("Nothing more this way", "Back to the first page")
                .doesNotContain("No entry is everything");
    }

    @Test
    void eachEntrySaysHowByWhomFromWhereAndWhoWroteItDown() {
        UUID session = Ids.next();
        Given.anEntry(child)
                .words("I want to be there")
                .how(How.WRITTEN)
                .under(Question.CHANGE)
                .seenAlone(true)
                .reading("He wants to come to the conference.")
                .from(Source.SESSION, session, "1")
                .labelled("Direct session, Three Houses")
                .saidOn(LocalDate.of(2026, 11, 3))
                .recordedOn(LocalDate.of(2026, 11, 5))
                .writtenDownBy(worker)
                .save();

        var entry = read("").page().expectFirst(".entry");

        assertThat(entry.expectFirst(".words__text").text()).isEqualTo("I want to be there");
        assertThat(entry.expectFirst(".meta").text())
                .isEqualTo(
                        "Written by Jayden · 3 November · Direct session, Three Houses · seen alone · What I want to change"
                                + " · written down by " + worker.name() + " on 5 November 2026");
        assertThat(entry.expectFirst(".meta a").attr("href"))
                .isEqualTo("/children/" + child.id() + "/sessions/" + session);
        assertThat(entry.expectFirst("details.reading").hasAttr("open")).isFalse();
        assertThat(entry.expectFirst(".reading__text").text()).isEqualTo("He wants to come to the conference.");
    }

    @Test
    void anothersAccountNeverLooksLikeTheChildsOwnWords() {
        Given.anEntry(child)
                .words("He was quiet on Monday")
                .by(Speaker.TEACHER, "Miss Patel")
                .from(Source.CONTRIBUTION)
                .save();
        Given.anEntry(child).words("I miss Biscuit").save();

        Answer everything = read("");
        assertThat(everything.page().select(".entry--other .quote-others").eachText())
                .containsExactly("He was quiet on Monday");
        assertThat(everything.page().select(".words").eachText()).containsExactly("I miss Biscuit");
        assertThat(everything.text()).contains("Told to us by a teacher, Miss Patel");
        assertThat(read("?own=true").text()).contains("I miss Biscuit").doesNotContain("quiet on Monday");
    }

    @Test
    void aChildNotHeardYetLeadsToTheFirstSession() {
        Answer answer = read("");

        assertThat(answer.text())
                .contains("Nothing from Jayden yet")
                .contains("Create a VOC record for a direct session");
        assertThat(answer.page().select(".empty a").attr("href")).endsWith("/sessions/new");
    }

    @Test
    void theRailCountsEachMonthAndSaysHowLongAgoTheChildWasHeardAndSeenAlone() {
        Given.anEntry(child).saidOn(TestClock.TODAY.minusDays(9)).save();
        Given.anEntry(child).saidOn(LocalDate.of(2026, 9, 14)).seenAlone(true).save();
        Given.anEntry(child)
                .by(Speaker.CARER, "Nana Rose")
                .saidOn(TestClock.TODAY.minusDays(2))
                .save();
        Given.anEntry(child)
                .how(How.RELAYED)
                .by(Speaker.CHILD, "Nana Rose")
                .saidOn(TestClock.TODAY.minusDays(1))
                .save();

        for (String all : List.of("", "?all=true")) {
            var rail = read(all).page().expectFirst(".side");
            assertThat(rail.select(".rail li").eachText())
                    .containsExactly(
                            "2026",
                            "Nov 3 entries, 2 in Jayden’s own words",
                            "Oct 0",
                            "Sep 1 entries, 1 in Jayden’s own words");
            assertThat(rail.select(".figure").eachText())
                    .containsExactly(
                            "9 days since Jayden was last heard",
                            "59 days since Jayden was last seen alone",
                            "3 of 4 entries this year in Jayden’s own words");
        }
    }

    @Test
    void aCorrectedEntryStandsOnceAndBothVersionsCanBeSeen() {
        Entry before = Given.anEntry(child).words("Nana lets me stay up for it").save();
        Entry after = Given.anEntry(child)
                .words("Nana lets me stay up for football")
                .correcting(before)
                .save();

        assertThat(words(read(""))).containsExactly("Nana lets me stay up for football");
        String href = read("").page().select(".corrected a").attr("href");
        assertThat(href).isEqualTo("/children/" + child.id() + "/entries/" + after.id());
        for (UUID id : List.of(before.id(), after.id())) {
            Answer versions = Visitor.signedInAs(worker).get("/children/" + child.id() + "/entries/" + id);
            assertThat(versions.status()).isEqualTo(200);
            assertThat(versions.page().select(".compare__col .words__text").eachText())
                    .containsExactly("Nana lets me stay up for football", "Nana lets me stay up for it");
            assertThat(versions.text())
                    .contains("Version 2, in use")
                    .contains("Version 1")
                    .contains("Corrected once");
        }
    }

    @Test
    void correctingTheDayAChildWasLastHeardIsSeenOnTheRail() {
        Given.anEntry(child).saidOn(TestClock.TODAY.minusDays(20)).save();
        Entry wrong = Given.anEntry(child).saidOn(TestClock.TODAY.minusDays(3)).save();
        Given.anEntry(child)
                .correcting(wrong)
                .saidOn(TestClock.TODAY.minusDays(33))
                .save();

        assertThat(read("").text()).contains("20 days since Jayden was last heard");
        Given.asService(() -> assertThat(HeardServer.bean(JdbcClient.class)
                        .sql("select said_on from last_heard where child_id = ?")
                        .param(child.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TestClock.TODAY.minusDays(20)));
    }

    @Test
    void anEntryThatDoesNotExistIsNotFound() {
        assertThat(Visitor.signedInAs(worker)
                        .get("/children/" + child.id() + "/entries/" + Ids.next())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void scriptAndMarkupAreShownAsTheTextTheyAre() {
        Given.anEntry(child)
                .words("<script>alert(1)</script>")
                .reading("<img src=x onerror=alert(2)>")
                .labelled("\"><b>visit</b>")
                .save();

        Answer answer = read("?text=%22%3E%3Cscript%3Ealert(3)%3C/script%3E");
        assertThat(answer.page().select("main script, .entry b, main img[src=x]"))
                .isEmpty();
        assertThat(words(read(""))).containsExactly("<script>alert(1)</script>");
        assertThat(read("").page().select("main script, .entry b, main img[src=x]"))
                .isEmpty();
    }

    @Test
    void otherLanguagesKeepTheirDirectionAndTheTranslationStandsBeside() {
        Given.anEntry(child)
                .words("أريد أن أبقى مع أختي")
                .inLanguage("ar", "I want to stay with my sister")
                .save();

        var entry = read("").page().expectFirst(".entry");

        assertThat(entry.expectFirst(".words__text").text()).isEqualTo("I want to stay with my sister");
        assertThat(entry.expectFirst(".words__original").attr("dir")).isEqualTo("auto");
        assertThat(entry.expectFirst(".words__original").attr("lang")).isEqualTo("ar");
        assertThat(entry.text()).contains("in Arabic");
    }

    @Test
    void whoMayNotWriteIsNotAskedTo() {
        Given.anEntry(child).save();
        Child closed = Given.aChild()
                .called("Mia")
                .allocatedTo(worker)
                .closedOn(LocalDate.of(2026, 6, 1))
                .save();
        Given.anEntry(closed).saidOn(LocalDate.of(2026, 5, 1)).save();

        assertThat(Visitor.signedInAs(Given.aQualityOfficer()).get(voice).text())
                .doesNotContain("Create a VOC record");
        assertThat(Visitor.signedInAs(worker)
                        .get("/children/" + closed.id() + "/voice")
                        .text())
                .doesNotContain("Create a VOC record");
    }

    @Test
    void aWorkerOutsideTheTeamGetsNotFoundAndAnAdministratorIsNotLetIn() {
        Entry entry = Given.anEntry(child).save();
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Visitor administrator = Visitor.signedInAs(Given.anAdministrator());

        for (String path : List.of(voice, voice + "/print", "/children/" + child.id() + "/entries/" + entry.id())) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(administrator.get(path).status()).isEqualTo(403);
        }
    }

    @Test
    void picturesStandWithTheWordsTheyShowAndOpen() {
        UUID session = Ids.next();
        Given.anEntry(child)
                .words("The dog hides")
                .from(Source.SESSION, session, "2")
                .save();
        Entry house = Given.anEntry(child)
                .words("This is a good day")
                .from(Source.SESSION, session, "1")
                .saidOn(TestClock.TODAY.minusDays(1))
                .save();
        UUID drawing = attach(session, house.id(), "good-day.png");
        attach(session, null, "all.png");

        var entries = read("").page().select(".entry");

        assertThat(entries.get(0).select(".shot").eachText()).containsExactly("all.png");
        assertThat(entries.get(1).select(".shot").eachText()).containsExactly("good-day.png");
        assertThat(entries.get(1).select(".shot img").attr("src"))
                .startsWith("/children/" + child.id() + "/attachments/");
        String href = entries.get(1).select(".shot").attr("href");
        assertThat(href).isEqualTo("/children/" + child.id() + "/attachments/" + drawing);
        assertThat(Visitor.signedInAs(worker).get(href).status()).isEqualTo(200);
    }

    private UUID attach(UUID session, @Nullable UUID entry, String name) {
        UUID id = Ids.next();
        Given.asService(() -> HeardServer.bean(Attachments.class)
                .addByService(
                        new NewFile(child.id(), id, About.SESSION, session, entry, name, null),
                        worker.id(),
                        OffsetDateTime.parse("2026-11-12T09:00:00Z"),
                        new ByteArrayInputStream(SomeFile.png(300, 200))));
        return id;
    }

    private Answer read(String query) {
        return Visitor.signedInAs(worker).get(voice + query);
    }

    private static List<String> words(Answer answer) {
        return answer.page().select(".words__text").eachText();
    }
}
