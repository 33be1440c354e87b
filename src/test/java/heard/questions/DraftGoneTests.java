package heard.questions;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.testing.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Somebody publishes or gives up a draft while somebody else still writes in it: what they typed goes on, and nothing published changes. */
class DraftGoneTests extends AtTheDesk {

    @Test
    void aQuestionGoesOnIntoTheNextVersion() {
        made();
        String ask = asked("How is it?", "WORDS");
        Document opened = quality.get(ask).page();
        publish();

        Answer gone = send(quality, opened, "main form.prose", "text", "How is it really?", "under", "FEELINGS");

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.text())
                .contains("published or discarded while you were writing")
                .contains("How is it?")
                .contains("How is it really?")
                .contains("How I feel about my life")
                .contains("Save mine in version 2");
        assertThat(page().text()).contains("Version 1, in use").doesNotContain("How is it really?");

        assertThat(send(quality, gone.page(), "form.finish").status()).isEqualTo(303);
        assertThat(page().text()).contains("Draft of version 2").contains("How is it really?");
        assertThat(quality.get(path + "?version=1").text())
                .contains("How is it?")
                .doesNotContain("really");
    }

    @Test
    void aNewQuestionGoesOnToo() {
        made();
        asked("How is it?", "WORDS");
        Document opened = quality.get(path + "/asks/new").page();
        publish();

        Answer gone = send(quality, opened, "main form.prose", "text", "And what else?");

        assertThat(gone.status()).isEqualTo(409);
        assertThat(send(quality, gone.page(), "form.finish").status()).isEqualTo(303);
        assertThat(page().text()).contains("Draft of version 2").contains("How is it?", "And what else?");
    }

    @Test
    void aConditionThatNoPageOffersIsShownAsItWasSent() {
        made();
        String ask = asked("How is it?", "WORDS");
        String key = ask.substring(ask.lastIndexOf('/') + 1);
        Document opened = quality.get(path + "/asks/new").page();
        publish();

        Answer gone = send(quality, opened, "main form.prose", "text", "And what else?", "onlyIf", key);

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.text()).contains("And what else?").contains(key);
    }

    @Test
    void theNameAndTheWordsOfALanguageGoOn() {
        made();
        asked("How is it?", "WORDS");
        Document head = page();
        Document words = quality.get(path + "/words/pl").page();
        publish();

        Answer name = send(quality, head, "form[action$=/head]", "title", "How is class?", "occasion", "GOOD_NEWS");
        assertThat(name.status()).isEqualTo(409);
        assertThat(name.text()).contains("How is class?").contains("Good news").doesNotContain("GOOD_NEWS");
        send(quality, name.page(), "form.finish");
        assertThat(page().expectFirst("#title").val()).isEqualTo("How is class?");

        publish();
        Answer polish = send(quality, words, "main form.prose", "words.title", "Jak w klasie?");
        assertThat(polish.status()).isEqualTo(409);
        send(quality, polish.page(), "form.finish");
        assertThat(quality.get(path + "/words/pl")
                        .page()
                        .select("input[name=words.title]")
                        .val())
                .isEqualTo("Jak w klasie?");
        assertThat(page().text()).contains("Draft of version 3");
    }

    @Test
    void aPageOfTheDraftLeadsToWhatIsInUse() {
        made();
        String ask = asked("How is it?", "WORDS");
        Document opened = page();
        publish();

        assertThat(quality.get(ask).location()).isEqualTo(path);
        assertThat(sendTo(quality, opened.expectFirst("form[action$=/draft/removal]"), path + "/order")
                        .location())
                .isEqualTo(path);
        assertThat(send(quality, opened, "form[action$=/draft/removal]").location())
                .isEqualTo(path);
        assertThat(page().text()).contains("Version 1, in use");
    }

    @Test
    void whatWasTypedInASetThatIsGoneStandsOnTheRefusal() {
        made();
        String ask = asked("How is it?", "WORDS");
        Document opened = quality.get(ask).page();
        send(quality, page(), "form[action$=/draft/removal]");

        Answer refused = send(quality, opened, "main form.prose", "text", "How is it at " + Ids.next() + "?");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.page().select("p.written").text()).startsWith("How is it at ");
    }
}
