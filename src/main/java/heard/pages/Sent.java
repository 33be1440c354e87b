package heard.pages;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as a browser sent it, or as a draft kept it. A handler that takes one is given it. Browsers send line ends as two
 * characters; a NUL is nothing that anybody typed, and PostgreSQL holds none.
 */
public record Sent(Map<String, List<String>> fields) {

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** As typed, without what is white at its ends; empty if nothing was. */
    public String text(String field) {
        List<String> values = fields.get(field);
        return values == null || values.isEmpty() ? "" : clean(values.getFirst());
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
        return uuid(text(field));
    }

    /** 0 if it is none, which no page of ours sends. */
    public int number(String field) {
        return whole(text(field));
    }

    /** Nothing if it is none of these. */
    public <E extends Enum<E>> Optional<E> one(E[] values, String field) {
        return named(List.of(values), text(field));
    }

    /** Nothing if none of them has this name. */
    public static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String name) {
        return named(EnumSet.allOf(type), name);
    }

    public static <E extends Enum<E>> Optional<E> named(Collection<E> values, @Nullable String name) {
        return values.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    /** Without what is white at its ends. */
    public static String clean(@Nullable String typed) {
        return asTyped(typed).strip();
    }

    /** With what is white at its ends. */
    public static String asTyped(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace("\u0000", "");
    }

    public static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return typed == null || typed.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static int whole(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
