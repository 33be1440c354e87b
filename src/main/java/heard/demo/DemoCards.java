package heard.demo;

import heard.access.DemoLogins;
import heard.cards.Cards;
import heard.cards.Pin;
import heard.cards.Token;
import heard.story.Side;
import heard.story.Switches;
import heard.story.Turn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cards of made-up children, known to everybody: numbers for a teenager and a nine-year-old, pictures for a small child. */
@Component
class DemoCards {

    private record Known(String slug, String code, String numbers, List<String> pictures, String asked) {
        Pin pin() {
            return (pictures.isEmpty() ? Pin.readNumbers(numbers) : Pin.readPictures(pictures)).orElseThrow();
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "ellis-ward",
                    "DEMO TEEN 2026",
                    "246 810",
                    List.of(),
                    "Asked at the pier whether the things they send at night go anywhere."),
            new Known(
                    "jayden-okoro",
                    "DEMO N1NE 2026",
                    "135 790",
                    List.of(),
                    "Asked on the way to the shop who has seen the two houses."),
            new Known(
                    "ruby-tranter",
                    "DEMO P1CS 2026",
                    "",
                    List.of("cat", "sun", "star", "apple", "boat", "kite"),
                    "Asked to see the lady’s writing from the big meeting."));

    private final Cards cards;
    private final Switches stories;
    private final Clock clock;

    DemoCards(Cards cards, Switches stories, Clock clock) {
        this.cards = cards;
        this.stories = stories;
        this.clock = clock;
    }

    void add(Council council) {
        for (Known known : KNOWN) {
            Council.Child child = council.child(known.slug());
            cards.giveMadeUp(
                    DemoIds.child(child),
                    DemoIds.of(child.slug(), "card"),
                    Token.read(known.code()).orElseThrow(),
                    known.pin(),
                    DemoIds.staff(council.staff(child.worker())));
            showTheStory(council, child, known.asked());
        }
    }

    /** They asked for their story and have said yes to it. */
    private void showTheStory(Council council, Council.Child child, String asked) {
        UUID childId = DemoIds.child(child);
        stories.turn(new Turn(
                childId,
                DemoIds.of(child.slug(), "story", "worker"),
                Side.WORKER,
                true,
                asked + " We talked about who could get hold of the card.",
                DemoIds.staff(council.staff(child.worker())),
                child.worker(),
                null,
                OffsetDateTime.now(clock)));
        stories.turn(new Turn(
                childId,
                DemoIds.of(child.slug(), "story", "child"),
                Side.CHILD,
                true,
                "",
                null,
                "the child",
                DemoIds.of(child.slug(), "story", "visit"),
                OffsetDateTime.now(clock)));
    }

    static List<DemoLogins.Card> shown(Council council) {
        return KNOWN.stream()
                .map(known -> {
                    Council.Child child = council.child(known.slug());
                    String secret = known.pictures().isEmpty() ? known.numbers() : String.join(", ", known.pictures());
                    return new DemoLogins.Card(child.name() + ", " + child.years(), known.code(), secret);
                })
                .toList();
    }
}
