package heard.demo;

import heard.demo.Council.Action;
import heard.demo.Council.ActionState;
import heard.demo.Council.Analysis;
import heard.demo.Council.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one analysis from a child's file, from its {@code ==} on. */
final class AnalysisText {

    private static final Pattern LABELLED = Pattern.compile("(changed|action|outcome|tell): (.*)");
    private static final Pattern CITE = Pattern.compile("\\[#([\\w-]+)]");

    private AnalysisText() {}

    static Analysis read(String block) {
        String[] lines = block.strip().split("\n");
        String[] head = lines[0].split("\\s+");
        List<Action> actions = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        Map<String, String> rest = new HashMap<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            Matcher labelled = LABELLED.matcher(line);
            if (!labelled.matches()) {
                telling.add(line.strip());
            } else if (labelled.group(1).equals("action")) {
                String[] part = labelled.group(2).split("\\s*\\|\\s*");
                actions.add(new Action(
                        part[0],
                        part[1],
                        Integer.parseInt(part[2]),
                        ActionState.valueOf(part[3].replace(' ', '_').toUpperCase(Locale.ROOT))));
            } else {
                rest.put(labelled.group(1), labelled.group(2));
            }
        }
        String text = String.join("\n", telling).strip();
        return new Analysis(
                Integer.parseInt(head[1]),
                head[2].equals("signed") ? State.SIGNED_OFF : State.valueOf(head[2].toUpperCase(Locale.ROOT)),
                head.length > 3 ? Integer.parseInt(head[3]) : 0,
                text,
                CITE.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList(),
                rest.get("changed"),
                List.copyOf(actions),
                rest.get("outcome"),
                rest.get("tell"));
    }
}
