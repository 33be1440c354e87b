package heard.voice;

import heard.pages.Said;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of what was said: the key that a page goes on from. Written {@code 2026-11-04.UUID}; the date alone is the
 * beginning of that day.
 */
record Place(LocalDate saidOn, UUID id) {

    private static final UUID FIRST = new UUID(0, 0);

    static Place of(Entry entry) {
        return new Place(entry.saidOn(), entry.id());
    }

    static Place beginningOf(LocalDate day) {
        return new Place(day, FIRST);
    }

    /** @return null for what is no place, as in an address that was cut short: the page then begins at the beginning */
    static @Nullable Place parse(@Nullable String written) {
        if (written == null || written.length() < 10) {
            return null;
        }
        LocalDate day = Said.parse(written.substring(0, 10));
        if (day == null) {
            return null;
        }
        try {
            return written.length() == 10 ? beginningOf(day) : new Place(day, UUID.fromString(written.substring(11)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return id.equals(FIRST) ? saidOn.toString() : saidOn + "." + id;
    }
}
