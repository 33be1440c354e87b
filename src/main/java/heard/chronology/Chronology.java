package heard.chronology;

import heard.voice.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the order of time, and under each what the child said then: what was written down at it, and what was said
 * after it until the next thing happened.
 */
public record Chronology(List<Year> years) {

    /** As many words of the child as one reads in passing; the rest is a link away. */
    static final int SHOWN = 3;

    /** A child should have been asked about a move or a review in this many days. */
    static final int ASKED_WITHIN_DAYS = 28;

    public record Year(int year, List<Line> lines) {}

    /**
     * @param happening null for what was said before anything on the page happened
     * @param said the first few
     * @param more how many others
     * @param until the last day they were said on; null when nothing was said
     * @param silent nothing that the child said in the four weeks after is written down
     * @param recent those four weeks are not over
     */
    public record Line(
            @Nullable Happening happening,
            LocalDate on,
            List<Entry> said,
            int more,
            @Nullable LocalDate until,
            boolean silent,
            boolean recent) {}

    /**
     * @param happenings those that are wanted, in any order
     * @param said by the child at first hand, in any order
     */
    static Chronology of(List<Happening> happenings, List<Entry> said, boolean newestFirst, LocalDate today) {
        List<Happening> inOrder = happenings.stream()
                .sorted(Comparator.comparing(Happening::on)
                        .thenComparing(Happening::kind)
                        .thenComparing(Happening::what))
                .toList();
        List<Entry> words = said.stream()
                .sorted(Comparator.comparing(Entry::saidOn).thenComparing(Entry::id))
                .toList();
        List<List<Entry>> under = under(inOrder, words);
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n <= inOrder.size(); n++) {
            Happening happening = n == 0 ? null : inOrder.get(n - 1);
            List<Entry> here = under.get(n);
            if (happening != null || !here.isEmpty()) {
                lines.add(line(happening, here, words, today));
            }
        }
        List<Year> years = new ArrayList<>();
        for (Line line : newestFirst ? lines.reversed() : lines) {
            int year = line.on().getYear();
            if (years.isEmpty() || years.getLast().year() != year) {
                years.add(new Year(year, new ArrayList<>()));
            }
            years.getLast().lines().add(line);
        }
        return new Chronology(years);
    }

    public boolean isEmpty() {
        return years.isEmpty();
    }

    /** The first list is of what was said before everything. */
    private static List<List<Entry>> under(List<Happening> inOrder, List<Entry> words) {
        Map<UUID, Integer> bySource = new HashMap<>();
        List<List<Entry>> under = new ArrayList<>();
        under.add(new ArrayList<>());
        for (Happening happening : inOrder) {
            if (happening.sourceId() != null) {
                bySource.put(happening.sourceId(), under.size());
            }
            under.add(new ArrayList<>());
        }
        int place = 0;
        for (Entry entry : words) {
            while (place < inOrder.size() && !inOrder.get(place).on().isAfter(entry.saidOn())) {
                place++;
            }
            under.get(bySource.getOrDefault(entry.sourceId(), place)).add(entry);
        }
        return under;
    }

    private static Line line(@Nullable Happening happening, List<Entry> here, List<Entry> words, LocalDate today) {
        LocalDate on = happening == null ? here.getFirst().saidOn() : happening.on();
        boolean ask = happening != null && happening.kind().isToBeAskedAbout();
        return new Line(
                happening,
                on,
                List.copyOf(here.subList(0, Math.min(SHOWN, here.size()))),
                Math.max(0, here.size() - SHOWN),
                here.isEmpty() ? null : here.getLast().saidOn(),
                ask && words.stream().noneMatch(entry -> isSoonAfter(entry.saidOn(), on)),
                ChronoUnit.DAYS.between(on, today) < ASKED_WITHIN_DAYS);
    }

    private static boolean isSoonAfter(LocalDate said, LocalDate on) {
        long days = ChronoUnit.DAYS.between(on, said);
        return days >= 0 && days <= ASKED_WITHIN_DAYS;
    }
}
