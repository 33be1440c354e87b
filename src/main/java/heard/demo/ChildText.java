package heard.demo;

import heard.demo.Council.Analysis;
import heard.demo.Council.Child;
import heard.demo.Council.Episode;
import heard.demo.Council.How;
import heard.demo.Council.Meeting;
import heard.demo.Council.Question;
import heard.demo.Council.Relation;
import heard.demo.Council.Review;
import heard.demo.Council.Role;
import heard.demo.Council.Said;
import heard.demo.Council.Session;
import heard.demo.Council.Source;
import heard.demo.Council.Staff;
import heard.demo.Council.Status;
import heard.demo.Council.Teller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one child's file. At the top stand lines of {@code key: value}; then, each under a line beginning with {@code @},
 * what was said; then, under {@code ==}, the analyses. {@code demo/README.md} shows how to write one.
 */
final class ChildText {

    private static final Pattern BLOCK = Pattern.compile("(?=^(?:@|==))", Pattern.MULTILINE);
    private static final Pattern BY = Pattern.compile("\\bby (.+?) \\((\\w+)\\)");
    private static final Map<String, How> HOWS = Map.of(
            "said", How.SPOKEN,
            "wrote", How.WRITTEN,
            "drew", How.DRAWN,
            "signed", How.SIGNED,
            "showed", How.SHOWN,
            "seen", How.OBSERVED,
            "told", How.RELAYED);
    private static final Map<String, Question> QUESTIONS = Map.of(
            "life", Question.MY_LIFE,
            "day", Question.MY_DAY,
            "feel", Question.HOW_I_FEEL,
            "change", Question.WHAT_I_WANT_TO_CHANGE);

    private final String slug;
    private final int place;
    private final List<Staff> staff;
    private final Map<String, List<String>> top = new HashMap<>();

    ChildText(String slug, int place, List<Staff> staff) {
        this.slug = slug;
        this.place = place;
        this.staff = staff;
    }

    Child read() {
        List<Said> said = new ArrayList<>();
        List<Analysis> analyses = new ArrayList<>();
        for (String block : BLOCK.split(String.join("\n", CouncilText.lines("children/" + slug + ".txt")))) {
            try {
                if (block.startsWith("@")) {
                    said.add(said(block, said.size() + 1));
                } else if (block.startsWith("==")) {
                    analyses.add(AnalysisText.read(block));
                } else {
                    top(block);
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("In " + slug + ": " + block, e);
            }
        }
        try {
            return child(said, analyses);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("In the top of " + slug, e);
        }
    }

    private void top(String block) {
        for (String line : block.lines().filter(one -> !one.isBlank()).toList()) {
            int colon = line.indexOf(": ");
            top.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .add(line.substring(colon + 2).strip());
        }
    }

    private Child child(List<Said> said, List<Analysis> analyses) {
        String name = one("name");
        String[] age = one("age").split("[yd ]+");
        int years = Integer.parseInt(age[0]);
        Status status = Status.valueOf(one("status").replace(' ', '_').toUpperCase(Locale.ROOT));
        String worker = one("worker");
        String next = maybe("next");
        String analysis = maybe("analysis");
        String closed = maybe("closed");
        return new Child(
                slug,
                name,
                or("used", name.substring(0, name.indexOf(' '))),
                one("pronouns"),
                years,
                Integer.parseInt(age[1]),
                one("sex"),
                one("ethnicity"),
                list("disability"),
                Numbers.local(place),
                years >= 5 && maybe("no-upn") == null ? Numbers.upn(place, years) : null,
                maybe("no-nhs") == null ? Numbers.nhs(place) : null,
                status,
                or("language", "English"),
                one("talks"),
                top.getOrDefault("alert", List.of()),
                one("lives"),
                worker,
                Integer.parseInt(or("since", "600")),
                team(worker),
                status == Status.LOOKED_AFTER ? with(Role.REVIEWING_OFFICER).name() : null,
                maybe("siblings"),
                next == null ? null : new Meeting(next.split(" ")[0], Integer.parseInt(next.split(" ")[1])),
                analysis == null ? null : Integer.valueOf(analysis),
                closed == null ? null : Integer.valueOf(closed),
                list("restricted"),
                top.getOrDefault("episode", List.of()).stream()
                        .map(ChildText::episode)
                        .toList(),
                list("reviews").stream()
                        .map(review -> review.split(" "))
                        .map(review -> new Review(Integer.parseInt(review[0]), review[1]))
                        .toList(),
                List.copyOf(said),
                List.copyOf(analyses));
    }

    private static Episode episode(String line) {
        String[] part = line.split(" ");
        String[] days = part[0].split("-");
        return new Episode(
                Integer.parseInt(days[0]),
                days.length > 1 ? Integer.valueOf(days[1]) : null,
                part[1],
                part[2],
                part[3],
                part[4],
                part[5],
                part.length > 6 ? part[6] : null,
                part.length > 7 ? part[7] : null);
    }

    private Said said(String block, int number) {
        String[] lines = block.strip().split("\n");
        String[] halves = lines[0].substring(1).split("\\s*\\|\\s*", 2);
        Matcher by = BY.matcher(halves[0]);
        Teller teller =
                by.find() ? new Teller(by.group(1), Relation.valueOf(by.group(2).toUpperCase(Locale.ROOT))) : null;
        String key = "e" + number;
        How how = null;
        Source source = null;
        Boolean alone = null;
        List<Question> questions = new ArrayList<>();
        List<Drawing.Kind> pictures = new ArrayList<>();
        String[] words = by.replaceAll("").strip().split("\\s+");
        for (String word : List.of(words).subList(1, words.length)) {
            if (HOWS.containsKey(word)) {
                how = HOWS.get(word);
            } else if (word.startsWith("#")) {
                key = word.substring(1);
            } else if (word.startsWith("pic:")) {
                Arrays.stream(word.substring(4).split(","))
                        .map(Drawing.Kind::of)
                        .forEach(pictures::add);
            } else if (word.equals("alone") || word.equals("with")) {
                alone = word.equals("alone");
            } else if (QUESTIONS.containsKey(word.split(",")[0])) {
                for (String question : word.split(",")) {
                    questions.add(QUESTIONS.get(question));
                }
            } else {
                source = word.equals("others") ? Source.CONTRIBUTION : Source.valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
        String translation = marked(lines, '=');
        return new Said(
                key,
                Integer.parseInt(words[0]),
                teller,
                how == null ? (teller == null ? How.SPOKEN : How.RELAYED) : how,
                plain(lines),
                translation == null ? null : one("language"),
                translation,
                marked(lines, '~'),
                List.copyOf(questions),
                alone,
                source == null ? Source.SESSION : source,
                source == null || source == Source.SESSION ? session(halves) : null,
                one("worker"),
                List.copyOf(pictures));
    }

    private Session session(String[] halves) {
        String[] part = halves.length > 1 ? halves[1].split("\\s*;\\s*", -1) : new String[0];
        String worker = one("worker");
        return new Session(
                part.length > 0 && !part[0].isBlank() ? part[0] : or("place", "at home"),
                part.length > 1 && !part[1].isBlank()
                        ? part[1]
                        : or("used", one("name").split(" ")[0]) + " and " + worker.split(" ")[0],
                part.length > 2 && !part[2].isBlank() ? part[2] : null,
                part.length > 3 ? part[3] : null);
    }

    private static @Nullable String marked(String[] lines, char mark) {
        List<String> found = Arrays.stream(lines)
                .skip(1)
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.substring(1).strip())
                .toList();
        return found.isEmpty() ? null : String.join(" ", found);
    }

    private static String plain(String[] lines) {
        return String.join(
                "\n",
                Arrays.stream(lines)
                        .skip(1)
                        .filter(line -> line.charAt(0) != '~' && line.charAt(0) != '=')
                        .toList());
    }

    private String team(String worker) {
        return staff.stream()
                .filter(one -> one.name().equals(worker))
                .findFirst()
                .map(Staff::team)
                .orElseThrow(() -> new IllegalArgumentException("No worker " + worker));
    }

    private Staff with(Role role) {
        return staff.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    }

    private String one(String key) {
        String value = maybe(key);
        if (value == null) {
            throw new IllegalArgumentException("There is no " + key);
        }
        return value;
    }

    private String or(String key, String otherwise) {
        String value = maybe(key);
        return value == null ? otherwise : value;
    }

    private @Nullable String maybe(String key) {
        List<String> values = top.get(key);
        return values == null ? null : values.getFirst();
    }

    private List<String> list(String key) {
        String value = maybe(key);
        return value == null ? List.of() : List.of(value.split("\\s*,\\s*"));
    }
}
