package heard.responses;

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
import heard.voice.How;
import heard.voice.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Team team = Given.aTeam();
    private final StaffMember manager = Given.aManager(team);
    private final StaffMember worker = Given.aWorker(team);
    private final Visitor atWork = Visitor.signedInAs(worker);

    private Entry view(Child child, int daysAgo, String words) {
        return Given.anEntry(child)
                .words(words)
                .saidOn(TODAY.minusDays(daysAgo))
                .save();
    }

    @Test
    void theManagerSeesWhatIsLateWhatRunsAndWhatNobodyAnsweredOfTheirTeamAlone() {
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        Child other =
                Given.aChild().called("Maya").allocatedTo(Given.aWorker(team)).save();
        TypedAnswer.to(view(child, 40, "Late words"))
                .heard(TODAY.minusDays(30))
                .decided(Outcome.NO, "Because.", TODAY.minusDays(29))
                .by(atWork);
        TypedAnswer.to(view(child, 5, "Running one"), view(child, 5, "Running two"))
                .heard()
                .by(atWork);
        TypedAnswer.to(view(child, 5, "Told")).told("Yes.", TODAY).by(atWork);
        view(other, 20, "Open for long");
        view(child, 3, "Open for days");
        view(child, 400, "From another year");
        Child elsewhere =
                Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        view(elsewhere, 3, "Elsewhere");
        view(Given.aChild().inTeam(team).closedOn(TODAY.minusDays(1)).save(), 3, "Closed");
        Visitor visitor = Visitor.signedInAs(manager);

        Answer first = visitor.get("/answers");

        assertThat(first.page().select(".figure").eachText())
                .containsExactly("1 answer is late", "1 answer is under way", "2 views not answered");
        assertThat(rows(first))
                .singleElement()
                .asString()
                .contains("Jayden", "Late words", "days late", "No", worker.name());
        assertThat(rows(visitor.get("/answers?show=running")))
                .singleElement()
                .asString()
                .contains("to be told by 26 November", "and 1 more");
        assertThat(rows(visitor.get("/answers?show=unanswered")))
                .satisfiesExactly(
                        row -> assertThat(row).contains("Maya", "Open for long", "not answered"),
                        row -> assertThat(row).contains("Jayden", "Open for days"));
        Answer one = visitor.get("/answers?show=unanswered&worker=" + worker.id());
        assertThat(rows(one)).singleElement().asString().contains("Open for days");
        assertThat(first.page().select("table:not(.people) tbody tr").eachText())
                .containsExactly(worker.name() + " 1 1 1", workerOf(other) + " 0 0 1");
    }

    private static String workerOf(Child child) {
        return heard.testing.HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> heard.testing.HeardServer.bean(heard.people.Allocations.class)
                        .current(child.id())
                        .getFirst()
                        .staffName());
    }

    @Test
    void aWorkerSeesTheirOwnChildrenAndQualityTheService() {
        Child mine = Given.aChild().called("Mine").allocatedTo(worker).save();
        Child ours =
                Given.aChild().called("Ours").allocatedTo(Given.aWorker(team)).save();
        view(mine, 2, "Mine to answer");
        view(ours, 2, "Not mine");

        Answer list = atWork.get("/answers");
        assertThat(rows(list)).singleElement().asString().contains("Mine to answer");
        assertThat(list.page().select(".people a").attr("href")).contains("/responses/new?visit=");
        assertThat(list.page().select("a[href=/influence]")).isEmpty();

        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        Answer all = quality.get("/answers?show=unanswered&worker=" + worker.id());
        assertThat(rows(all)).singleElement().asString().contains("Mine to answer");
        assertThat(all.page().select(".people a").attr("href")).contains("/responses#v-");
        assertThat(Visitor.signedInAs(Given.anAdministrator()).get("/answers").status())
                .isEqualTo(403);
    }

    @Test
    void aLongListGoesOnByKeyAndMissesAndRepeatsNobody() {
        Child child = Given.aChild().allocatedTo(worker).save();
        for (int n = 0; n < AnswersController.A_PAGE + 7; n++) {
            view(child, n % 5, "View " + n + ".");
        }

        Answer first = atWork.get("/answers?show=unanswered");
        Answer second = atWork.get(first.page().expectFirst(".pager a").attr("href"));

        List<String> all = new ArrayList<>(words(first));
        all.addAll(words(second));
        assertThat(words(first)).hasSize(AnswersController.A_PAGE);
        assertThat(all).hasSize(AnswersController.A_PAGE + 7).doesNotHaveDuplicates();
        assertThat(second.page().select(".pager a")).isEmpty();
        assertThat(atWork.get("/answers?show=unanswered&after=nonsense").status())
                .isEqualTo(200);
    }

    @Test
    void myChildrenFindsThoseWhoWaitAndTheTeamPageSaysWhoseAnswersAreLate() {
        Child waits = Given.aChild().called("Waits").allocatedTo(worker).save();
        Child late = Given.aChild().called("Late").allocatedTo(worker).save();
        Child told = Given.aChild().called("Told").allocatedTo(worker).save();
        view(waits, 1, "a");
        view(waits, 2, "b");
        TypedAnswer.to(view(late, 40, "c")).heard(TODAY.minusDays(30)).by(atWork);
        TypedAnswer.to(view(told, 1, "d")).told("Yes.", TODAY).by(atWork);

        Answer list = atWork.get("/children");
        assertThat(list.page().select(".figure").eachText()).contains("2 children wait for an answer, 1 late");
        assertThat(list.page().select("tr:contains(Waits)").text()).contains("2 views not answered");
        assertThat(list.page().select("tr:contains(Told) td[data-label=Answer]").text())
                .isEqualTo("none");
        assertThat(atWork.get("/children?of=mine&only=answer")
                        .page()
                        .select(".people tbody th a:not(.tag)")
                        .eachText())
                .containsExactlyInAnyOrder(waits.fullName(), late.fullName());
        assertThat(Visitor.signedInAs(manager)
                        .get("/team")
                        .page()
                        .select("td[data-label=Late answer]")
                        .eachText())
                .contains("1 wait for a late answer, with " + worker.name());
    }

    @Test
    void whatWasSaidInOneVisitWaitsAsOneRowAndWhatWasChosenGoesWithIt() {
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        UUID session = Ids.next();
        UUID mixed = Ids.next();
        UUID faces = Ids.next();
        said(child, session, "1", How.SPOKEN, "One");
        said(child, session, "2", How.DRAWN, "A house");
        said(child, mixed, "face", How.CHOSEN, "Worried (4 of 6)");
        said(child, mixed, "words", How.WRITTEN, "They all talk about me.");
        said(child, mixed, "unsaid", How.UNSAID, "Chose not to say.");
        Entry seven = said(child, faces, "scale", How.CHOSEN, "7 out of 10");
        said(child, faces, "face", How.CHOSEN, "Happy (1 of 6)");
        said(child, Ids.next(), "unsaid", How.UNSAID, "Chose not to say.");
        Given.anEntry(child).saidOn(TODAY.minusMonths(4)).words("From long ago").save();
        String root = "/children/" + child.id();

        // One rule: the list over many children, My children, the team's page, the child's list and the notes under
        // entries agree.
        agree(child, 4);
        Answer list = atWork.get("/answers");
        assertThat(rows(list)).hasSize(3);
        assertThat(rows(list).toString())
                .contains("and 1 more of that visit", "They all talk about me.")
                .containsPattern("7 out of 10|Happy")
                .doesNotContain("Worried");
        Answer waiting = atWork.get(root + "/responses");
        assertThat(waiting.page().select(".visit__all button").textNodes())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("Answer these 2 together", "Answer this", "Answer this set");
        assertThat(atWork.get(root + "/responses?show=others").text())
                .contains("Chose not to say.", "From long ago")
                .doesNotContain("7 out of 10", "A house");

        Answer together = atWork.get(root + "/responses/new?visit=" + mixed);
        assertThat(together.text()).contains("These 2 are answered together", "Worried (4 of 6)", "They all talk");
        assertThat(atWork.get(root + "/responses/new?visit=" + Ids.next()).status())
                .isEqualTo(422);
        assertThat(atWork.get(root + "/responses/new?entry=" + seven.id())
                        .page()
                        .select("a.pill[href$='visit=" + faces + "']"))
                .hasSize(1);

        TypedAnswer.to(seven).heard().by(atWork);
        agree(child, 3);
    }

    private void agree(Child child, int waiting) {
        String root = "/children/" + child.id();
        assertThat(atWork.get("/answers").page().select(".figure").eachText())
                .anyMatch(text -> text.startsWith(waiting + " view"));
        assertThat(atWork.get("/children").page().select("tr:contains(Jayden)").text())
                .contains(waiting + " views not answered");
        assertThat(Visitor.signedInAs(manager)
                        .get("/answers?show=unanswered&worker=" + worker.id())
                        .page()
                        .select(".figure")
                        .eachText())
                .contains(waiting + " views not answered");
        assertThat(atWork.get(root + "/voice").page().select(".entry__answer:contains(Not answered yet)"))
                .hasSize(waiting);
    }

    private static Entry said(Child child, UUID visit, String section, How how, String words) {
        Source source = how == How.SPOKEN || how == How.DRAWN ? Source.SESSION : Source.YOU_SAY;
        return Given.anEntry(child)
                .saidOn(TODAY.minusDays(2))
                .from(source, visit, section)
                .how(how)
                .words(words)
                .save();
    }

    private static List<String> rows(Answer page) {
        return page.page().select(".people tbody tr").eachText();
    }

    private static List<String> words(Answer page) {
        return page.page().select(".people .snippet").eachText();
    }
}
