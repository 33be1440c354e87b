package heard.cards;

import heard.access.Audit;
import heard.access.ChildDoor;
import heard.cards.Tries.OfToken;
import heard.cards.Tries.Turn.Go;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What happens when a token and a PIN are sent. For a token that exists and for one that does not the same is looked up, compared,
 * written down and waited for; only who is right is answered at once.
 */
@Component
class ComingIn {

    /** An answer that is not yes comes after a whole number of these, so that a little more or less work cannot be seen. */
    private static final Duration STEP = Duration.ofMillis(100);

    private static final Duration BUSY_AFTER = Duration.ofSeconds(3);

    private final Pepper pepper;
    private final Tries tries;
    private final PinHash pins;
    private final PinWork work;
    private final Sources sources;
    private final Cards cards;
    private final CardNews news;
    private final ChildDoor door;
    private final Audit audit;

    ComingIn(
            Pepper pepper,
            Tries tries,
            PinHash pins,
            PinWork work,
            Sources sources,
            Cards cards,
            CardNews news,
            ChildDoor door,
            Audit audit) {
        this.pepper = pepper;
        this.tries = tries;
        this.pins = pins;
        this.work = work;
        this.sources = sources;
        this.cards = cards;
        this.news = news;
        this.door = door;
        this.audit = audit;
    }

    sealed interface Outcome {
        /** In, with a cookie. */
        record In() implements Outcome {}

        record Wrong() implements Outcome {}

        record Wait(Duration left) implements Outcome {}

        /** The card does not work, or no more will be tried on it: ask for a new one. */
        record NoMore() implements Outcome {}

        /** Too many are trying at once. */
        record Busy() implements Outcome {}
    }

    Outcome attempt(Token token, Pin pin, HttpServletRequest request, HttpServletResponse response) {
        long start = System.nanoTime();
        String source = Sources.of(request);
        Outcome outcome = outcome(token, pin, source, start, request, response);
        if (outcome instanceof Outcome.Busy) {
            PinWork.waitUntil(start, BUSY_AFTER);
        } else if (!(outcome instanceof Outcome.In)) {
            Duration spent = Duration.ofNanos(System.nanoTime() - start).plus(sources.wasWrong(source));
            PinWork.waitUntil(start, STEP.multipliedBy(spent.dividedBy(STEP) + 1));
        }
        return outcome;
    }

    private Outcome outcome(
            Token token, Pin pin, String source, long start, HttpServletRequest request, HttpServletResponse response) {
        byte[] tokenHash = pepper.hash(token);
        byte[] place = pepper.place(token, source);
        byte[] mark = pepper.mark(token, pin);
        Optional<OfToken> card = tries.cardOf(tokenHash);
        Outcome outcome = switch (tries.next(tokenHash, place, mark, sources.triedOften(source, tokenHash))) {
            case Tries.Turn.NoMore() -> new Outcome.NoMore();
            case Tries.Turn.Wait(Duration left) -> new Outcome.Wait(left);
            case Go go -> compared(card, place, go, compare(token, pin, mark, card, source, start), request, response);
        };
        if (outcome instanceof Outcome.In) {
            sources.cameIn(source, tokenHash);
        }
        return outcome;
    }

    private PinWork.Result compare(
            Token token, Pin pin, byte[] mark, Optional<OfToken> card, String source, long start) {
        String seasoned = pepper.seasoned(token, pin);
        String hash = card.map(OfToken::pinHash).orElse(null);
        Duration patience = BUSY_AFTER.minusNanos(System.nanoTime() - start);
        String id = card.map(known -> known.cardId().toString()).orElse(null);
        return work.compare(
                source,
                sources.isOftenWrong(source),
                HexFormat.of().formatHex(mark),
                id,
                patience,
                () -> pins.isRight(seasoned, hash));
    }

    private Outcome compared(
            Optional<OfToken> card,
            byte[] place,
            Go go,
            PinWork.Result result,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (result) {
            case BUSY -> {
                if (go.number() >= Tries.MOST) {
                    // No more will be tried on it: the worker must know, whether or not this one was looked at.
                    wrong(card, place, go);
                }
                yield new Outcome.Busy();
            }
            case RIGHT -> letIn(card.orElseThrow(), place, go.known(), request, response);
            case WRONG -> {
                wrong(card, place, go);
                yield new Outcome.Wrong();
            }
        };
    }

    private Outcome letIn(
            OfToken card, byte[] place, boolean known, HttpServletRequest request, HttpServletResponse response) {
        boolean in = door.inOneTransaction(card.childId(), () -> {
            if (!cards.use(card.childId(), card.cardId(), place, known)) {
                audit.couldNotComeIn(card.childId(), card.cardId());
                return false;
            }
            door.letIn(card.childId(), card.cardId(), request, response);
            return true;
        });
        return in ? new Outcome.In() : new Outcome.NoMore();
    }

    /** One line on the trail in one transaction, whether or not there is such a card. */
    private void wrong(Optional<OfToken> card, byte[] place, Go go) {
        if (card.isEmpty()) {
            door.inOneTransaction(null, () -> {
                audit.couldNotComeIn(null, null);
                return true;
            });
            return;
        }
        OfToken tried = card.get();
        door.inOneTransaction(tried.childId(), () -> {
            audit.couldNotComeIn(tried.childId(), tried.cardId());
            if (go.number() >= Tries.MOST && shut(tried, place, go.known())) {
                news.wrongPins(tried.childId(), tried.cardId());
            }
            return true;
        });
    }

    private boolean shut(OfToken card, byte[] place, boolean known) {
        return known
                ? cards.shutPlace(card.childId(), card.cardId(), place)
                : cards.suspend(card.childId(), card.cardId(), Card.Suspended.WRONG_PINS, null);
    }
}
