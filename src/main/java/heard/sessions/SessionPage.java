package heard.sessions;

import heard.access.Ids;
import heard.children.Banner;
import heard.media.Attachment;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Said;
import heard.voice.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of one session.
 *
 * @param parts what was said, each with the files that show it
 * @param files those that belong to the session as a whole
 * @param uploadId made here, so that sending the same files twice keeps them once
 * @param saved what has just been done, for the line at the top; empty otherwise
 */
public record SessionPage(
        Banner banner,
        SavedSession saved,
        List<Part> parts,
        List<Attachment> files,
        boolean mayWrite,
        UUID uploadId,
        Errors errors,
        String caption,
        String shows,
        String done) {

    static final String TEMPLATE = "sessions/session";

    private static final int BEGINNING = 60;

    /** One thing that was said, and the pictures of it. */
    public record Part(Entry entry, List<Attachment> files) {}

    static SessionPage of(Banner banner, SavedSession saved, List<Attachment> files, boolean mayWrite, String done) {
        List<Part> parts = new ArrayList<>();
        List<Attachment> others = new ArrayList<>(files);
        for (Entry entry : saved.standing()) {
            List<Attachment> of = files.stream()
                    .filter(file -> file.entryId() != null
                            && Objects.equals(saved.sections().get(file.entryId()), entry.sourceSection()))
                    .toList();
            parts.add(new Part(entry, of));
            others.removeAll(of);
        }
        return new SessionPage(banner, saved, parts, others, mayWrite, Ids.next(), Errors.none(), "", "", done);
    }

    SessionPage toCorrect(Errors errors, String caption, String shows) {
        return new SessionPage(banner, saved, parts, files, mayWrite, uploadId, errors, caption, shows, "");
    }

    public Session session() {
        return saved.session();
    }

    public String path() {
        return session().path();
    }

    /** What has just been done, in words. */
    public @Nullable String flash() {
        String called = banner.child().called();
        return switch (done) {
            case "session" ->
                parts.size() == 1
                        ? "Saved. What " + called
                                + " said is in Voice of the child. Now is the time to attach a picture of it."
                        : "Saved. " + (parts.size() == 2 ? "Both" : "All " + parts.size()) + " things " + called
                                + " said are in Voice of the child. Now is the time to attach pictures.";
            case "correction" -> "Saved as a new version. What stood before can still be seen.";
            case "files" -> "Attached.";
            default -> null;
        };
    }

    /** What a file may belong to. */
    public List<Choice> canShow() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "The session as a whole"));
        for (Part part : parts) {
            choices.add(new Choice(part.entry().id().toString(), beginning(part.entry())));
        }
        return choices;
    }

    /** The first words, in English where there are both. */
    public static String beginning(Entry entry) {
        return Said.beginning(Objects.requireNonNullElse(entry.translation(), entry.words()), BEGINNING);
    }

    private static final List<String> ORDINALS =
            List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth");

    /** First for 0. */
    public static String ordinal(int n) {
        return n < ORDINALS.size() ? ORDINALS.get(n) : "Another";
    }

    public static Expression nothing() {
        return Expression.NOTHING;
    }

    public static List<String> languages() {
        return Languages.names();
    }

    public static String kinds() {
        return Attachment.KINDS;
    }
}
