package heard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/asvs.md} says of the list of OWASP ASVS 5.0: each number is there once, each test is there, the counts are right. */
class AsvsTests {

    private static final Path DOCUMENT = Path.of("docs/asvs.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

    /** @param standing a named test, or one of {@link #WITHOUT} with what follows it */
    private record Row(List<String> numbers, String level, String standing) {

        String kind() {
            return WITHOUT.stream().filter(standing::startsWith).findFirst().orElse("test");
        }
    }

    private static final List<String> WITHOUT = List.of("no test", "operator", "not met", "does not apply");

    private final List<Row> rows = rows();

    @Test
    void eachRequirementOfLevelsOneAndTwoIsThereOnceWithItsLevel() {
        Map<String, String> levels = lines(Path.of("src/test/resources/heard/asvs-5.0.tsv"))
                .collect(toMap(AsvsTests::first, AsvsTests::last));
        Map<String, String> said = new TreeMap<>();
        for (Row row : rows) {
            for (String number : row.numbers()) {
                assertThat(said.put(number, row.level())).as("twice: " + number).isNull();
                assertThat(row.level()).as(number).contains(levels.getOrDefault(number, "no such requirement"));
            }
        }
        assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(levels.keySet());
    }

    @Test
    void eachRowNamesATestThatIsThereOrSaysWhyNone() {
        Map<String, List<String>> classes = classes();
        for (Row row : rows) {
            List<MatchResult> named = TEST.matcher(row.standing()).results().toList();
            if (row.kind().equals("test")) {
                assertThat(named).as(row.numbers() + " " + row.standing()).isNotEmpty();
            } else {
                assertThat(row.standing()).as(row.numbers().toString()).matches("(?s)" + row.kind() + ": .+");
            }
            for (MatchResult test : named) {
                assertThat(classes.getOrDefault(test.group(1), List.of()))
                        .as(test.group())
                        .anyMatch(text -> text.contains(" " + test.group(2) + "("));
            }
        }
    }

    @Test
    void theCountsAtItsTopAreRightAndWhatIsNotMetStandsThereOnceMore() {
        Map<String, Long> counted = rows.stream()
                .flatMap(row -> row.numbers().stream().map(number -> row.kind()))
                .collect(groupingBy(kind -> kind, counting()));
        String top = top();

        assertThat(top)
                .contains("| met, and a test would fail if it broke | " + counted.get("test") + " |")
                .contains("| met, without a test | " + counted.get("no test") + " |")
                .contains("| the operator's | " + counted.get("operator") + " |")
                .contains("| **not met** | " + counted.get("not met") + " |")
                .contains("| does not apply | " + counted.get("does not apply") + " |")
                .contains("| applicable | "
                        + (rows.stream().mapToInt(row -> row.numbers().size()).sum() - counted.get("does not apply"))
                        + " |");
        assertThat(Pattern.compile("\\*\\*(\\d+\\.\\d+\\.\\d+)\\*\\*")
                        .matcher(top)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.kind().equals("not met"))
                        .flatMap(row -> row.numbers().stream())
                        .toList());
    }

    private static String top() {
        return lines(DOCUMENT).takeWhile(line -> !line.startsWith("## V1 ")).reduce("", (a, b) -> a + "\n" + b);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        lines(DOCUMENT).filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+.*")).forEach(line -> {
            String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
            assertThat(cells).as(line).hasSize(5);
            rows.add(new Row(List.of(cells[0].split(", ")), cells[1], cells[4]));
        });
        return rows;
    }

    /** The text of each class of tests; two modules may have one of the same name. */
    private static Map<String, List<String>> classes() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .collect(groupingBy(
                            file -> file.getFileName().toString().replace(".java", ""),
                            java.util.stream.Collectors.mapping(
                                    AsvsTests::read, java.util.stream.Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    private static String last(String line) {
        return line.substring(line.indexOf('\t') + 1);
    }

    private static Stream<String> lines(Path file) {
        return read(file).lines();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
