package heard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Speaker;
import org.junit.jupiter.api.Test;

class ProfileTests {

    private final Team team = Given.aTeam();
    private final StaffMember amira = Given.aWorker(team);
    private final StaffMember beth = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(amira).save();
    private final AProfile profile = new AProfile(child);
    private final Visitor visitor = Visitor.signedInAs(amira);

    @Test
    void anEmptyProfileInvitesToAskAndSaysHowToBegin() {
        Answer page = profile.open(visitor);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("This is Jayden")
                .contains("Add the first line")
                .contains("Ask Jayden what helps when they are upset");
        assertThat(visitor.get("/children/" + child.id() + "/voice").page().select(".sections a[href$=/profile]"))
                .hasSize(1);
    }

    @Test
    void aBabyIsNotAskedButWatched() {
        Child baby = Given.aChild()
                .called("Noah")
                .bornOn(TestClock.TODAY.minusMonths(7))
                .allocatedTo(amira)
                .save();

        assertThat(new AProfile(baby).open(visitor).text())
                .contains("Find out what helps when they are upset")
                .doesNotContain("Ask Noah");
    }

    @Test
    void aPartOfWhatTheChildSaidStandsAsTheirsWithTheEntryBehindIt() {
        Entry entry = Given.anEntry(child)
                .words("Nana lets me stay up for football. That's my best thing.")
                .saidOn(TestClock.TODAY.minusDays(33))
                .save();
        Answer list = visitor.get(profile.path("/new?heading=likes"));
        assertThat(list.text()).contains("Nana lets me stay up for football");

        assertThat(profile.taken(visitor, Heading.LIKES, entry, "That's my best thing.")
                        .location())
                .startsWith(profile.path("#l-"));

        Answer page = profile.open(visitor);
        var told = page.page().select(".told");
        assertThat(told.select(".words").text()).isEqualTo("That's my best thing.");
        assertThat(told.select("a[href$=/entries/" + entry.id() + "]").text()).contains("10 October 2026");
        assertThat(page.page().select(".profile__heading").eachText())
                .contains("What I like add a line under “What I like”");
        assertThat(page.text()).doesNotContain("Ask Jayden what makes a good day");
    }

    @Test
    void aPartThatBeginsWithinASentenceHasDotsBeforeItAndOneBeforeMoreHasThemAfterIt() {
        Entry entry = Given.anEntry(child)
                .words("Nana lets me stay up for football. It's my best thing. Dad does not.")
                .save();
        profile.taken(visitor, Heading.LIKES, entry, "stay up for football.");
        profile.taken(visitor, Heading.HOBBIES, entry, "It's my best thing.");

        assertThat(profile.open(visitor).page().select(".told .words").eachText())
                .containsExactlyInAnyOrder("… stay up for football. …", "It's my best thing. …");
    }

    @Test
    void wordsThatAreNotInTheEntryAreTurnedBackAndWhatWasTypedIsKept() {
        Entry entry = Given.anEntry(child).words("I like the dog.").save();

        Answer answer = profile.taken(visitor, Heading.LIKES, entry, "I love the dog.");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("not word for word what Jayden said");
        assertThat(answer.typed("words").strip()).isEqualTo("I love the dog.");
        assertThat(profile.lines()).isEmpty();
    }

    @Test
    void whatAnotherSaidOfTheChildIsNeverTakenAsTheirOwnWords() {
        Entry told = Given.anEntry(child)
                .by(Speaker.TEACHER, "Miss Patel")
                .words("He is quiet on Mondays.")
                .save();

        assertThat(visitor.get(profile.path("/new?heading=likes")).text()).doesNotContain("quiet on Mondays");
        Answer answer = visitor.post(
                profile.path(""),
                "heading",
                "likes",
                "way",
                "SAID",
                "entry",
                told.id().toString(),
                "words",
                "quiet");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose something that Jayden said");
    }

    @Test
    void theEntriesAreFoundByTheirWords() {
        Given.anEntry(child).words("I like swimming.").save();
        Given.anEntry(child).words("I like drums.").save();

        assertThat(visitor.get(profile.path("/new?heading=likes&text=drums")).text())
                .contains("I like drums.")
                .doesNotContain("swimming");
    }

    @Test
    void whatTheChildSaysNowGoesIntoTheRecordAndTheProfileTogetherOnce() {
        Answer form = visitor.get(profile.path("/new?way=NOW&heading=upset"));

        Answer first = profile.save(visitor, form, "words", "Leave me for ten minutes.", "how", "SIGNED");
        Answer again = profile.save(visitor, form, "words", "Leave me for ten minutes.", "how", "SIGNED");

        assertThat(first.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(profile.lines()).singleElement().satisfies(line -> {
            assertThat(line.isOwn()).isTrue();
            assertThat(profile.record(line.id())).singleElement().satisfies(entry -> {
                assertThat(entry.words()).isEqualTo("Leave me for ten minutes.");
                assertThat(entry.sourceLabel()).isEqualTo("Profile · When I am upset");
                assertThat(visitor.get(entry.source().href(child.id(), entry.sourceId()))
                                .text())
                        .contains("Leave me for ten minutes.");
            });
        });
        assertThat(visitor.get("/children/" + child.id() + "/voice").text()).contains("Leave me for ten minutes.");
    }

    @Test
    void aWorkersOwnLineIsQuieterAndCarriesTheirName() {
        profile.ours(visitor, Heading.COMMUNICATION, "Talks best while walking.");

        Answer page = profile.open(visitor);

        assertThat(page.page().select(".told--ours .words")).isEmpty();
        assertThat(page.page().select(".told--ours").text())
                .contains("Talks best while walking.")
                .contains(amira.name());
    }

    @Test
    void badInputIsSaidBesideTheFieldAndNothingIsCut() {
        Answer form = visitor.get(profile.path("/new?way=NOW"));
        String typed = "a".repeat(Line.LONGEST + 1);

        Answer answer = profile.save(visitor, form, "words", typed, "saidOn", "2026-13-01", "how", "SHOUTED");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Choose what it is about")
                .contains("up to 1,000 characters, and has 1,001")
                .contains("This must be a real date")
                .contains("Choose how Jayden told you");
        assertThat(answer.typed("words").strip()).isEqualTo(typed);
        assertThat(profile.save(visitor, form, "words", "x", "heading", "likes", "saidOn", "2026-11-13")
                        .text())
                .contains("This day is in the future");
    }

    @Test
    void aLineIsChangedByANewVersionAndAsItStoodOnADayTheOldOneStands() {
        Line old = profile.line(amira, Heading.HOBBIES, "Football every day.", TestClock.TODAY.minusDays(100), null);

        Answer form = visitor.get(old.href() + "/change");
        assertThat(form.typed("words").strip()).isEqualTo("Football every day.");
        profile.save(visitor, form, "words", "Swimming now, and football.");

        assertThat(profile.lines()).extracting(Line::words).containsExactly("Swimming now, and football.");
        assertThat(profile.on(TestClock.TODAY.minusDays(1)))
                .extracting(Line::words)
                .containsExactly("Football every day.");
        assertThat(profile.on(TestClock.TODAY.minusDays(101))).isEmpty();
        Answer then = visitor.get(profile.path("?on=" + TestClock.TODAY.minusDays(1)));
        assertThat(then.text())
                .contains("As it stood on 11 November 2026")
                .contains("Football every day.")
                .doesNotContain("Swimming")
                .doesNotContain("Add a line");
        assertThat(visitor.get(profile.path("/print?on=" + TestClock.TODAY.minusDays(1)))
                        .text())
                .contains("Football every day.");
        assertThat(visitor.get(old.href()).text()).contains("Swimming now").contains("Football every day.");
    }

    @Test
    void aDayThatIsNoneOrHasNotComeIsSaidBesideTheField() {
        assertThat(visitor.get(profile.path("?on=tomorrow")).status()).isEqualTo(422);
        assertThat(visitor.get(profile.path("?on=2026-11-13")).text()).contains("This day is in the future");
    }

    @Test
    void twoWhoChangeTheSameLineTheSecondSeesBothTextsAndMaySaveTheirs() {
        Line line = profile.line(amira, Heading.TRUST, "Her aunt.", TestClock.TODAY.minusDays(9), null);
        Visitor other = Visitor.signedInAs(beth);
        Answer mine = visitor.get(line.href() + "/change");
        Answer theirs = other.get(line.href() + "/change");
        profile.save(other, theirs, "words", "Her aunt and Miss Patel.");

        Answer conflict = profile.save(visitor, mine, "words", "Nana.");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Her aunt and Miss Patel.").contains(beth.name() + " saved this line");
        assertThat(conflict.typed("words").strip()).isEqualTo("Nana.");
        assertThat(profile.save(visitor, conflict).status()).isEqualTo(303);
        assertThat(profile.lines()).extracting(Line::words).containsExactly("Nana.");
        assertThat(profile.count("profile_line where true")).isEqualTo(3);
    }

    @Test
    void aLineIsSetAsideWithAReasonAndCanBeTakenUpAgain() {
        Line line = profile.line(amira, Heading.DISLIKES, "Peas.", TestClock.TODAY.minusDays(9), null);
        Answer page = visitor.get(line.href());
        assertThat(setAside(line, page, "").text()).contains("Say why it no longer stands");

        assertThat(setAside(line, page, "Eats them by the bowl.").status()).isEqualTo(303);
        assertThat(setAside(line, page, "Eats them by the bowl.").status()).isEqualTo(303);

        assertThat(profile.lines()).isEmpty();
        assertThat(profile.count("profile_line where true")).isEqualTo(2);
        Answer aside = visitor.get(line.href());
        assertThat(aside.text())
                .contains("Set aside by " + amira.name())
                .contains("Eats them by the bowl.")
                .contains("Peas.");
        profile.save(visitor, visitor.get(line.href() + "/change?way=OURS"), "words", "Peas again.");
        assertThat(profile.lines()).extracting(Line::words).containsExactly("Peas again.");
        assertThat(visitor.get(profile.path("/changes")).text())
                .contains("added a line under What I don’t like")
                .contains("set a line aside under What I don’t like")
                .contains("Why: Eats them by the bowl.")
                .contains("took a line up again under What I don’t like");
        assertThat(visitor.get(profile.path("/changes?heading=hopes")).text())
                .contains("Nothing was ever written under");
    }

    @Test
    void whoSetsAsideALineThatWasChangedMeanwhileSeesHowItStandsAndKeepsTheReason() {
        Line line = profile.line(amira, Heading.TRUST, "Her aunt.", TestClock.TODAY.minusDays(9), null);
        Answer page = visitor.get(line.href());
        Visitor other = Visitor.signedInAs(beth);
        profile.save(other, other.get(line.href() + "/change"), "words", "Her uncle.");

        Answer answer = setAside(line, page, "She moved away.");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Her uncle.").contains("changed this line while you were writing");
        assertThat(answer.typed("reason").strip()).isEqualTo("She moved away.");
        assertThat(profile.lines()).hasSize(1);
    }

    @Test
    void aLineWhoseEntryIsCorrectedSaysSoAndOffersTheWordsAsTheyStandNow() {
        Entry entry = Given.anEntry(child).words("I like Kian.").save();
        profile.taken(visitor, Heading.CLOSE, entry, "I like Kian.");
        Entry corrected =
                Given.anEntry(child).words("I like Kieran.").correcting(entry).save();

        Answer page = profile.open(visitor);

        assertThat(page.text()).contains("What Jayden said was put right since.");
        String take = page.page().select(".told__corrected a[href*=change]").attr("href");
        Answer form = visitor.get(take);
        assertThat(form.typed("words").strip()).isEqualTo("I like Kieran.");
        profile.save(visitor, form);
        assertThat(profile.lines()).singleElement().satisfies(line -> {
            assertThat(line.entryId()).isEqualTo(corrected.id());
            assertThat(line.isCorrectedSince()).isFalse();
        });
    }

    @Test
    void aMistakeInWhatWasWrittenDownHereIsPutRightInTheRecordToo() {
        Answer form = visitor.get(profile.path("/new?way=NOW&heading=likes"));
        profile.save(visitor, form, "words", "I like Kian.");
        Line line = profile.lines().getFirst();

        Answer right = visitor.get(line.href() + "/change?way=RIGHT");
        assertThat(right.typed("words").strip()).isEqualTo("I like Kian.");
        profile.save(visitor, right, "words", "I like Kieran.");

        assertThat(profile.record(line.id())).extracting(Entry::words).containsExactly("I like Kieran.");
        assertThat(profile.lines()).extracting(Line::words).containsExactly("I like Kieran.");
    }

    @Test
    void wordsInAnotherLanguageStandWithTheirEnglish() {
        Entry entry = Given.anEntry(child)
                .words("Lubię psy. I koty.")
                .inLanguage("pl", "I like dogs. And cats.")
                .save();
        profile.taken(visitor, Heading.LIKES, entry, "I like dogs.");
        profile.taken(visitor, Heading.HOBBIES, entry, "Lubię psy. I koty.");

        Answer page = profile.open(visitor);

        assertThat(page.text()).contains("I like dogs. …").contains("said in Polish");
        assertThat(visitor.get(profile.lines().getLast().href()).page().select(".words__original[lang=pl]"))
                .isNotEmpty();
    }

    @Test
    void aQualityOfficerReadsAndWritesNothing() {
        Line line = profile.line(amira, Heading.TRUST, "Her aunt.", TestClock.TODAY, null);
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        assertThat(profile.open(quality).text())
                .contains("Her aunt.")
                .doesNotContain("Add a line")
                .doesNotContain("Not known yet");
        assertThat(quality.get(line.href()).text()).doesNotContain("Set this line aside");
        assertThat(quality.get(profile.path("/new")).status()).isEqualTo(403);
        assertThat(quality.post(profile.path(""), "words", "x").status()).isEqualTo(403);
        assertThat(quality.post(line.href() + "/setting-aside", "reason", "x").status())
                .isEqualTo(403);
    }

    @Test
    void aStrangerFindsNoSuchChildAndAnotherChildsLineIsNotThere() {
        Line line = profile.line(amira, Heading.TRUST, "Her aunt.", TestClock.TODAY, null);
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Child other = Given.aChild().allocatedTo(amira).save();

        assertThat(profile.open(stranger).status()).isEqualTo(404);
        assertThat(stranger.get(line.href()).status()).isEqualTo(404);
        assertThat(visitor.get(new AProfile(other).path("/" + line.id())).status())
                .isEqualTo(404);
        assertThat(visitor.get(new AProfile(other).path("/" + line.id() + "/change"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theProfileOfAClosedCaseIsReadAndNotChanged() {
        Child closed = Given.aChild()
                .called("Maya")
                .allocatedTo(amira)
                .closedOn(TestClock.TODAY.minusDays(3))
                .save();
        AProfile old = new AProfile(closed);
        Line line = old.line(amira, Heading.LIKES, "Ducks.", TestClock.TODAY.minusDays(50), null);

        assertThat(old.open(visitor).text())
                .contains("Ducks.")
                .contains("The case is closed")
                .doesNotContain("Add a line");
        assertThat(visitor.get(old.path("/new")).text()).contains("Maya’s case was closed");
        Answer answer = visitor.post(old.path(""), "heading", "likes", "way", "OURS", "words", "Geese too.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Geese too.");
        assertThat(visitor.post(line.href() + "/setting-aside", "version", "1", "reason", "x")
                        .status())
                .isEqualTo(422);
        assertThat(old.count("profile_line where true")).isEqualTo(1);
    }

    @Test
    void whatIsBegunAndNotSavedIsThereAgain() {
        Answer form = visitor.get(profile.path("/new?way=OURS&heading=hopes"));
        visitor.post(
                "/children/" + child.id() + "/drafts/profile/" + form.typed("line"),
                "line",
                form.typed("line"),
                "save",
                form.typed("save"),
                "version",
                "0",
                "way",
                "OURS",
                "heading",
                "hopes",
                "words",
                "A room of");

        Answer again = visitor.get(profile.path("/new?way=OURS&heading=hopes"));

        assertThat(again.typed("words").strip()).isEqualTo("A room of");
        assertThat(again.typed("line")).isEqualTo(form.typed("line"));
        assertThat(visitor.get(profile.path("/new?way=OURS&heading=trust"))
                        .typed("words")
                        .strip())
                .isEmpty();
        profile.save(visitor, again, "words", "A room of her own.");
        assertThat(visitor.get(profile.path("/new?way=OURS&heading=hopes"))
                        .typed("words")
                        .strip())
                .isEmpty();
    }

    @Test
    void whoLooksForOtherWordsIsNotLedBackToWhatTheyBegan() {
        Entry begun = Given.anEntry(child).words("I like drums.").save();
        Answer form = visitor.get(profile.path("/new?heading=likes&entry=" + begun.id()));
        visitor.post(
                "/children/" + child.id() + "/drafts/profile/" + form.typed("line"),
                "line",
                form.typed("line"),
                "way",
                "SAID",
                "heading",
                "likes",
                "entry",
                begun.id().toString(),
                "words",
                "drums");

        assertThat(visitor.get(profile.path("/new?heading=likes"))
                        .typed("words")
                        .strip())
                .isEqualTo("drums");
        assertThat(visitor.get(profile.path("/new?heading=likes&text=drums")).text())
                .contains("Use these");
    }

    @Test
    void whatWasBegunOfAChangeIsThereAgainUnderItsHeading() {
        Line line = profile.line(amira, Heading.TRUST, "Her aunt.", TestClock.TODAY.minusDays(9), null);
        visitor.post(
                "/children/" + child.id() + "/drafts/profile/" + line.id(),
                "line",
                line.id().toString(),
                "version",
                "1",
                "way",
                "OURS",
                "words",
                "Her aunt and");

        Answer again = visitor.get(line.href() + "/change");

        assertThat(again.typed("words").strip()).isEqualTo("Her aunt and");
        assertThat(again.text()).contains("Who I trust").contains("You began this");
        profile.save(visitor, again, "words", "Her aunt and Nan.");
        assertThat(profile.lines()).extracting(Line::words).containsExactly("Her aunt and Nan.");
    }

    @Test
    void wordsThatSomebodyPassedOnSayWhoDid() {
        Entry entry = Given.anEntry(child)
                .how(How.RELAYED)
                .by(Speaker.CHILD, "Miss Patel")
                .words("I want to be a vet.")
                .save();
        profile.taken(visitor, Heading.HOPES, entry, "I want to be a vet.");

        assertThat(profile.open(visitor).page().select(".told__meta").text()).contains("passed on by Miss Patel");
    }

    private Answer setAside(Line line, Answer page, String reason) {
        return visitor.post(
                line.href() + "/setting-aside",
                "save",
                page.typed("save"),
                "version",
                page.typed("version"),
                "reason",
                reason);
    }
}
