package heard.yousay;

import heard.alerts.Alert;
import heard.children.Banner;
import heard.media.Attachment;
import heard.pages.Languages;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a child said on their own site, for those who work with them.
 *
 * @param asked what was asked, in English
 * @param alerts that are open about it
 * @param presses of "I don't feel safe" in the visit, where that is what the page is about
 * @param answers where what they said is answered; null where nothing was asked
 */
public record ReplyPage(
        Banner banner,
        String title,
        String asked,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime sentAt,
        List<Part> parts,
        List<Alert> alerts,
        List<Press> presses,
        @Nullable String answers) {

    /**
     * One question and its answer.
     *
     * @param asShown the question as the child read it, where that was not English
     * @param chosen what they chose, in English
     * @param svgs the drawings beside what they chose
     * @param notSafe whether what they chose says that they are not safe
     * @param words what they typed, in pieces
     * @param language of what they typed, where it is not English
     * @param withWhom the worker who sat beside them; null when they were on their own
     * @param earlier what stood there before, the latest first
     */
    public record Part(
            String question,
            @Nullable String asShown,
            String languageTag,
            String chosen,
            List<String> svgs,
            boolean notSafe,
            List<Piece> words,
            @Nullable String language,
            List<Person> people,
            @Nullable Attachment drawing,
            @Nullable Attachment photo,
            @Nullable Attachment sound,
            @Nullable String instead,
            @Nullable OffsetDateTime givenAt,
            @Nullable String withWhom,
            List<Earlier> earlier) {

        public boolean isEmpty() {
            return givenAt == null;
        }

        /** Whether they took away what they had said, and put nothing in its place. */
        public boolean isEmptied() {
            return givenAt != null
                    && chosen.isEmpty()
                    && words.isEmpty()
                    && drawing == null
                    && photo == null
                    && sound == null
                    && instead == null;
        }

        public boolean hasDanger() {
            return words.stream().anyMatch(Piece::danger);
        }

        /** What was found beside a word like "not": told to the reader in words, and no less a reason to read. */
        public List<String> negated() {
            return words.stream()
                    .filter(Piece::negated)
                    .map(Piece::text)
                    .distinct()
                    .toList();
        }
    }

    /** @param oldPage it was on a page that an earlier visit left open, perhaps another child's */
    public record Press(
            UUID id, OffsetDateTime at, @Nullable String besideName, boolean oldPage) {}

    /** @param negated whether a word like "not" stands before it */
    public record Piece(String text, boolean danger, boolean negated) {}

    public record Earlier(OffsetDateTime at, String said) {}

    /** How it was said: by themselves, or with whom beside them. */
    public String how() {
        List<String> helpers = parts.stream()
                .map(Part::withWhom)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        boolean alone = parts.stream().anyMatch(part -> !part.isEmpty() && part.withWhom() == null);
        if (helpers.isEmpty()) {
            return "On their own, by card";
        }
        return "With " + String.join(" and ", helpers) + " beside" + (alone ? " for part of it" : "");
    }

    public String languages() {
        List<String> tags = parts.stream()
                .filter(part -> !part.isEmpty())
                .map(Part::languageTag)
                .distinct()
                .map(Languages::inEnglish)
                .toList();
        return tags.isEmpty() ? "English" : String.join(", ", tags);
    }
}
