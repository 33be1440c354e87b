package heard.forms;

import heard.voice.How;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was filled for one child, in one of its versions: the first, or a correction.
 *
 * @param definitionKey with {@code definitionVersion}: what was asked; a correction stays with it
 * @param version counts from 1 with each correction
 * @param saveId made on the page, so that saving twice is saving once
 * @param happenedOn the day of the visit, the plan, the review
 * @param authorId null for somebody who has no account here
 */
public record Form(
        UUID childId,
        UUID id,
        String definitionKey,
        int definitionVersion,
        int version,
        UUID saveId,
        LocalDate happenedOn,
        @Nullable UUID authorId,
        String authorName,
        OffsetDateTime savedAt,
        List<Answer> answers) {

    public Form {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answer(String questionKey) {
        return answers.stream()
                .filter(answer -> answer.questionKey().equals(questionKey))
                .findFirst();
    }

    /** Whether a correction says nothing new. */
    boolean answersAs(Form other) {
        return happenedOn.equals(other.happenedOn) && Set.copyOf(answers).equals(Set.copyOf(other.answers));
    }

    /** With SPOKEN where an answer is the child's voice and nobody said how it was given. */
    Form withHows(Definition definition) {
        Set<String> voices =
                definition.voiceQuestions().stream().map(FormQuestion::key).collect(Collectors.toSet());
        List<Answer> whole = answers.stream()
                .map(answer -> voices.contains(answer.questionKey()) && answer.how() == null
                        ? new Answer(answer.questionKey(), answer.text(), How.SPOKEN)
                        : answer)
                .toList();
        return new Form(
                childId,
                id,
                definitionKey,
                definitionVersion,
                version,
                saveId,
                happenedOn,
                authorId,
                authorName,
                savedAt,
                whole);
    }

    /** Null when nobody said. */
    @Nullable
    Boolean seenAlone(Definition definition) {
        String said = definition
                .seenAlone()
                .flatMap(question -> answer(question.key()))
                .map(Answer::text)
                .orElse("");
        return switch (said) {
            case "YES" -> Boolean.TRUE;
            case "NO" -> Boolean.FALSE;
            default -> null;
        };
    }
}
