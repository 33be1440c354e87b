package heard.cards;

import heard.access.Audit;
import heard.access.ChildDoor;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.Open;
import heard.access.SayLook;
import heard.cards.Card.Stopped;
import heard.pages.Page;
import heard.pages.Saying;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a child comes in with their card, and says that somebody has seen it. */
@Controller
public class SayController {

    private final ChildDoor door;
    private final ComingIn comingIn;
    private final Cards cards;
    private final CardNews news;
    private final Audit audit;

    SayController(ChildDoor door, ComingIn comingIn, Cards cards, CardNews news, Audit audit) {
        this.door = door;
        this.comingIn = comingIn;
        this.cards = cards;
        this.news = news;
        this.audit = audit;
    }

    /**
     * @param problem the key of the words that say what went wrong, or null
     * @param number what those words leave open
     * @param anotherIsIn whether somebody is in on this device, who may be another child
     */
    public record EnterPage(
            Saying saying,
            String token,
            List<String> pictures,
            @Nullable String problem,
            String field,
            String number,
            boolean anotherIsIn) {

        EnterPage whileAnotherIsIn() {
            return new EnterPage(saying, token, pictures, problem, field, number, true);
        }
    }

    public record CardPage(Saying saying, boolean hasCard) {}

    @Open("coming in")
    @GetMapping("/say")
    Page show(
            SayLook look,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(defaultValue = "false") boolean other,
            HttpServletRequest request) {
        boolean isIn = door.visitor(request).isPresent();
        if (isIn && !other) {
            return Page.goOnTo(ChildDoor.START);
        }
        EnterPage page = page(look, "", List.of(), again ? "enter.again" : null, "token", "");
        return Page.of("cards/enter", isIn ? page.whileAnotherIsIn() : page);
    }

    @Open("coming in")
    @PostMapping("/say")
    Page enter(
            SayLook look,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") List<String> picture,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = token.length() > 100 ? token.substring(0, 100) : token;
        Optional<Token> read = Token.read(typed);
        if (read.isEmpty()) {
            String problem = Token.symbolsIn(typed).isEmpty() ? "enter.no-token" : "enter.not-token";
            return toCorrect(page(look, typed, picture, problem, "token", ""));
        }
        Optional<Pin> secret = picture.isEmpty() ? Pin.readNumbers(pin) : Pin.readPictures(picture);
        if (secret.isEmpty()) {
            String problem = picture.isEmpty() ? "enter.not-pin" : "enter.not-pictures";
            return toCorrect(page(look, typed, picture, problem, picture.isEmpty() ? "pin" : "pictures", ""));
        }
        return switch (comingIn.attempt(read.get(), secret.get(), request, response)) {
            case ComingIn.Outcome.In() -> Page.goOnTo(ChildDoor.START);
            case ComingIn.Outcome.Wrong() -> toCorrect(page(look, typed, List.of(), "enter.wrong", "token", ""));
            case ComingIn.Outcome.NoMore() -> toCorrect(page(look, typed, List.of(), "enter.no-more", "token", ""));
            case ComingIn.Outcome.Wait(Duration left) ->
                toCorrect(page(look, typed, List.of(), "enter.wait", "token", Long.toString(left.toSeconds() + 1)));
            case ComingIn.Outcome.Busy() ->
                Page.withStatus(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "cards/enter",
                        page(look, typed, List.of(), "enter.busy", "token", ""));
        };
    }

    @ForChild
    @GetMapping("/say/card")
    Page card(ChildViewer viewer, SayLook look) {
        audit.read(viewer, "card", viewer.cardId());
        return Page.of("cards/card", new CardPage(inside(viewer, look), viewer.cardId() != null));
    }

    /** Stops the card at once, and with it this visit. */
    @ForChild
    @PostMapping("/say/card/seen")
    Page seen(ChildViewer viewer, SayLook look, HttpServletRequest request, HttpServletResponse response) {
        audit.wrote(viewer, "card-seen", viewer.cardId());
        if (viewer.cardId() == null) {
            return Page.goOnTo("/say/card");
        }
        cards.stop(viewer.childId(), viewer.cardId(), Stopped.SEEN, null);
        news.seen(viewer.childId(), viewer.cardId());
        door.forget(request, response);
        return Page.of("cards/stopped", new CardPage(look.saying(), true));
    }

    private static Saying inside(ChildViewer viewer, SayLook look) {
        return look.saying().inside(Saying.MIDDLE, viewer.besideName());
    }

    private static Page toCorrect(EnterPage page) {
        return Page.toCorrect("cards/enter", page);
    }

    private static EnterPage page(
            SayLook look, String token, List<String> pictures, @Nullable String problem, String field, String number) {
        return new EnterPage(look.saying(), token, pictures, problem, field, number, false);
    }
}
