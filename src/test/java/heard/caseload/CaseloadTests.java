package heard.caseload;

import static heard.caseload.OnTheList.change;
import static heard.caseload.OnTheList.found;
import static heard.caseload.OnTheList.names;
import static heard.caseload.OnTheList.review;
import static heard.caseload.OnTheList.row;
import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Allocations;
import heard.people.Part;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseloadTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);

    @Test
    void whoHasNotBeenHeardForLongestComesFirstAndTheNeverHeardBeforeAll() {
        Child lately = Given.aChild().called("Lately").allocatedTo(worker).save();
        Child longAgo = Given.aChild().called("Longago").allocatedTo(worker).save();
        Child never = Given.aChild().called("Never").allocatedTo(worker).save();
        Child neverAndNew = Given.aChild()
                .called("New")
                .allocatedTo(worker)
                .openedOn(TestClock.TODAY.minusDays(2))
                .save();
        Given.anEntry(lately)
                .saidOn(TestClock.TODAY.minusDays(9))
                .seenAlone(true)
                .save();
        Given.anEntry(longAgo).saidOn(TestClock.TODAY.minusDays(61)).save();
        Given.anEntry(never).by(Speaker.TEACHER, "Miss Patel").save();

        Answer answer = Visitor.signedInAs(worker).get("/children");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(names(answer))
                .containsExactly(never.fullName(), neverAndNew.fullName(), longAgo.fullName(), lately.fullName());
        assertThat(row(answer, never)).contains("not heard yet").contains("nothing yet");
        assertThat(row(answer, longAgo)).contains("61 days ago").contains("“I like it when we make pancakes.”");
        assertThat(row(answer, lately))
                .contains("9 days ago")
                .contains("direct session, seen alone")
                .contains("9 years · they");
    }

    @Test
    void theRowSaysHowAndInWhichLanguageAndQuotesOnlyWhatWasSaid() {
        Child child = Given.aChild().called("Maya").allocatedTo(worker).save();
        Given.anEntry(child)
                .from(Source.FORM)
                .labelled("Statutory visit")
                .how(How.SHOWN)
                .words("showed us that the bunny <b>has</b> its own bed")
                .seenAlone(false)
                .save();
        change(child, "language = 'pl', name_used = 'May'");

        Answer answer = Visitor.signedInAs(worker).get("/children");

        assertThat(row(answer, "May " + child.familyName()))
                .contains("statutory visit, not alone")
                .contains("showed us that the bunny <b>has</b> its own bed")
                .doesNotContain("“")
                .contains("Polish");
    }

    @Test
    void theFiguresOpenTheChildrenTheyCount() {
        Child overdue = Given.aChild()
                .called("Overdue")
                .allocatedTo(worker)
                .openedOn(LocalDate.of(2026, 7, 1))
                .save();
        Child due = Given.aChild()
                .called("Due")
                .allocatedTo(worker)
                .openedOn(LocalDate.of(2026, 8, 20))
                .save();
        Child later = Given.aChild()
                .called("Later")
                .allocatedTo(worker)
                .openedOn(LocalDate.of(2026, 10, 1))
                .save();
        for (Child child : List.of(overdue, due, later)) {
            Given.anEntry(child).saidOn(TestClock.TODAY.minusDays(1)).save();
        }
        Child unheard = Given.aChild()
                .called("Unheard")
                .allocatedTo(worker)
                .openedOn(LocalDate.of(2026, 9, 1))
                .save();
        review(unheard, TestClock.TODAY.plusDays(28));
        review(later, TestClock.TODAY.plusDays(29));
        Visitor visitor = Visitor.signedInAs(worker);

        Answer all = visitor.get("/children");
        assertThat(all.page().select(".figure").eachText())
                .containsExactly(
                        "3 children wait for an answer",
                        "1 analysis overdue",
                        "1 analysis due this month",
                        "1 not heard for over 6 weeks",
                        "1 review in the next 4 weeks");
        assertThat(row(all, overdue)).contains("42 days overdue");
        assertThat(row(all, due)).contains("due in 8 days");
        assertThat(row(all, later)).contains("due 1 January 2027").contains("11 December");

        List<List<String>> behind = all.page().select(".figure").eachAttr("href").stream()
                .map(href -> names(visitor.get(href)))
                .toList();
        assertThat(behind.getFirst()).containsExactlyInAnyOrder(overdue.fullName(), due.fullName(), later.fullName());
        assertThat(behind.subList(1, 5))
                .containsExactly(
                        List.of(overdue.fullName()),
                        List.of(due.fullName()),
                        List.of(unheard.fullName()),
                        List.of(unheard.fullName()));
    }

    @Test
    void aWorkerSeesTheirOwnAndInATabTheTeams() {
        Child mine = Given.aChild().called("Mine").allocatedTo(worker).save();
        Child ours =
                Given.aChild().called("Ours").allocatedTo(Given.aWorker(team)).save();
        Child theirs = Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        Visitor visitor = Visitor.signedInAs(worker);

        assertThat(names(visitor.get("/children"))).containsExactly(mine.fullName());
        assertThat(names(visitor.get("/children?of=team")))
                .containsExactlyInAnyOrder(mine.fullName(), ours.fullName())
                .doesNotContain(theirs.fullName());
        assertThat(names(visitor.get("/children?of=all"))).containsExactly(mine.fullName());
    }

    @Test
    void aManagerSeesTheTeamAndWhoWaitsForAWorker() {
        StaffMember manager = Given.aManager(team);
        Child ours = Given.aChild().called("Ours").allocatedTo(worker).save();
        Child without = Given.aChild().called("Without").inTeam(team).save();
        Child imported = Given.aChild().called("Imported").save();
        Visitor visitor = Visitor.signedInAs(manager);

        Answer answer = visitor.get("/children");
        assertThat(names(answer)).containsExactlyInAnyOrder(ours.fullName(), without.fullName());
        assertThat(row(answer, ours)).contains(worker.name());
        assertThat(row(answer, without)).contains("no worker yet");
        assertThat(found(visitor, imported)).isTrue();
        assertThat(visitor.get("/children?of=waiting").text()).doesNotContain(ours.fullName());
        assertThat(found(Visitor.signedInAs(worker), imported)).isFalse();
    }

    @Test
    void aReviewingOfficerSeesWhomTheyReview() {
        StaffMember iro = Given.anIro();
        Child reviewed = Given.aChild().allocatedTo(worker).reviewedBy(iro).save();
        Child other = Given.aChild().allocatedTo(worker).save();

        Answer answer = Visitor.signedInAs(iro).get("/children");

        assertThat(answer.page().select("h1").text()).isEqualTo("Children I review");
        assertThat(names(answer)).containsExactly(reviewed.fullName());
        assertThat(found(Visitor.signedInAs(iro), other)).isFalse();
    }

    @Test
    void aQualityOfficerGoesThroughAllPageByPageAndMeetsEachChildOnce() {
        Child child = Given.aChild().allocatedTo(worker).save();
        for (int i = 0; i < CaseloadController.A_PAGE + 5; i++) {
            Given.aChild().openedOn(LocalDate.of(2020, 1, 1)).save();
        }
        Visitor visitor = Visitor.signedInAs(Given.aQualityOfficer());

        java.util.List<String> met = new java.util.ArrayList<>();
        String next = "/children";
        int pages = 0;
        while (!next.isEmpty()) {
            Answer answer = visitor.get(next);
            List<String> names = names(answer);
            assertThat(names).hasSizeLessThanOrEqualTo(CaseloadController.A_PAGE);
            met.addAll(answer.page().select(".people tbody th a:not(.tag)").eachAttr("href"));
            var link = answer.page().selectFirst(".pager a[rel=next]");
            next = link == null ? "" : link.attr("href");
            pages++;
        }

        assertThat(pages).isGreaterThan(1);
        assertThat(met).doesNotHaveDuplicates().contains("/children/" + child.id() + "/voice");
        assertThat(names(visitor.get("/children?print=yes"))).hasSizeGreaterThan(CaseloadController.A_PAGE);
    }

    @Test
    void whenAChildMovesOnTheyLeaveTheListAtOnce() {
        Child child = Given.aChild().allocatedTo(worker).save();
        Given.asService(() -> HeardServer.bean(Allocations.class)
                .allocate(child.id(), Ids.next(), Given.aWorker(team).id(), Part.KEY, TestClock.TODAY));

        assertThat(Visitor.signedInAs(worker).get("/children").text())
                .contains("No children here yet")
                .contains("See the team's children");
    }

    @Test
    void everyChildThatIsShownIsOnTheTrail() {
        Child child = Given.aChild().allocatedTo(worker).save();

        Visitor.signedInAs(worker).get("/children");

        assertThat(Visitor.signedInAs(worker)
                        .get("/children/" + child.id() + "/looked")
                        .text())
                .contains("Saw in a list: children");
    }

    @Test
    void anAdministratorHasNoSuchList() {
        assertThat(Visitor.signedInAs(Given.anAdministrator()).get("/children").status())
                .isEqualTo(403);
    }
}
