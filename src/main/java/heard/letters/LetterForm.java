package heard.letters;

import heard.access.Ids;
import heard.access.StaffViewer;
import heard.pages.Sent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is being typed.
 *
 * @param saveId of this one sending of the form
 * @param revision the one it was opened on
 */
public record LetterForm(
        UUID saveId, int revision, String title, String greeting, String closing, String language, List<Part> parts) {

    /** A story with more pages is no story for a child; a form with more was made by no person. */
    static final int MOST_PARTS = 40;

    private static final Pattern MOVE = Pattern.compile("(up|down|remove|unpicture)-(\\d{1,2})");

    /** What no text holds and XML cannot, but for the end of a line. */
    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cntrl}\uFFFE\uFFFF&&[^\n]]");

    static LetterForm of(Letter letter) {
        return new LetterForm(
                Ids.next(),
                letter.revision(),
                letter.title(),
                letter.greeting(),
                letter.closing(),
                letter.language(),
                letter.parts());
    }

    /** As a browser sent it, or as a draft kept it. */
    static LetterForm typed(Sent sent) {
        List<Part> parts = new ArrayList<>();
        for (int n = 0; n <= MOST_PARTS && sent.has("words-" + n); n++) {
            parts.add(new Part(
                    clean(sent.line("heading-" + n)),
                    clean(sent.text("words-" + n)),
                    sent.id("picture-" + n).orElse(null),
                    clean(sent.line("shows-" + n))));
        }
        return new LetterForm(
                sent.id("save").orElseGet(Ids::next),
                sent.number("revision"),
                clean(sent.line("title")),
                clean(sent.line("greeting")),
                clean(sent.text("closing")),
                sent.text("language"),
                parts);
    }

    /** Another sending of the same text, on top of this revision. */
    LetterForm on(int standing) {
        return new LetterForm(Ids.next(), standing, title, greeting, closing, language, parts);
    }

    LetterForm with(List<Part> otherParts) {
        return new LetterForm(saveId, revision, title, greeting, closing, language, List.copyOf(otherParts));
    }

    /** @param go which button was pressed: {@code add}, {@code up-2}, {@code down-2}, {@code remove-2}, {@code unpicture-2} */
    LetterForm after(String go) {
        List<Part> changed = new ArrayList<>(parts);
        if (go.equals("add")) {
            changed.add(Part.EMPTY);
            return with(changed);
        }
        Matcher move = MOVE.matcher(go);
        int n = move.matches() ? Integer.parseInt(move.group(2)) : parts.size();
        if (n >= parts.size()) {
            return this;
        }
        switch (move.group(1)) {
            case "up" -> Collections.swap(changed, n, Math.max(0, n - 1));
            case "down" -> Collections.swap(changed, n, Math.min(parts.size() - 1, n + 1));
            case "remove" -> changed.remove(n);
            default -> changed.set(n, changed.get(n).withPicture(null));
        }
        return with(changed);
    }

    /** Which part to come back to after that button was pressed. */
    int lookedAt(String go) {
        if (go.equals("add")) {
            return parts.size();
        }
        Matcher move = MOVE.matcher(go);
        int n = move.matches() ? Integer.parseInt(move.group(2)) : 0;
        return switch (move.matches() ? move.group(1) : "") {
            case "up", "remove" -> Math.max(0, n - 1);
            case "down" -> Math.min(parts.size() - 1, n + 1);
            default -> n;
        };
    }

    /** As the child gets it: a part that says nothing is none. */
    LetterForm withoutBlanks() {
        return with(parts.stream().filter(part -> !part.isBlank()).toList());
    }

    boolean saysTheSameAs(Letter letter) {
        return title.equals(letter.title())
                && greeting.equals(letter.greeting())
                && closing.equals(letter.closing())
                && language.equals(letter.language())
                && parts.equals(letter.parts());
    }

    /**
     * Called when nothing was found wrong.
     *
     * @param version null for what is not finished
     */
    Letter letter(Letter now, StaffViewer viewer, @Nullable Integer version, OffsetDateTime at) {
        return saved(now, revision + 1, version, viewer.staffId(), viewer.name(), at);
    }

    /** As a letter to look at, not one that is saved. */
    Letter over(Letter now) {
        return saved(now, now.revision(), null, now.authorId(), now.authorName(), now.savedAt());
    }

    private Letter saved(
            Letter now, int as, @Nullable Integer version, @Nullable UUID by, String byName, OffsetDateTime at) {
        return new Letter(
                now.childId(),
                now.id(),
                now.kind(),
                as,
                version,
                saveId,
                title,
                greeting,
                closing,
                language,
                by,
                byName,
                at,
                parts);
    }

    /** What is measured: the words themselves. A heading is no sentence. */
    public String words() {
        return parts.stream().map(Part::words).collect(Collectors.joining("\n"));
    }

    /** Nothing that cannot be written. */
    private static String clean(String typed) {
        return UNWRITTEN.matcher(typed.replace('\t', ' ')).replaceAll("").strip();
    }
}
