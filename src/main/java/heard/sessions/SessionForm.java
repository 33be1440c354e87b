package heard.sessions;

import heard.access.Ids;
import heard.access.StaffViewer;
import heard.pages.Languages;
import heard.pages.Said;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed. What it holds is text and stays as it is until {@link Checked} finds nothing wrong with it.
 *
 * @param id of the session
 * @param saveId of this sending of the form
 * @param version the one that was corrected; 0 for a new session
 */
public record SessionForm(
        UUID id,
        UUID saveId,
        int version,
        String heldOn,
        String place,
        String present,
        String seenAlone,
        String tool,
        String originalKept,
        String communication,
        List<Expression> said) {

    /** More than anybody says in one meeting; a form with more was not made by a person. */
    static final int MOST = 50;

    static SessionForm blank(UUID id, LocalDate today) {
        return new SessionForm(id, id, 0, today.toString(), "", "", "", "", "", "", List.of(Expression.NOTHING));
    }

    /** What is saved, to be corrected. */
    static SessionForm of(Session session, List<Entry> standing) {
        return new SessionForm(
                session.id(),
                Ids.next(),
                session.version(),
                session.heldOn().toString(),
                text(session.place()),
                text(session.present()),
                session.seenAlone() == null ? "" : session.seenAlone().name(),
                text(session.tool()),
                text(session.originalKept()),
                text(session.communication()),
                standing.stream().map(Expression::of).toList());
    }

    /** As a browser sent it, or as a draft kept it. */
    static SessionForm typed(Sent sent, UUID id) {
        List<Expression> said = new ArrayList<>();
        for (int n = 0; n == 0 || sent.has("words-" + n); n++) {
            said.add(new Expression(
                    sent.text("words-" + n),
                    sent.text("how-" + n),
                    sent.text("language-" + n),
                    sent.text("original-" + n),
                    sent.text("reading-" + n),
                    sent.text("question-" + n)));
        }
        return new SessionForm(
                id,
                sent.id("save").orElse(id),
                sent.number("version"),
                sent.text("heldOn"),
                sent.text("place"),
                sent.text("present"),
                sent.text("seenAlone"),
                sent.text("tool"),
                sent.text("originalKept"),
                sent.text("communication"),
                said);
    }

    SessionForm withOneMore() {
        List<Expression> more = new ArrayList<>(said);
        more.add(Expression.NOTHING);
        return with(version, more);
    }

    /** The same text, to be saved on top of another version. */
    SessionForm on(int version) {
        return with(version, said);
    }

    /** The same text as another sending of the form. */
    SessionForm savedAs(UUID save) {
        return new SessionForm(
                id, save, version, heldOn, place, present, seenAlone, tool, originalKept, communication, said);
    }

    /** Whether it says the same as what is saved. */
    boolean saysTheSameAs(Session session, List<Entry> standing) {
        SessionForm saved = of(session, standing);
        return sameAs(saved)
                && said.stream()
                        .filter(thing -> !thing.isBlank())
                        .map(SessionForm::clean)
                        .toList()
                        .equals(saved.said.stream().map(SessionForm::clean).toList());
    }

    @Nullable
    LocalDate day() {
        return Said.parse(heldOn);
    }

    /** Called when nothing was found wrong. */
    Session session(StaffViewer viewer, UUID childId, int version, OffsetDateTime now) {
        return new Session(
                childId,
                id,
                version,
                saveId,
                Objects.requireNonNull(day()),
                Sent.orNull(place),
                Sent.orNull(present),
                Sent.named(SeenAlone.class, seenAlone).orElse(null),
                Sent.orNull(tool),
                Sent.orNull(originalKept),
                Sent.orNull(communication),
                viewer.staffId(),
                viewer.name(),
                now);
    }

    /**
     * One for each thing that was said, in the order of the form; what was left empty is left out.
     *
     * @param standing what the session has already: each of these takes the place of the one that stood there
     */
    List<Entry> entries(Session session, List<Entry> standing) {
        List<Entry> entries = new ArrayList<>();
        for (Expression thing : said) {
            if (!thing.isBlank()) {
                int n = entries.size();
                entries.add(entry(session, thing, n, n < standing.size() ? standing.get(n) : null));
            }
        }
        return entries;
    }

    private static Entry entry(Session session, Expression thing, int n, @Nullable Entry old) {
        boolean translated = !thing.original().isBlank();
        return new Entry(
                session.childId(),
                Ids.next(),
                session.heldOn(),
                session.recordedAt(),
                Speaker.CHILD,
                null,
                thing.howIn(),
                translated ? thing.original() : thing.words(),
                Objects.requireNonNullElse(Languages.code(thing.language()), Languages.ENGLISH),
                translated ? Sent.orNull(thing.words()) : null,
                Sent.orNull(thing.reading()),
                thing.questionIn(),
                session.seenAlone() == null ? null : session.seenAlone().wasAlone(),
                Source.SESSION,
                session.id(),
                old == null ? Integer.toString(n + 1) : old.sourceSection(),
                session.version(),
                session.label(),
                session.authorId(),
                session.authorName(),
                old == null ? null : old.id(),
                null);
    }

    private boolean sameAs(SessionForm saved) {
        return saved.heldOn.equals(String.valueOf(day()))
                && saved.seenAlone.equals(seenAlone)
                && saved.place.equals(place)
                && saved.present.equals(present)
                && saved.tool.equals(tool)
                && saved.originalKept.equals(originalKept)
                && saved.communication.equals(communication);
    }

    private SessionForm with(int version, List<Expression> said) {
        return new SessionForm(
                id, saveId, version, heldOn, place, present, seenAlone, tool, originalKept, communication, said);
    }

    private static Expression clean(Expression thing) {
        return new Expression(
                thing.words(),
                thing.howIn().name(),
                Languages.typed(Objects.requireNonNullElse(Languages.code(thing.language()), Languages.ENGLISH)),
                thing.original(),
                thing.reading(),
                thing.questionIn() == null ? "" : thing.question());
    }

    private static String text(@Nullable String saved) {
        return saved == null ? "" : saved;
    }
}
