package heard.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.testing.Given;
import heard.testing.HeardServer;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Question;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What a child said in a form goes to their record with the form, in the same transaction. */
class PullThroughTests extends AVisit {

    @Test
    void eachVoiceAnswerBecomesAnEntryAndNoOtherDoes() {
        file(
                "answer-said",
                "I like Nana's.",
                "answer-change",
                "No more moving.",
                "how-change",
                "WRITTEN",
                "answer-wishes",
                "  ",
                "answer-observed",
                "Calm and chatty.");

        List<Entry> entries = Kept.entries(child.id());

        assertThat(entries).hasSize(2);
        Entry said = entries.getFirst();
        assertThat(said.words()).isEqualTo("I like Nana's.");
        assertThat(said.speaker()).isEqualTo(Speaker.CHILD);
        assertThat(said.how()).isEqualTo(How.SPOKEN);
        assertThat(said.saidOn()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(said.seenAlone()).isTrue();
        assertThat(said.question()).isEqualTo(Question.LIFE);
        assertThat(said.source()).isEqualTo(Source.FORM);
        assertThat(said.sourceId()).isEqualTo(id);
        assertThat(said.sourceSection()).isEqualTo("said");
        assertThat(said.sourceVersion()).isEqualTo(1);
        assertThat(said.sourceLabel()).isEqualTo("Statutory visit · What the child said");
        assertThat(said.authorId()).isEqualTo(worker.id());
        assertThat(entries.getLast().how()).isEqualTo(How.WRITTEN);
        assertThat(entries.getLast().question()).isEqualTo(Question.CHANGE);
    }

    @Test
    void whereNobodySaidWhetherTheChildWasSeenAloneTheEntryDoesNotSayEither() {
        file("answer-said", "Hello.", "answer-seen-alone", "NOT_ASKED");

        assertThat(Kept.entries(child.id()).getFirst().seenAlone()).isNull();
    }

    @Test
    void ifTheEntryCannotBeWrittenNeitherIsTheForm() {
        // Longer than any page lets through: the answer's own row holds it, the entry's word index does not.
        String tooMuch = IntStream.range(0, 250_000).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
        Form form = form("statutory-visit", new Answer("where", "At home"), new Answer("said", tooMuch));
        Forms forms = HeardServer.bean(Forms.class);

        assertThatThrownBy(() -> Given.asService(() -> forms.add(form))).isInstanceOf(DataAccessException.class);

        assertThat(Kept.count("form", child.id())).isZero();
        assertThat(Kept.count("form_version", child.id())).isZero();
        assertThat(Kept.count("form_answer", child.id())).isZero();
        assertThat(Kept.entries(child.id())).isEmpty();
    }

    private Form form(String key, Answer... answers) {
        return new Form(
                child.id(),
                id,
                key,
                1,
                1,
                id,
                LocalDate.of(2025, 5, 5),
                null,
                "Ruth Bell",
                OffsetDateTime.of(2025, 5, 6, 9, 0, 0, 0, ZoneOffset.UTC),
                List.of(answers));
    }

    @Test
    void aJobFilesAFormWithItsVoice() {
        Form review = form(
                "looked-after-review",
                new Answer("seen-alone", "NO"),
                new Answer("contact-said", "I want to see Dad more."));

        Given.asService(() -> HeardServer.bean(Forms.class).add(review));

        assertThat(Kept.entries(child.id())).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("I want to see Dad more.");
            assertThat(entry.how()).isEqualTo(How.SPOKEN);
            assertThat(entry.authorName()).isEqualTo("Ruth Bell");
            assertThat(entry.seenAlone()).isFalse();
        });
        assertThat(amira.get(form).text())
                .contains("Child looked after review, 5 May 2025")
                .contains("Ruth Bell");
    }
}
