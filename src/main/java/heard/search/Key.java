package heard.search;

import heard.pages.Said;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of results ended: the next one goes on before it, whatever has been added in between. */
record Key(LocalDate saidOn, UUID id) {

    /** @return null for what no page of ours wrote: the search then begins at the newest */
    static @Nullable Key parse(@Nullable String written) {
        int dot = written == null ? -1 : written.indexOf('.');
        if (written == null || dot < 0) {
            return null;
        }
        LocalDate day = Said.parse(written.substring(0, dot));
        try {
            return day == null ? null : new Key(day, UUID.fromString(written.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return saidOn + "." + id;
    }
}
