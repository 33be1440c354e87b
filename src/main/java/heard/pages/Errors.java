package heard.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a form as it was sent: a message for each field, in the order of the page. The name of a field is
 * also the id of its control, so that the summary can lead to it.
 */
public final class Errors {

    private final Map<String, String> byField = new LinkedHashMap<>();

    public static Errors none() {
        return new Errors();
    }

    /** The first thing wrong with a field is the one shown; a second would only hide it. */
    public Errors add(String field, String message) {
        byField.putIfAbsent(field, message);
        return this;
    }

    /** @param most in characters as people count them */
    public Errors addIfLonger(String field, @Nullable String text, int most) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        return length > most
                ? add(field, "This may have up to %,d characters, and has %,d".formatted(most, length))
                : this;
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public Map<String, String> all() {
        return Collections.unmodifiableMap(byField);
    }
}
