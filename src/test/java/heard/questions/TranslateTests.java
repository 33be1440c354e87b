package heard.questions;

import static org.assertj.core.api.Assertions.assertThat;

import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.testing.Answer;
import heard.testing.HeardServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The words of a set in another language, and whether a person has checked them. */
class TranslateTests extends AtTheDesk {

    private final QuestionSets sets = HeardServer.bean(QuestionSets.class);

    private Document words() {
        return quality.get(path + "/words/pl").page();
    }

    private String key() {
        return words().select("input[name^=words.ask]").attr("name");
    }

    @Test
    void wordsStandBesideTheEnglishAndCountAsMachineMadeUntilAPersonHasCheckedThem() {
        made();
        asked("How is it?", "WORDS");
        assertThat(words().text())
                .contains("0 of 2 texts translated")
                .contains("Not translated: children see the English");

        send(quality, words(), "main form.prose", "words.title", "Jak w szkole?", key(), "Jak jest?");
        assertThat(words().text())
                .contains("2 of 2 texts translated")
                .contains("Machine-made until a person has checked it");
        assertThat(page().text()).contains("machine-made 0 of 2 checked");
        Answer unread = send(quality, words(), "form[action$=/check]");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.text()).contains("Say that you read Polish");
        send(quality, words(), "form[action$=/check]", "read", "yes");

        assertThat(words().text()).contains("Checked by " + officer.name() + " on 12 November 2026");
        publish();
        QuestionSet set = sets.published(this.set).orElseThrow();
        assertThat(set.title("pl")).isEqualTo("Jak w szkole?");
        assertThat(set.asks().getFirst().text("pl")).isEqualTo("Jak jest?");
        assertThat(sets.isMachineMade(set.id(), "pl")).isFalse();
        assertThat(sets.isMachineMade(set.id(), "en")).isFalse();
    }

    @Test
    void wordsWhoseEnglishHasChangedAreShownAsSuchAndNeverToAChild() {
        made();
        String ask = asked("How is it?", "WORDS");
        send(quality, words(), "main form.prose", "words.title", "Jak w szkole?", key(), "Jak jest?");
        send(quality, words(), "form[action$=/check]", "read", "yes");
        publish();
        quality.post(path + "/draft");
        send(quality, quality.get(ask).page(), "main form.prose", "text", "What is it not?");

        assertThat(words().text()).contains("The English has changed since").contains("1 of 2 texts translated");
        assertThat(words().select("input[name^=words.ask]").val()).isEqualTo("Jak jest?");
        publish();

        QuestionSet second = sets.published(set).orElseThrow();
        assertThat(second.asks().getFirst().text("pl")).isEqualTo("What is it not?");
        assertThat(second.title("pl")).isEqualTo("Jak w szkole?");
        assertThat(sets.isMachineMade(second.id(), "pl")).isFalse();
    }

    @Test
    void savingAgainBesideTheNewEnglishBringsTheWordsBackUnchecked() {
        made();
        String ask = asked("How is it?", "WORDS");
        send(quality, words(), "main form.prose", "words.title", "Jak w szkole?", key(), "Jak jest?");
        send(quality, words(), "form[action$=/check]", "read", "yes");
        send(quality, quality.get(ask).page(), "main form.prose", "text", "How is it now?");

        send(quality, words(), "main form.prose");

        assertThat(words().text()).contains("2 of 2 texts translated").contains("1 checked by a person");
    }

    @Test
    void aPublishedVersionCanBeCheckedThoughItsWordsStayAsTheyAre() {
        made();
        asked("How is it?", "WORDS");
        send(quality, words(), "main form.prose", "words.title", "Jak w szkole?");
        publish();
        QuestionSet set = sets.published(this.set).orElseThrow();
        assertThat(sets.isMachineMade(set.id(), "pl")).isTrue();
        assertThat(words().select("main input[type=text]")).isEmpty();
        assertThat(quality.post(path + "/words/pl", "words.title", "Inaczej").status())
                .isEqualTo(409);
        assertThat(words().text()).doesNotContain("Inaczej");

        Answer checked = send(quality, words(), "form[action$=/check]", "read", "yes");

        assertThat(checked.status()).isEqualTo(303);
        assertThat(sets.isMachineMade(set.id(), "pl")).isFalse();
    }

    @Test
    void twoTranslatorsSeeBothTexts() {
        made();
        Document opened = words();
        send(quality, opened, "main form.prose", "words.title", "Jedno");

        Answer conflict = send(quality, opened, "main form.prose", "words.title", "Drugie");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Jedno").contains("Drugie");
        assertThat(send(quality, conflict.page(), "form.finish").status()).isEqualTo(303);
        assertThat(words().select("input[name=words.title]").val()).isEqualTo("Drugie");
    }

    @Test
    void wordsThatAreTooLongAreGivenBack() {
        made();
        Answer answer = send(quality, words(), "main form.prose", "words.title", "x".repeat(401));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("up to 400 characters, and has 401");
        assertThat(answer.typed("words.title")).hasSize(401);
    }
}
