package heard.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that stand, or stood on a day: the child's own words first, and of those the latest. */
public record Profile(List<Line> lines) {

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::heading)
            .thenComparing(line -> !line.isOwn())
            .thenComparing(Line::day, Comparator.reverseOrder())
            .thenComparing(Line::writtenAt, Comparator.reverseOrder())
            .thenComparing(Line::id);

    /** One heading, with what stands under it. */
    public record Part(Heading heading, List<Line> lines) {}

    static Profile of(List<Line> latest) {
        return new Profile(
                latest.stream().filter(line -> !line.isSetAside()).sorted(ORDER).toList());
    }

    /** The headings under which something stands, in order. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Line line : lines) {
            if (parts.isEmpty() || parts.getLast().heading() != line.heading()) {
                parts.add(new Part(line.heading(), new ArrayList<>()));
            }
            parts.getLast().lines().add(line);
        }
        return parts;
    }

    /** Those under which nothing stands. */
    public List<Heading> empty() {
        return Arrays.stream(Heading.values())
                .filter(heading -> lines.stream().noneMatch(line -> line.heading() == heading))
                .toList();
    }

    public int own() {
        return (int) lines.stream().filter(Line::isOwn).count();
    }

    /** Null for an empty one. */
    public @Nullable LocalDate lastWritten() {
        return lines.stream()
                .map(Line::writtenOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
