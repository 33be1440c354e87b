package heard.demo;

import heard.access.StaffMember;
import heard.profile.Heading;
import heard.profile.Line;
import heard.profile.Profiles;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a dozen of the made-up children are, as {@code demo/profiles.txt} tells it: each line with its versions one under the other. */
@Component
class DemoProfiles {

    private static final Pattern STEP = Pattern.compile("(?:> (\\d+) (\\w+)|([a-z-]+) (\\w+) (\\d+)) \\| (.+)");

    private final Profiles profiles;
    private final Voice voice;

    DemoProfiles(Profiles profiles, Voice voice) {
        this.profiles = profiles;
        this.voice = voice;
    }

    /**
     * One version of a line.
     *
     * @param kind said: taken from the record; now: said to the worker then; self: written by the child; ours; aside
     */
    record Step(Heading heading, int line, int version, String kind, int daysAgo, String words) {

        boolean isNewInTheRecord() {
            return kind.equals("now") || kind.equals("self");
        }
    }

    /** By the child's file. */
    static Map<String, List<Step>> read() {
        Map<String, List<Step>> all = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (String line : CouncilText.lines("profiles.txt")) {
            if (line.startsWith("== ")) {
                steps = new ArrayList<>();
                all.put(line.substring(3).strip(), steps);
            } else if (!line.isBlank()) {
                Matcher step = STEP.matcher(line.strip());
                if (!step.matches()) {
                    throw new IllegalArgumentException("profiles.txt: " + line);
                }
                Step above = steps.isEmpty() ? null : steps.getLast();
                boolean next = step.group(1) != null && above != null;
                steps.add(new Step(
                        next
                                ? Objects.requireNonNull(above).heading()
                                : Heading.of(step.group(3)).orElseThrow(),
                        next ? number : ++number,
                        next ? Objects.requireNonNull(above).version() + 1 : 1,
                        next ? step.group(2) : step.group(4),
                        Integer.parseInt(next ? step.group(1) : step.group(5)),
                        step.group(6)));
            }
        }
        return all;
    }

    void add(Council council, Council.Child child, Map<String, UUID> entries, LocalDate today) {
        List<Step> steps = read().getOrDefault(child.slug(), List.of());
        StaffMember worker = DemoPeople.member(council.staff(child.worker()));
        Map<Integer, @Nullable UUID> behind = new HashMap<>();
        for (Step step : steps) {
            UUID entry = entry(child, step, entries, worker, today, behind.get(step.line()));
            behind.put(step.line(), entry);
            boolean own = step.kind().equals("self");
            boolean aside = step.kind().equals("aside");
            profiles.add(new Line(
                    DemoIds.child(child),
                    line(child, step),
                    step.version(),
                    DemoIds.of(child.slug(), "profile", "save", step.line() + "." + step.version()),
                    step.heading(),
                    aside ? null : step.words(),
                    language(child, step),
                    entry,
                    aside ? step.words() : null,
                    at(step, today),
                    own ? DemoIds.of(child.slug(), "profile", "visit", Integer.toString(step.daysAgo())) : null,
                    own ? null : worker.id(),
                    own ? null : worker.name(),
                    null));
        }
    }

    private @Nullable UUID entry(
            Council.Child child,
            Step step,
            Map<String, UUID> entries,
            StaffMember worker,
            LocalDate today,
            @Nullable UUID before) {
        return switch (step.kind()) {
            case "said" -> Objects.requireNonNull(entries.get(said(child, step).key()));
            case "now", "self" -> {
                Entry entry = entry(child, step, worker, today);
                voice.add(entry);
                yield entry.id();
            }
            case "aside" -> before;
            case "ours" -> null;
            default -> throw new IllegalArgumentException("profiles.txt does not know: " + step.kind());
        };
    }

    /** What the child said, of which these words are a part. */
    static Council.Said said(Council.Child child, Step step) {
        return child.said().stream()
                .filter(said -> said.by() == null && said.words().contains(step.words()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(child.name() + " never said: " + step.words()));
    }

    private static String language(Council.Child child, Step step) {
        if (!step.kind().equals("said")) {
            return "en";
        }
        Council.Said said = said(child, step);
        return said.translation() == null ? "en" : DemoPeople.languageTag(said.language());
    }

    private static Entry entry(Council.Child child, Step step, StaffMember worker, LocalDate today) {
        boolean self = step.kind().equals("self");
        return new Entry(
                DemoIds.child(child),
                DemoIds.of(child.slug(), "profile", "entry", step.line() + "." + step.version()),
                today.minusDays(step.daysAgo()),
                at(step, today),
                Speaker.CHILD,
                null,
                self ? How.WRITTEN : How.SPOKEN,
                step.words(),
                "en",
                null,
                null,
                null,
                null,
                Source.PROFILE,
                line(child, step),
                "",
                step.version(),
                "Profile · " + step.heading().title() + (self ? " · on their own" : ""),
                self ? null : worker.id(),
                self ? "the child" : worker.name(),
                null,
                null);
    }

    private static UUID line(Council.Child child, Step step) {
        return DemoIds.of(child.slug(), "profile", Integer.toString(step.line()));
    }

    private static OffsetDateTime at(Step step, LocalDate today) {
        return DemoRecord.at(today.minusDays(step.daysAgo()), step.line());
    }
}
