package heard.voice;

import heard.media.Attachment;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of one month that are on a page, in the page's order. */
public record Month(YearMonth month, List<Shown> entries) {

    /**
     * @param files what shows it: a drawing, a letter
     * @param note what became of it; null where there is nothing to say
     */
    public record Shown(Entry entry, List<Attachment> files, EntryNotes.@Nullable Note note) {}

    /** Where the files may belong to that are shown with these entries. */
    static Set<UUID> sources(List<Entry> entries) {
        Set<UUID> sources = new LinkedHashSet<>();
        entries.forEach(entry -> sources.add(entry.sourceId()));
        return sources;
    }

    /**
     * @param entries in order, by day, either way
     * @param files of their sources; one that belongs to a session as a whole stands with its first entry on the page
     * @param notes by entry
     */
    static List<Month> group(List<Entry> entries, List<Attachment> files, Map<UUID, EntryNotes.Note> notes) {
        Map<UUID, List<Attachment>> byPlace = byPlace(entries, files);
        List<Month> months = new ArrayList<>();
        for (Entry entry : entries) {
            YearMonth month = YearMonth.from(entry.saidOn());
            if (months.isEmpty() || !months.getLast().month().equals(month)) {
                months.add(new Month(month, new ArrayList<>()));
            }
            months.getLast()
                    .entries()
                    .add(new Shown(entry, byPlace.getOrDefault(entry.id(), List.of()), notes.get(entry.id())));
        }
        return months;
    }

    private static Map<UUID, List<Attachment>> byPlace(List<Entry> entries, List<Attachment> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        Set<UUID> shown = new HashSet<>();
        Map<UUID, UUID> firstOf = new HashMap<>();
        for (Entry entry : entries) {
            shown.add(entry.id());
            firstOf.putIfAbsent(entry.sourceId(), entry.id());
        }
        Map<UUID, List<Attachment>> byPlace = new HashMap<>();
        for (Attachment file : files) {
            UUID place = file.entryId() == null ? firstOf.get(file.aboutId()) : file.entryId();
            if (place != null && shown.contains(place)) {
                byPlace.computeIfAbsent(place, id -> new ArrayList<>()).add(file);
            }
        }
        return byPlace;
    }
}
