package heard.voice;

import static heard.voice.TypedContribution.fields;
import static heard.voice.TypedContribution.form;
import static heard.voice.TypedContribution.typed;
import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContributionTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String root = "/children/" + child.id();

    @Test
    void whatATeacherToldIsSavedAttributedAndKeptApart() {
        Answer saved = post(typed("words", "He was quiet on Monday", "reading", "He worries about the weekend"));

        assertThat(saved.status()).isEqualTo(303);
        Answer page = visitor.get(saved.location());
        assertThat(page.page().select(".quote-others").eachText()).containsExactly("He was quiet on Monday");
        assertThat(page.page().select(".words")).isEmpty();
        assertThat(page.text())
                .contains("Told to us by a teacher, Miss Patel")
                .contains("class teacher")
                .contains("Hillside Primary")
                .contains("By phone")
                .contains("He worries about the weekend")
                .contains("Written down by " + worker.name());
        Answer voice = visitor.get(root + "/voice");
        assertThat(voice.page().select(".entry--other .quote-others").eachText())
                .containsExactly("He was quiet on Monday");
        assertThat(voice.page().select(".entry .meta a").attr("href")).isEqualTo(saved.location());
        assertThat(visitor.get(root + "/voice?own=true").page().select(".entry"))
                .isEmpty();
    }

    @Test
    void aChildsWordsPassedOnAreTheirsAndSaidToBeAtSecondHand() {
        Answer saved = post(typed("whose", "CHILD", "words", "I don't want to go on Saturday"));

        for (String path : List.of(saved.location(), root + "/voice?own=true")) {
            Answer page = visitor.get(path);
            assertThat(page.page().select(".words__text").eachText()).containsExactly("I don't want to go on Saturday");
            assertThat(page.text())
                    .contains("Jayden’s words, passed on by Miss Patel, class teacher")
                    .contains("not heard from Jayden directly");
        }
        assertThat(visitor.get(root + "/voice").text())
                .as("having it passed on is not having heard them")
                .contains("Not yet Jayden has not been heard");
    }

    @Test
    void aMemberOfThePublicNeedNotGiveAName() {
        Answer saved = post(typed("relation", "PUBLIC", "name", "", "position", "", "organisation", ""));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(visitor.get(saved.location()).text())
                .contains("Told to us by a member of the public")
                .contains("Name not given");
    }

    @Test
    void pressingSaveTwiceMakesOne() {
        Map<String, String> typed = typed();

        Answer first = post(typed);
        Answer second = post(typed);

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(visitor.get(root + "/voice").page().select(".entry")).hasSize(1);
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStays() {
        Answer saved = post(typed("words", "Quiet on Monday"));
        Map<String, String> form = formAt(saved.location() + "/correction");
        assertThat(form).containsEntry("words", "Quiet on Monday").containsEntry("version", "1");
        form.put("words", "Quiet on Tuesday");

        Answer corrected = post(saved.location() + "/correction", form);
        Answer again = post(saved.location() + "/correction", form);

        assertThat(corrected.status()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(303);
        Answer page = visitor.get(saved.location());
        assertThat(page.page().select(".quote-others").eachText()).containsExactly("Quiet on Tuesday");
        String versions = page.page().select(".corrected a").attr("href");
        assertThat(visitor.get(versions).page().select(".quote-others").eachText())
                .containsExactly("Quiet on Tuesday", "Quiet on Monday");
    }

    @Test
    void twoWhoCorrectTheSameOneEachSeeBothTextsAndNothingIsLost() {
        Answer saved = post(typed("words", "Quiet on Monday"));
        String correction = saved.location() + "/correction";
        Visitor manager = Visitor.signedInAs(Given.aManager(team));
        Map<String, String> mine = formAt(correction);
        Map<String, String> theirs = form(manager.get(correction));
        theirs.put("words", "Quiet on Tuesday");
        assertThat(manager.post(correction, fields(theirs)).status()).isEqualTo(303);

        mine.put("words", "Quiet on Wednesday");
        Answer conflict = post(correction, mine);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".quote-others").eachText())
                .containsExactly("Quiet on Tuesday", "Quiet on Wednesday");
        Map<String, String> merged = form(conflict);
        assertThat(merged).containsEntry("words", "Quiet on Wednesday").containsEntry("version", "2");
        assertThat(post(correction, merged).status()).isEqualTo(303);
        assertThat(visitor.get(saved.location()).page().select(".quote-others").eachText())
                .containsExactly("Quiet on Wednesday");
    }

    @Test
    void goingBackAndSavingOtherWordsOverTheFirstShowsBoth() {
        Map<String, String> typed = typed("words", "Quiet on Monday");
        post(typed);
        typed.put("save", Ids.next().toString());
        typed.put("words", "Loud on Monday");

        Answer conflict = post(typed);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Quiet on Monday").contains("Loud on Monday");
    }

    @Test
    void otherWordsFromAPageThatWasSavedAlreadyAreShownBesideWhatWasSaved() {
        Map<String, String> typed = typed("words", "Quiet on Monday");
        Answer saved = post(typed);
        typed.put("words", "Loud on Monday");

        Answer conflict = post(typed);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("You saved this already, with another text", "Quiet on Monday", "Loud on Monday");
        assertThat(post(saved.location() + "/correction", form(conflict)).status())
                .isEqualTo(303);
        assertThat(visitor.get(saved.location()).page().select(".quote-others").eachText())
                .containsExactly("Loud on Monday");
    }

    @Test
    void aContributionOfAnotherChildIsNotFoundHere() {
        Answer saved = post(typed());
        Child other = Given.aChild().allocatedTo(worker).save();
        String id = saved.location().substring(saved.location().lastIndexOf('/') + 1);
        String there = "/children/" + other.id() + "/contributions/" + id;

        assertThat(visitor.get(there).status()).isEqualTo(404);
        assertThat(visitor.get(there + "/correction").status()).isEqualTo(404);
        assertThat(post(there + "/correction", typed()).status()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyReadIsNotAskedToWriteAndAStrangerFindsNothing() {
        Answer saved = post(typed());
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));

        assertThat(quality.get(saved.location()).text()).doesNotContain("Correct this");
        assertThat(quality.get(root + "/contributions/new").status()).isEqualTo(403);
        assertThat(stranger.get(saved.location()).status()).isEqualTo(404);
        assertThat(stranger.get(root + "/contributions/new").status()).isEqualTo(404);
        assertThat(stranger.post(root + "/contributions", fields(typed())).status())
                .isEqualTo(404);
    }

    @Test
    void oneThatCameWithItsWordsAloneHasItsPageToo() {
        UUID id = Ids.next();
        Given.anEntry(child)
                .by(Speaker.CARER, "Nana Rose")
                .words("He sleeps now")
                .from(Source.CONTRIBUTION, id, "")
                .save();

        Answer page = visitor.get(root + "/contributions/" + id);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("He sleeps now").contains("Told to us by a carer, Nana Rose");
        Map<String, String> form = formAt(root + "/contributions/" + id + "/correction");
        form.put("reached", "IN_PERSON");
        form.put("words", "He sleeps all night now");
        assertThat(post(root + "/contributions/" + id + "/correction", form).status())
                .isEqualTo(303);
        assertThat(visitor.get(root + "/contributions/" + id).text()).contains("He sleeps all night now");
    }

    private Answer post(Map<String, String> typed) {
        return post(root + "/contributions", typed);
    }

    private Answer post(String path, Map<String, String> typed) {
        return visitor.post(path, fields(typed));
    }

    private Map<String, String> formAt(String path) {
        return form(visitor.get(path));
    }
}
