package heard.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A form as a browser sent it. Browsers send line ends as two characters; a NUL is nothing that anybody typed, and PostgreSQL holds
 * none.
 */
public record Sent(MultiValueMap<String, String> fields) {

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** As typed, without what is white at its ends; empty if nothing was. */
    public String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : clean(value);
    }

    private static String clean(String value) {
        return value.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    /** What belongs on one line. */
    public String line(String field) {
        return text(field).replace('\n', ' ');
    }

    /** Every value that was sent under this name. */
    public List<String> all(String field) {
        List<String> values = fields.get(field);
        return values == null ? List.of() : values.stream().map(Sent::clean).toList();
    }

    /** Nothing if it is no id, which no page of ours sends. */
    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Nothing if it is none of these. */
    public <E extends Enum<E>> Optional<E> one(E[] values, String field) {
        String name = text(field);
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
