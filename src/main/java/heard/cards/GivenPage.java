package heard.cards;

import heard.children.Banner;
import heard.pages.Pictures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The one page that shows a card.
 *
 * @param token null when the card was shown before and cannot be shown again
 */
public record GivenPage(
        Banner banner, @Nullable Token token, @Nullable Pin pin, String address, String qr) {

    /** Each letter with a word that a child knows, for reading out on the telephone. Twelve symbols leave out I, L, O and U. */
    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('A', "apple"),
            Map.entry('B', "ball"),
            Map.entry('C', "cat"),
            Map.entry('D', "dog"),
            Map.entry('E', "egg"),
            Map.entry('F', "fish"),
            Map.entry('G', "goat"),
            Map.entry('H', "hat"),
            Map.entry('J', "jam"),
            Map.entry('K', "kite"),
            Map.entry('M', "moon"),
            Map.entry('N', "nest"),
            Map.entry('P', "pig"),
            Map.entry('Q', "queen"),
            Map.entry('R', "rain"),
            Map.entry('S', "sun"),
            Map.entry('T', "tree"),
            Map.entry('V', "van"),
            Map.entry('W', "water"),
            Map.entry('X', "x-ray"),
            Map.entry('Y', "yellow"),
            Map.entry('Z', "zebra"));

    static GivenPage of(Banner banner, NewCard card, String address) {
        return new GivenPage(banner, card.token(), card.pin(), address, QrCode.of(address));
    }

    static GivenPage notAgain(Banner banner) {
        return new GivenPage(banner, null, null, "", "");
    }

    /** Where children come in: as configured, or else where this page was asked for. */
    static String address(String configured, HttpServletRequest request) {
        return configured.isBlank()
                ? ServletUriComponentsBuilder.fromRequest(request)
                        .replacePath("/say")
                        .replaceQuery(null)
                        .build()
                        .toUriString()
                : configured;
    }

    /** The address as people say it. */
    public String said() {
        return address.replaceFirst("^https?://", "");
    }

    /** K for kite, 7, Q for queen, M for moon. */
    public String readOut() {
        return token == null
                ? ""
                : token.groups().stream().map(GivenPage::readOut).collect(Collectors.joining(". ", "", "."));
    }

    private static String readOut(String group) {
        return group.chars()
                .mapToObj(c -> {
                    String word = WORDS.get((char) c);
                    return word == null ? Character.toString(c) : Character.toString(c) + " for " + word;
                })
                .collect(Collectors.joining(", "));
    }

    public List<String> pictures() {
        return pin == null ? List.of() : pin.parts();
    }

    public static String svg(String picture) {
        return Pictures.svg(picture);
    }

    public static String name(String picture) {
        return picture.replace('-', ' ');
    }

    @Override
    public String toString() {
        return "a given card";
    }
}
