package heard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A child writes of themselves on their own site, in a browser that runs no scripts unless they are asked for. */
class AboutMeTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final AProfile profile = new AProfile(child);
    private final Visitor visit = Visitor.visiting(child);

    @Test
    void aChildChoosesWhatToTellGoesOnWithNextAndIsToldWhoGetsIt() {
        assertThat(visit.get("/say/choose")
                        .page()
                        .select("a[href=/say/profile]")
                        .text())
                .contains("About me");
        Answer all = visit.get("/say/profile");
        assertThat(all.text()).contains("What do you like?").contains("What food, days and words feel like home?");

        assertThat(turn("likes").location()).isEqualTo("/say/profile");
        assertThat(write("next", "Football in the park.").location()).isEqualTo("/say/profile");
        assertThat(visit.get("/say/profile").text()).contains("What do you not like?");
        write("skip", "");
        write("back", "");
        assertThat(visit.get("/say/profile").text()).contains("What do you not like?");
        write("all", "");

        assertThat(visit.get("/say/profile").text())
                .contains("Thank you. We have it now.")
                .contains(worker.name() + " gets what you said.")
                .contains("by the end of Friday 13 November")
                .contains("You wrote here today.");
        assertThat(profile.lines()).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo("Football in the park.");
            assertThat(line.isByChild()).isTrue();
            assertThat(profile.record(line.id())).singleElement().satisfies(entry -> {
                assertThat(entry.isFirstHand()).isTrue();
                assertThat(entry.sourceLabel()).isEqualTo("Profile · What I like · on their own");
            });
        });
    }

    @Test
    void theLastHeadingLeadsToAllOfThemAndSoDoesBackFromTheFirst() {
        turn("culture");
        write("next", "");
        assertThat(visit.get("/say/profile").text()).contains("Tell us who you are");
        turn("likes");
        write("back", "");
        assertThat(visit.get("/say/profile").text()).contains("Tell us who you are");
    }

    @Test
    void somebodyIsToldAndReadingTheProfileIsEnough() {
        turn("hopes");
        write("next", "To live with Nan.");
        Visitor staff = Visitor.signedInAs(worker);
        assertThat(staff.get("/alerts").text()).contains("Jayden").contains("said something");

        Answer page = profile.open(staff);

        assertThat(page.page().select(".told .tag").text()).isEqualTo("new from Jayden");
        assertThat(page.page().select(".told .words").text()).isEqualTo("To live with Nan.");
        assertThat(staff.get("/alerts").text()).doesNotContain("said something");
    }

    @Test
    void wordsThatMayMeanDangerAreUrgentAndStayOpenWhenTheProfileIsRead() {
        turn("worries");
        write("next", "He hits me.");
        Visitor staff = Visitor.signedInAs(worker);

        assertThat(profile.open(staff).text()).contains("Jayden used words that may mean danger");
        assertThat(profile.open(staff).text()).contains("Say what you did");
        assertThat(profile.count("alert where urgency = 'URGENT' and closed_at is null"))
                .isEqualTo(1);
    }

    @Test
    void inTheSameStayTheyReadAndChangeWhatTheyWroteAndNobodyElseDoes() {
        turn("likes");
        write("stay", "Dogs.");
        assertThat(visit.get("/say/profile").typed("words").strip()).isEqualTo("Dogs.");
        write("stay", "Dogs and cats.");

        assertThat(profile.lines()).extracting(Line::words).containsExactly("Dogs and cats.");
        assertThat(profile.count("profile_line where true")).isEqualTo(2);
        Visitor another = Visitor.visiting(child);
        another.post("/say/profile/turn", "to", "likes");
        Answer page = another.get("/say/profile");
        assertThat(page.text()).contains("You said something here before").doesNotContain("cats");
        assertThat(page.typed("words").strip()).isEmpty();
        another.post("/say/profile", "heading", "likes", "id", page.typed("id"), "revision", "0", "words", "Rain.");
        assertThat(profile.lines()).extracting(Line::words).containsExactlyInAnyOrder("Dogs and cats.", "Rain.");
        assertThat(Visitor.signedInAs(worker).get(profile.path("/changes")).text())
                .doesNotContain("“Dogs.”");
    }

    @Test
    void whereTheirStoryIsTurnedOnTheySeeWhatTheySaidBeforeAndTakeAwayWhatTheyDoNotThinkAnyMore() {
        turn("likes");
        write("stay", "Dogs.");
        turn("likes");
        Line said = profile.lines().getFirst();
        profile.line(worker, Heading.LIKES, "A quiet corner.", TestClock.TODAY.minusDays(3), null);
        Visitor later = Visitor.visiting(child);
        later.post("/say/profile/turn", "to", "likes");
        String[] gone = {
            "heading", "likes", "id", Ids.next().toString(), "revision", "0", "words", "Cats.", "gone", said.id() + ".1"
        };
        later.post("/say/profile", gone);
        assertThat(later.get("/say/profile").text()).doesNotContain("You said this before");
        assertThat(profile.lines()).extracting(Line::words).contains("Dogs.");

        new heard.story.AStory(child, worker).on(later);
        Answer page = later.get("/say/profile");
        assertThat(page.text())
                .contains("You said this before", "Dogs.", "I don’t think this any more")
                .doesNotContain("You said something here before", "A quiet corner.");
        assertThat(page.page().select("[name=gone]").eachAttr("value")).containsExactly(said.id() + ".1");
        later.post("/say/profile", gone);
        later.post("/say/profile", gone);

        assertThat(later.get("/say/profile").text()).doesNotContain("Dogs.");
        assertThat(later.get("/say/profile").typed("words").strip()).isEqualTo("Cats.");
        assertThat(profile.lines()).extracting(Line::words).containsExactlyInAnyOrder("A quiet corner.", "Cats.");
        assertThat(profile.record(said.id())).extracting(Entry::words).containsExactly("Dogs.");
        assertThat(Visitor.signedInAs(worker).get(profile.path("/changes")).text())
                .contains("took a line away", "Does not think this any more.", "Dogs.");
    }

    @Test
    void nothingThatStaffWroteIsShownOnTheChildsSite() {
        profile.line(worker, Heading.LIKES, "A quiet corner.", TestClock.TODAY.minusDays(3), null);
        turn("likes");

        assertThat(visit.get("/say/profile").text())
                .doesNotContain("A quiet corner.")
                .doesNotContain("You said something here before");
    }

    @Test
    void whatStaffPutInItsPlaceMeanwhileIsNotShownEither() {
        turn("likes");
        write("stay", "Dogs.");
        Line line = profile.lines().getFirst();
        Visitor staff = Visitor.signedInAs(worker);
        profile.save(staff, staff.get(line.href() + "/change?way=OURS"), "words", "Any animal.");

        assertThat(visit.get("/say/profile").text()).doesNotContain("Any animal.");
        write("stay", "Cats.");
        assertThat(profile.lines()).extracting(Line::words).containsExactlyInAnyOrder("Any animal.", "Cats.");
    }

    @Test
    void emptyingTheBoxTakesTheLineAwayAndLeavesWhatWasSaidInTheRecord() {
        turn("likes");
        write("stay", "Dogs.");
        UUID line = profile.lines().getFirst().id();
        write("stay", "");

        assertThat(profile.lines()).isEmpty();
        assertThat(profile.record(line)).extracting(Entry::words).containsExactly("Dogs.");
        assertThat(visit.get("/say/profile").typed("words").strip()).isEmpty();
        write("stay", "Cats.");
        assertThat(profile.record(line)).extracting(Entry::words).containsExactly("Cats.");
    }

    @Test
    void aScriptKeepsItOnceAndNeverAnOlderOneOverANewerOne() {
        UUID first = Ids.next();
        assertThat(put(first, 1, "one").status()).isEqualTo(201);
        assertThat(put(first, 1, "one").status()).isEqualTo(200);
        assertThat(put(Ids.next(), 2, "two").status()).isEqualTo(201);
        assertThat(put(first, 1, "one").status()).isEqualTo(200);

        Answer older = put(Ids.next(), 2, "another two");

        assertThat(older.status()).isEqualTo(409);
        assertThat(older.body()).contains("\"words\":\"two\"").contains("\"revision\":2");
        assertThat(profile.count("profile_line where true")).isEqualTo(2);
        assertThat(profile.count("entry where true")).isEqualTo(2);
    }

    @Test
    void whoWroteInTwoPlacesSeesBothAndChooses() {
        turn("likes");
        Answer one = visit.get("/say/profile");
        Answer two = visit.get("/say/profile");
        send(one, "next", "in the first window");

        Answer conflict = send(two, "next", "in the second window");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("in the first window").contains("in the second window");
        assertThat(send(conflict, "next", "in the second window").status()).isEqualTo(303);
        assertThat(profile.lines()).extracting(Line::words).containsExactly("in the second window");
    }

    @Test
    void whatIsTooLongIsSaidAndStaysOnThePage() {
        turn("likes");
        String typed = "a".repeat(Line.LONGEST_OF_CHILD) + "bcd";

        Answer answer = write("next", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("shorter by 3 letters");
        assertThat(answer.typed("words").strip()).isEqualTo(typed);
        assertThat(put(Ids.next(), 1, typed).status()).isEqualTo(422);
        assertThat(profile.lines()).isEmpty();
    }

    @Test
    void theScreenHasRoomForTheBeginningOfALongLineAndItsOwnPageForAllOfIt() {
        turn("likes");
        write("next", "I like dogs and cats and rain. ".repeat(30) + "That is all.");
        Visitor staff = Visitor.signedInAs(worker);

        assertThat(profile.open(staff).page().select(".told .words").text())
                .hasSizeLessThan(300)
                .endsWith("…");
        assertThat(staff.get(profile.lines().getFirst().href()).text()).contains("That is all.");
    }

    @Test
    void withAWorkerBesideTheAdultIsNamed() {
        Visitor beside = Visitor.visiting(child, worker);
        beside.post("/say/profile", "heading", "trust", "id", Ids.next().toString(), "words", "Nan.");

        Line line = profile.lines().getFirst();
        assertThat(line.by("Jayden")).isEqualTo("Jayden, with " + worker.name() + " beside");
        assertThat(profile.record(line.id()).getFirst().seenAlone()).isFalse();
    }

    @Test
    void whatIsNoHeadingIsNotThere() {
        assertThat(turn("shoes").status()).isEqualTo(404);
        assertThat(visit.post("/say/profile", "heading", "shoes", "words", "x").status())
                .isEqualTo(404);
        assertThat(visit.script("PUT", "/say/profile/shoes", "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrittenInAnotherLanguageIsKeptAsThat() {
        visit.post("/say/look", "language", "ar", "to", "/say/profile");
        turn("likes");
        assertThat(visit.get("/say/profile").page().select("html[dir=rtl]")).hasSize(1);
        write("next", "أحب كلبي");

        assertThat(profile.lines()).extracting(Line::language).isEqualTo(List.of("ar"));
        assertThat(profile.open(Visitor.signedInAs(worker))
                        .page()
                        .select(".told p[lang=ar]")
                        .text())
                .isEqualTo("أحب كلبي");
    }

    private Answer turn(String heading) {
        return visit.post("/say/profile/turn", "to", heading);
    }

    /** Fills in the page as it is shown and presses a button. */
    private Answer write(String button, String words) {
        return send(visit.get("/say/profile"), button, words);
    }

    private Answer send(Answer page, String button, String words) {
        return visit.post(
                "/say/profile",
                "heading",
                page.typed("heading"),
                "id",
                page.typed("id"),
                "revision",
                page.typed("revision"),
                "words",
                words,
                "go",
                button);
    }

    private Answer put(UUID id, int revision, String words) {
        String json = "{\"id\":\"" + id + "\",\"revision\":" + revision + ",\"words\":\"" + words + "\"}";
        return visit.script("PUT", "/say/profile/likes", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
