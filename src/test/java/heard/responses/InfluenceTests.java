package heard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.Question;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InfluenceTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Visitor atWork = Visitor.signedInAs(worker);
    private final Visitor manager = Visitor.signedInAs(Given.aManager(team));

    @Test
    void theShareOfDecidedViewsThatChangedSomethingIsCountedByQuestionTeamAndAgeAndEachNumberOpensItsList() {
        Child nine = Given.aChild()
                .called("Nine")
                .bornOn(LocalDate.of(2017, 3, 14))
                .allocatedTo(worker)
                .save();
        Child grown = Given.aChild()
                .called("Sixteen")
                .bornOn(TODAY.minusYears(16).minusDays(8))
                .allocatedTo(worker)
                .save();
        answer(said(nine, Question.CHANGE, "Come along"), Outcome.ACTED_ON);
        answer(said(nine, Question.CHANGE, "Stay up late"), Outcome.NO);
        answer(said(grown, Question.LIFE, "Own key"), Outcome.IN_PART);
        TypedAnswer.to(said(grown, null, "I like the bus"))
                .told("I read it.", TODAY)
                .by(atWork);
        said(nine, Question.LIFE, "Nobody answered");
        Given.anEntry(nine).by(Speaker.TEACHER, "Miss Patel").save();
        Given.anEntry(nine).words("Football").from(Source.PROFILE).save();
        Entry before = Given.anEntry(nine)
                .words("Years ago")
                .saidOn(TODAY.minusYears(2))
                .save();
        answer(before, Outcome.ACTED_ON);
        Child elsewhere =
                Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        said(elsewhere, Question.LIFE, "Elsewhere");

        Answer page = manager.get("/influence");

        assertThat(page.page().select(".figure").eachText())
                .containsExactly(
                        "2 of 3 decided views changed something",
                        "5 views were said",
                        "4 were answered and the child told");
        assertThat(lines(page, "By question"))
                .containsExactly(
                        "What my life is like 2 1 1 1 100%",
                        "How I want things to change 2 2 2 1 50%", "Under none of them 1 1 0 0 –");
        assertThat(lines(page, "By team")).containsExactly(team.name() + " 5 4 3 2 67%");
        assertThat(lines(page, "By age")).containsExactly("5 to 10 3 2 2 1 50%", "16 and over 2 2 1 1 100%");

        String behind = page.page()
                .select("tr:contains(How I want things to change) td[data-label=Changed] a")
                .attr("href");
        assertThat(manager.get(behind).page().select(".people tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Come along", "Acted on, told");
        for (var cell : page.page().select("table.rows td a")) {
            int number = Integer.parseInt(cell.ownText());
            assertThat(manager.get(cell.attr("href")).page().select(".people tbody tr"))
                    .as(cell.attr("href"))
                    .hasSize(number);
        }
    }

    @Test
    void otherDaysCanBeLookedAtAndWrongOnesAreSaid() {
        Child child = Given.aChild().allocatedTo(worker).save();
        Given.anEntry(child).words("Long ago").saidOn(LocalDate.of(2025, 1, 20)).save();

        assertThat(manager.get("/influence").text()).contains("Nothing was said in this time");
        assertThat(manager.get("/influence?from=2025-01-01&to=2025-12-31").text())
                .contains("1 views were said");
        Answer wrong = manager.get("/influence?from=2025-02-31&to=2025-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("There is no such day");
        assertThat(manager.get("/influence?from=2025-02-03&to=2025-01-01").text())
                .contains("The last day comes before the first");
    }

    @Test
    void itIsForManagersAndQuality() {
        assertThat(atWork.get("/influence").status()).isEqualTo(403);
        assertThat(Visitor.signedInAs(Given.aQualityOfficer()).get("/influence").status())
                .isEqualTo(200);
    }

    private static Entry said(Child child, @org.jspecify.annotations.Nullable Question question, String words) {
        var entry = Given.anEntry(child).words(words).saidOn(TODAY.minusDays(7));
        return (question == null ? entry : entry.under(question)).save();
    }

    private void answer(Entry view, Outcome outcome) {
        TypedAnswer.to(view)
                .decided(outcome, "Because.", TODAY)
                .told("Words.", TODAY)
                .idAfter(atWork);
    }

    private static List<String> lines(Answer page, String caption) {
        return page.page().select("table:has(caption:contains(" + caption + ")) tbody tr").stream()
                .map(row -> {
                    row.select(".govuk-visually-hidden").remove();
                    return row.text();
                })
                .toList();
    }
}
