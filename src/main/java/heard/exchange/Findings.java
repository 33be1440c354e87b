package heard.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong in one file while it was read, each row counted once however much is wrong with it. */
final class Findings {

    private final String file;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<ToCorrect> toCorrect = new ArrayList<>();
    private final Set<Integer> refusedLines = new HashSet<>();
    private final Set<Integer> linesToCorrect = new HashSet<>();

    Findings(String file) {
        this.file = file;
    }

    void refuse(int line, String field, String value, String reason) {
        refusals.add(new Refusal(file, line, field, shown(value), reason));
        refusedLines.add(line);
    }

    void list(int line, String child, String field, String value, Rule rule, String reason) {
        toCorrect.add(new ToCorrect(file, line, child, field, shown(value), rule, reason));
        linesToCorrect.add(line);
    }

    boolean refused(int line) {
        return refusedLines.contains(line);
    }

    int rowsRefused() {
        return refusedLines.size();
    }

    int rowsToCorrect() {
        return linesToCorrect.size();
    }

    /** In the order of the file, so that a person can go through it from the top. */
    List<Refusal> refusals() {
        return refusals.stream().sorted(Comparator.comparingInt(Refusal::line)).toList();
    }

    List<ToCorrect> toCorrect() {
        return toCorrect.stream()
                .sorted(Comparator.comparingInt(ToCorrect::line))
                .toList();
    }

    /** A value as a sentence can hold it: one line, not longer than a line. */
    static String shown(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 57) + "...";
    }
}
