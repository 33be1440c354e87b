package heard.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Our own drawings, from {@code static/say/pictures}. They stand in the page itself: on a slow line thirty-six small files would
 * come one after the other.
 */
public final class Pictures {

    /** The pictures that a child who does not read picks six of. A card's hash depends on these names: they never change. */
    public static final List<String> PIN = List.of(
            "cat",
            "dog",
            "fish",
            "bird",
            "rabbit",
            "snail",
            "butterfly",
            "ladybird",
            "sun",
            "moon",
            "star",
            "rain",
            "rainbow",
            "tree",
            "flower",
            "mushroom",
            "apple",
            "banana",
            "carrot",
            "cake",
            "ice-cream",
            "house",
            "car",
            "bus",
            "boat",
            "rocket",
            "ball",
            "balloon",
            "kite",
            "drum",
            "key",
            "cup",
            "hat",
            "umbrella",
            "bell",
            "clock");

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Pictures() {}

    /** As markup to be written into a page; nothing when there is no such picture. Never read aloud: the word beside it is. */
    public static String svg(String name) {
        return READ.computeIfAbsent(name.matches("[a-z-]{1,30}") ? name : "-", Pictures::read);
    }

    public static boolean has(String name) {
        return !svg(name).isEmpty();
    }

    private static String read(String name) {
        try (var in = Pictures.class.getResourceAsStream("/static/say/pictures/" + name + ".svg")) {
            return in == null
                    ? ""
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .replace(
                                    "<svg xmlns=\"http://www.w3.org/2000/svg\"",
                                    "<svg class=\"pic\" aria-hidden=\"true\" focusable=\"false\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
