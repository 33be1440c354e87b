package heard.letters;

import heard.pages.Languages;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written to a child, as it stood when it was saved. It is never changed: the next save is the next revision.
 *
 * @param revision 1 for what it began with; each save is the next
 * @param version of a finished text, 1 for the first; null while it is being written
 * @param saveId made by the form that saved it, so that a form sent twice is one revision
 * @param closing how it ends and who signs it, several lines
 * @param language BCP 47
 */
public record Letter(
        UUID childId,
        UUID id,
        Kind kind,
        int revision,
        @Nullable Integer version,
        UUID saveId,
        String title,
        String greeting,
        String closing,
        String language,
        @Nullable UUID authorId,
        String authorName,
        OffsetDateTime savedAt,
        List<Part> parts) {

    public boolean isFinished() {
        return version != null;
    }

    /** The number of a finished one. */
    public int number() {
        return Objects.requireNonNull(version);
    }

    public boolean isInEnglish() {
        return language.equals("en");
    }

    public String languageName() {
        return Languages.inEnglish(language);
    }

    Letter with(List<Part> theseParts) {
        return new Letter(
                childId,
                id,
                kind,
                revision,
                version,
                saveId,
                title,
                greeting,
                closing,
                language,
                authorId,
                authorName,
                savedAt,
                theseParts);
    }

    public String path() {
        return "/children/" + childId + "/letters/" + id;
    }

    /** What an entry that was said to it is called. */
    public String label() {
        return kind.title() + ": " + title;
    }

    /** Everything in it that a child reads, line by line. */
    String everyWord() {
        return Stream.concat(
                        Stream.of(title, greeting, closing),
                        parts.stream().flatMap(part -> Stream.of(part.heading(), part.words(), part.pictureShows())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    List<UUID> pictureIds() {
        return parts.stream().map(Part::pictureId).filter(Objects::nonNull).toList();
    }
}
