package heard.forms;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.testing.Given;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A form is put right in a new version, and what the child said with it. */
class CorrectionTests extends AVisit {

    @Test
    void aCorrectionMakesANewVersionOfTheFormAndOfWhatChangedAndKeepsTheOld() {
        file("answer-said", "I like Nans.", "answer-change", "No more moving.");

        var corrected = correct(
                amira, 1, "answer-said", "I like Nana's.", "answer-change", "No more moving.", "how-said", "SPOKEN");

        assertThat(corrected.status()).isEqualTo(303);
        List<Entry> entries = Kept.entries(child.id());
        assertThat(entries).hasSize(3);
        Entry old = entries.stream()
                .filter(e -> e.words().equals("I like Nans."))
                .findFirst()
                .orElseThrow();
        Entry now = entries.getLast();
        assertThat(now.words()).isEqualTo("I like Nana's.");
        assertThat(now.sourceVersion()).isEqualTo(2);
        assertThat(now.corrects()).isEqualTo(old.id());
        assertThat(old.replacedBy()).isEqualTo(now.id());
        assertThat(amira.get(form).text()).contains("version 2 of 2").contains("I like Nana's.");
        assertThat(amira.get(form + "?version=1").text())
                .contains("This is not what stands now")
                .contains("I like Nans.");
        assertThat(amira.get(form + "?version=3").status()).isEqualTo(404);
        assertThat(amira.get("/children/" + child.id() + "/forms").text()).contains("corrected, version 2");
    }

    @Test
    void aCorrectedDayOrACorrectedSeenAloneCorrectsEveryEntryOfTheForm() {
        file("answer-said", "One.", "answer-change", "Two.");

        correct(
                amira,
                1,
                "answer-said",
                "One.",
                "answer-change",
                "Two.",
                "day",
                "2026-11-09",
                "answer-seen-alone",
                "NO");

        List<Entry> standing = Kept.entries(child.id()).stream()
                .filter(e -> e.replacedBy() == null)
                .toList();
        assertThat(standing).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.saidOn()).isEqualTo(LocalDate.of(2026, 11, 9));
            assertThat(entry.seenAlone()).isFalse();
            assertThat(entry.sourceVersion()).isEqualTo(2);
        });
    }

    @Test
    void anAnswerThatIsEmptiedLeavesWhatTheChildSaidInTheirRecord() {
        file("answer-said", "Do not forget me.");

        correct(amira, 1);
        var page = amira.get(form);

        assertThat(Kept.entries(child.id())).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("Do not forget me.");
            assertThat(entry.replacedBy()).isNull();
        });
        assertThat(page.text()).contains("version 2 of 2").contains("What Jayden said stays in the record");
        assertThat(page.page().select(".words").text()).isEqualTo("Do not forget me.");

        correct(amira, 2, "answer-said", "Do not forget about me.");
        List<Entry> entries = Kept.entries(child.id());
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast().corrects()).isEqualTo(entries.getFirst().id());
    }

    @Test
    void aCorrectionThatChangesNothingMakesNoVersion() {
        file("answer-said", "Same.");

        assertThat(correct(amira, 1, "answer-said", "Same.").status()).isEqualTo(303);

        assertThat(Kept.count("form_version", child.id())).isEqualTo(1);
    }

    @Test
    void aCorrectionSavedTwiceIsSavedOnce() {
        file("answer-said", "One.");
        UUID saveId = Ids.next();

        assertThat(correct(amira, 1, saveId, "answer-said", "Two.").status()).isEqualTo(303);
        assertThat(correct(amira, 1, saveId, "answer-said", "Two.").status()).isEqualTo(303);

        assertThat(Kept.count("form_version", child.id())).isEqualTo(2);
        assertThat(Kept.entries(child.id())).hasSize(2);
    }

    @Test
    void goingBackAndSavingOtherAnswersOverTheFirstShowsBoth() {
        UUID saveId = Ids.next();
        file("answer-said", "One.");
        var again = file("answer-said", "Another.");
        assertThat(correct(amira, 1, saveId, "answer-said", "Two.").status()).isEqualTo(303);
        var corrected = correct(amira, 1, saveId, "answer-said", "Three.");

        for (var conflict : List.of(again, corrected)) {
            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.text()).contains("You saved this form already, with other answers");
        }
        assertThat(again.page().select(".compare__col").eachText().toString()).contains("One.", "Another.");
        assertThat(again.page().expectFirst("#answer-said").val()).isEqualTo("Another.");
        assertThat(corrected.page().select(".compare__col").eachText().toString())
                .contains("Two.", "Three.");
        assertThat(Kept.count("form_version", child.id())).isEqualTo(2);

        assertThat(file("answer-said", "One.").status())
                .as("the first sending once more")
                .isEqualTo(303);
        assertThat(file("answer-said", "Typed.", "day", "2027-01-01").status()).isEqualTo(422);
        int base = Integer.parseInt(
                corrected.page().expectFirst("input[name=base]").val());
        assertThat(correct(amira, base, "answer-said", "Three.").status()).isEqualTo(303);
        assertThat(amira.get(form).text()).contains("version 3 of 3").contains("Three.");
    }

    @Test
    void twoWhoCorrectTheSameFormAreEachShownBothTexts() {
        file("answer-said", "One.");
        StaffMember manager = Given.aManager(team);
        correct(Visitor.signedInAs(manager), 1, "answer-said", "The manager's.");

        var conflict = correct(amira, 1, "answer-said", "The worker's.", "answer-where", "At school");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains(manager.name() + " saved this form while you were writing");
        assertThat(conflict.page().select(".compare__col").get(0).text())
                .contains("The manager's.")
                .contains("At home");
        assertThat(conflict.page().select(".compare__col").get(1).text())
                .contains("The worker's.")
                .contains("At school");
        assertThat(conflict.page().expectFirst("#answer-said").val()).isEqualTo("The worker's.");
        assertThat(Kept.count("form_version", child.id())).isEqualTo(2);

        int base =
                Integer.parseInt(conflict.page().expectFirst("input[name=base]").val());
        assertThat(correct(amira, base, "answer-said", "Both of ours.").status())
                .isEqualTo(303);
        assertThat(amira.get(form).text()).contains("version 3 of 3").contains("Both of ours.");
        assertThat(amira.get(form + "?version=2").text()).contains("The manager's.");
    }

    @Test
    void aBadCorrectionIsShownAgainWithWhatWasTyped() {
        file("answer-said", "One.");

        var answer = correct(amira, 1, "answer-said", "Typed.", "day", "2027-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#day-error").text()).contains("still to come");
        assertThat(answer.page().expectFirst("#answer-said").val()).isEqualTo("Typed.");
        assertThat(answer.page().expectFirst("input[name=base]").val()).isEqualTo("1");
        assertThat(Kept.count("form_version", child.id())).isEqualTo(1);
    }

    @Test
    void theCorrectionPageHoldsWhatStands() {
        file("answer-said", "One.", "how-said", "DRAWN");

        var page = amira.get(form + "/correction");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().expectFirst("#answer-said").val()).isEqualTo("One.");
        assertThat(page.page().expectFirst("#how-said option[selected]").val()).isEqualTo("DRAWN");
        assertThat(page.page().expectFirst("#answer-seen[checked]")).isNotNull();
        assertThat(amira.get("/children/" + child.id() + "/forms/" + Ids.next() + "/correction")
                        .status())
                .isEqualTo(404);
    }
}
