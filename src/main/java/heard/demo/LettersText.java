package heard.demo;

import heard.letters.Kind;
import heard.letters.Understood;
import heard.letters.Way;
import heard.voice.How;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code demo/letters.txt}: what the workers of the made-up council wrote to their children. */
final class LettersText {

    private LettersText() {}

    /** @param daysAgo when it was finished, or saved last */
    record Written(
            String slug,
            Kind kind,
            int daysAgo,
            String key,
            boolean finished,
            String title,
            String greeting,
            String closing,
            String language,
            List<Page> pages,
            List<Given> given) {}

    /** @param shows what its picture shows */
    record Page(String heading, String words, Drawing.@Nullable Kind picture, String shows) {}

    record Given(
            int daysAgo,
            Way way,
            Understood understood,
            String by,
            @Nullable How how,
            String words) {}

    static List<Written> read() {
        List<Written> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : CouncilText.lines("letters.txt")) {
            if (line.startsWith("@ ") && !lines.isEmpty()) {
                all.add(written(lines));
                lines.clear();
            }
            lines.add(line);
        }
        all.add(written(lines));
        return all;
    }

    private static Written written(List<String> lines) {
        String[] head = lines.getFirst().split(" ");
        List<Page> pages = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("given: ")) {
                given.add(given(line.substring(7)));
            } else if (line.startsWith("# ")) {
                pages.add(page(line.substring(2).split(" \\| ")));
            } else if (!pages.isEmpty() && !line.isBlank()) {
                pages.set(pages.size() - 1, longer(pages.getLast(), line));
            }
        }
        return new Written(
                head[1],
                Kind.valueOf(head[2]),
                Integer.parseInt(head[3]),
                head[4],
                head.length < 6,
                field(lines, "title"),
                field(lines, "greeting"),
                field(lines, "closing").replace('|', '\n'),
                field(lines, "language").isEmpty() ? "en" : field(lines, "language"),
                pages,
                given);
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .map(line -> line.substring(name.length() + 2))
                .orElse("");
    }

    private static Page page(String[] head) {
        return head.length < 3
                ? new Page(head[0], "", null, "")
                : new Page(head[0], "", Drawing.Kind.of(head[1]), head[2]);
    }

    private static Page longer(Page page, String line) {
        String words = page.words().isEmpty() ? line : page.words() + "\n" + line;
        return new Page(page.heading(), words, page.picture(), page.shows());
    }

    private static Given given(String text) {
        String[] part = text.split(" \\| ");
        String[] head = part[0].split(" ", 4);
        return new Given(
                Integer.parseInt(head[0]),
                Way.valueOf(head[1]),
                Understood.valueOf(head[2]),
                head[3],
                part.length < 3 ? null : How.valueOf(part[1]),
                part.length < 3 ? "" : part[2]);
    }
}
