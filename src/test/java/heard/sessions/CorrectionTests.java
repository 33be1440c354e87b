package heard.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.SessionFields;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class CorrectionTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final StaffMember colleague = Given.aManager(team);
    private final Child child =
            Given.aChild().called("Robin").allocatedTo(worker).save();
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final SessionFields fields =
            SessionFields.saying("Nana lets me stay up for it.").and(1, "I hate peas.");
    private final String root = "/children/" + child.id() + "/sessions";
    private final String path = root + "/" + fields.id();

    @Test
    void aCorrectionIsANewVersionOfWhatChangedAndTheOldOneCanBeSeen() {
        visitor.post(root, fields.all());

        Answer saved =
                visitor.post(path + "/correction", typed(visitor, "words-0", "Nana lets me stay up for football."));

        assertThat(saved.status()).isEqualTo(303);
        Answer page = visitor.get(saved.location());
        assertThat(page.text())
                .contains("for football.")
                .doesNotContain("for it.")
                .contains("Version 1", "I hate peas.");
        assertThat(visitor.get(path + "?version=1").text())
                .contains("for it.")
                .doesNotContain("for football.")
                .contains("as it stood before");
        assertThat(visitor.get(path + "?version=7").status()).isEqualTo(404);
        List<Entry> said = said();
        assertThat(said).hasSize(3);
        assertThat(said.get(0).replacedBy()).isEqualTo(said.get(1).id());
        assertThat(said.get(1).corrects()).isEqualTo(said.get(0).id());
        assertThat(said.get(2).replacedBy()).isNull();
        assertThat(visitor.get("/children/" + child.id() + "/voice").text())
                .contains("for football.")
                .doesNotContain("for it.");
    }

    @Test
    void anotherDayMakesANewVersionOfEverythingThatWasSaidOnIt() {
        visitor.post(root, fields.all());

        visitor.post(path + "/correction", typed(visitor, "heldOn", "2026-11-05"));

        assertThat(said()).hasSize(4);
        assertThat(said().stream().filter(entry -> entry.replacedBy() == null).map(Entry::saidOn))
                .containsOnly(java.time.LocalDate.of(2026, 11, 5));
    }

    @Test
    void oneMoreThingCanBeAddedAndNothingChangedMakesNoVersion() {
        visitor.post(root, fields.all());

        visitor.post(path + "/correction", typed(visitor, "words-0", "Nana lets me stay up for it."));
        assertThat(visitor.get(path).text()).doesNotContain("Version");
        visitor.post(path + "/correction", typed(visitor, "words-2", "And I like frogs."));

        assertThat(said()).hasSize(3);
        assertThat(visitor.get(path).text()).contains("And I like frogs.", "Version 2");
    }

    @Test
    void whatAChildSaidCannotBeTakenAway() {
        visitor.post(root, fields.all());

        Answer answer = visitor.post(path + "/correction", typed(visitor, "words-1", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#words-1-error").text()).contains("cannot be taken away");
        assertThat(said()).hasSize(2);
    }

    @Test
    void theSameCorrectionSentTwiceIsOneVersion() {
        visitor.post(root, fields.all());
        String[] typed = typed(visitor, "words-1", "I hate green peas.");

        assertThat(visitor.post(path + "/correction", typed).status()).isEqualTo(303);
        assertThat(visitor.post(path + "/correction", typed).status()).isEqualTo(303);

        assertThat(said()).hasSize(3);
    }

    @Test
    void anotherTextFromAPageThatWasSavedIsShownBesideWhatWasSaved() {
        visitor.post(root, fields.all());
        String[] typed = typed(visitor, "words-1", "I hate green peas.");
        visitor.post(path + "/correction", typed);
        typed[List.of(typed).indexOf("I hate green peas.")] = "I hate all peas.";

        Answer conflict = visitor.post(path + "/correction", typed);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("You saved this session already", "I hate green peas.", "I hate all peas.");
        assertThat(visitor.post(path + "/correction", hidden(conflict, "mine")).status())
                .isEqualTo(303);
        assertThat(visitor.get(path).text()).contains("I hate all peas.", "Version 3");
    }

    @Test
    void whoSavesSecondSeesBothTextsAndMaySaveTheirsOnTop() {
        visitor.post(root, fields.all());
        Visitor other = Visitor.signedInAs(colleague);
        String[] mine = typed(visitor, "words-0", "Nana lets me stay up for football.");
        String[] theirs = typed(other, "words-0", "Nana lets me stay up for films.");
        assertThat(other.post(path + "/correction", theirs).status()).isEqualTo(303);

        Answer conflict = visitor.post(path + "/correction", mine);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains(colleague.name() + " saved this session while you were writing")
                .contains("for films.", "for football.");
        assertThat(conflict.page().select("ins").eachText()).contains("films.", "football.");
        Answer beside = visitor.post(path + "/correction", hidden(conflict, "again"));
        assertThat(beside.status()).isEqualTo(200);
        assertThat(beside.typed("words-0")).contains("for football.");
        assertThat(beside.page().select("aside").text()).contains("for films.");
        assertThat(visitor.post(path + "/correction", hidden(conflict, "mine")).status())
                .isEqualTo(303);
        assertThat(visitor.get(path).text()).contains("for football.", "Version 2", "Version 3");
        assertThat(visitor.get(path + "?version=2").text()).contains("for films.");
    }

    @Test
    void whoSavesSecondMayKeepWhatIsSaved() {
        visitor.post(root, fields.all());
        String[] mine = typed(visitor, "words-0", "Mine");
        Visitor.signedInAs(colleague)
                .post(path + "/correction", typed(Visitor.signedInAs(colleague), "words-0", "Theirs"));
        Answer conflict = visitor.post(path + "/correction", mine);

        Answer kept = visitor.post(path + "/correction", hidden(conflict, "theirs"));

        assertThat(kept.status()).isEqualTo(303);
        assertThat(visitor.get(kept.location()).text()).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    void aCorrectionThatWasBegunIsOfferedAgain() {
        visitor.post(root, fields.all());
        visitor.post(
                "/children/" + child.id() + "/drafts/session/" + fields.id(),
                typed(visitor, "words-0", "Nana lets me st"));

        Answer offered = visitor.get(path + "/correction");

        assertThat(offered.page().select("#kept").text()).contains("You began to put this right");
        assertThat(visitor.get(offered.page().select("#kept a").attr("href")).typed("words-0"))
                .contains("Nana lets me st");
        assertThat(visitor.get(root + "/new").page().select("#kept")).isEmpty();
    }

    @Test
    void onlyWhoMayWriteMayCorrect() {
        visitor.post(root, fields.all());
        String[] typed = typed(visitor, "words-0", "x");

        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        assertThat(stranger.get(path + "/correction").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/correction", typed).status()).isEqualTo(404);
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        assertThat(quality.get(path + "/correction").status()).isEqualTo(403);
        assertThat(quality.post(path + "/correction", typed).status()).isEqualTo(403);
        assertThat(visitor.get(root + "/" + Ids.next() + "/correction").status())
                .isEqualTo(404);
        assertThat(said()).hasSize(2);
    }

    /** The form of the correction as this person has it open, with one field typed over. */
    private String[] typed(Visitor by, String name, String value) {
        List<String> all = new ArrayList<>(List.of(name, value));
        Elements form = by.get(path + "/correction").page().select("form[data-keep]");
        form.select("template").remove();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            boolean unchecked = field.attr("type").equals("radio") && !field.hasAttr("checked");
            if (!unchecked
                    && !field.attr("name").equals("_csrf")
                    && !field.attr("name").equals(name)) {
                all.add(field.attr("name"));
                all.add(value(field));
            }
        }
        return all.toArray(String[]::new);
    }

    private static String[] hidden(Answer conflict, String go) {
        List<String> all = new ArrayList<>(List.of("go", go));
        for (Element field : conflict.page().select("main input[type=hidden], main textarea")) {
            if (!field.attr("name").equals("_csrf")) {
                all.add(field.attr("name"));
                all.add(value(field));
            }
        }
        return all.toArray(String[]::new);
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.val();
        };
    }

    private List<Entry> said() {
        List<Entry> said = new ArrayList<>();
        Given.asService(() -> said.addAll(HeardServer.bean(Voice.class).of(child.id(), Source.SESSION, fields.id())));
        return said;
    }
}
