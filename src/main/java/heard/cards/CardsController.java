package heard.cards;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.cards.Card.Stopped;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Errors;
import heard.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A child's cards: giving one, and stopping, suspending and replacing those that were given. */
@Controller
public class CardsController {

    /** How long a page that shows a card may be loaded again, for instance by a second press of the button. */
    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(15);

    private static final int READS_FROM = 8;

    private final Children children;
    private final Banners banners;
    private final Cards cards;
    private final Audit audit;
    private final Clock clock;
    private final String address;

    CardsController(
            Children children,
            Banners banners,
            Cards cards,
            Audit audit,
            Clock clock,
            @Value("${heard.say.address:}") String address) {
        this.children = children;
        this.banners = banners;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
        this.address = address;
    }

    /**
     * @param newId the id of the card that this page would give
     * @param seed what its token and PIN would follow from
     * @param usual the kind that suits the child's age
     */
    public record CardsPage(
            Banner banner,
            Errors errors,
            List<Card> cards,
            boolean mayWrite,
            UUID newId,
            String seed,
            PinKind usual,
            LocalDate today) {

        public boolean mayGive() {
            return mayWrite && banner.child().isOpen();
        }

        public boolean oneWorks() {
            return cards.stream()
                    .map(card -> card.state(today))
                    .anyMatch(state -> state == Card.State.WORKS || state == Card.State.PARTLY);
        }
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/cards")
    Page list(StaffViewer viewer, @PathVariable UUID childId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "cards", null);
        return Page.of("cards/cards", page(viewer, child, Errors.none()));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/cards")
    Page give(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam UUID cardId,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(required = false) @Nullable String kind,
            HttpServletRequest request) {
        Child child = children.find(viewer, childId);
        PinKind chosen = kind(kind);
        Errors errors = Errors.none();
        if (chosen == null) {
            errors.add("kind", "Choose what " + child.called() + " will remember: numbers or pictures.");
        } else if (!child.isOpen()) {
            errors.add("kind", "This case is closed, so no card can be given.");
        } else if (!NewCard.isSeed(seed)) {
            errors.add("kind", "Something was missing from the page. Press the button once more.");
        }
        if (chosen == null || !errors.isEmpty()) {
            audit.read(viewer, childId, "cards", null);
            return Page.toCorrect("cards/cards", page(viewer, child, errors));
        }
        return given(viewer, child, new NewCard(cardId, seed, chosen), request);
    }

    /** Another card in this one's place, of the same kind: the old one stops, the new one is shown. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/cards/{cardId}/replacement")
    Page replace(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID cardId,
            @RequestParam UUID newId,
            @RequestParam(defaultValue = "") String seed,
            HttpServletRequest request) {
        Child child = children.find(viewer, childId);
        Card old = cards.find(childId, cardId).orElseThrow(NotFound::new);
        if (!child.isOpen() || !NewCard.isSeed(seed)) {
            audit.read(viewer, childId, "cards", null);
            return Page.goOnTo(path(childId));
        }
        cards.stop(childId, cardId, Stopped.NEW_CARD, viewer.staffId());
        audit.wrote(viewer, childId, "card-stopped", cardId);
        return given(viewer, child, new NewCard(newId, seed, old.kind()), request);
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/cards/{cardId}/suspension")
    Page suspend(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID cardId) {
        find(viewer, childId, cardId);
        cards.suspend(childId, cardId, Card.Suspended.WORKER, viewer.staffId());
        audit.wrote(viewer, childId, "card-suspended", cardId);
        return Page.goOnTo(path(childId));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/cards/{cardId}/resumption")
    Page resume(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID cardId) {
        find(viewer, childId, cardId);
        cards.resume(childId, cardId);
        audit.wrote(viewer, childId, "card-resumed", cardId);
        return Page.goOnTo(path(childId));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/cards/{cardId}/stopping")
    Page stop(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID cardId) {
        find(viewer, childId, cardId);
        cards.stop(childId, cardId, Stopped.WORKER, viewer.staffId());
        audit.wrote(viewer, childId, "card-stopped", cardId);
        return Page.goOnTo(path(childId));
    }

    private void find(StaffViewer viewer, UUID childId, UUID cardId) {
        children.find(viewer, childId);
        if (cards.find(childId, cardId).isEmpty()) {
            throw new NotFound();
        }
    }

    private Page given(StaffViewer viewer, Child child, NewCard card, HttpServletRequest request) {
        cards.give(child.id(), card, viewer.staffId());
        boolean shown =
                cards.isJustGiven(child.id(), card, OffsetDateTime.now(clock).minus(SHOWN_AGAIN));
        audit.wrote(viewer, child.id(), "card", card.id());
        return Page.of(
                "cards/given",
                shown
                        ? GivenPage.of(banners.of(child), card, GivenPage.address(address, request))
                        : GivenPage.notAgain(banners.of(child)));
    }

    private CardsPage page(StaffViewer viewer, Child child, Errors errors) {
        LocalDate today = LocalDate.now(clock);
        return new CardsPage(
                banners.of(child),
                errors,
                cards.of(child.id()),
                viewer.may(Act.WRITE_RECORDS),
                Ids.next(),
                NewCard.newSeed(),
                Period.between(child.bornOn(), today).getYears() < READS_FROM ? PinKind.PICTURES : PinKind.NUMBERS,
                today);
    }

    private static @Nullable PinKind kind(@Nullable String sent) {
        return "NUMBERS".equals(sent) ? PinKind.NUMBERS : "PICTURES".equals(sent) ? PinKind.PICTURES : null;
    }

    private static String path(UUID childId) {
        return "/children/" + childId + "/cards";
    }
}
