package heard.analysis;

import heard.pages.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since the last analysis, as far as it can be counted. {@code before} counts the period of the last one.
 *
 * @param heard occasions on which the child was heard: a session, a visit, a form
 * @param alone those on which they were seen alone
 * @param own entries in their own words
 * @param since the date of the last analysis; null when this is the first
 * @param done actions of the last analysis that were done
 * @param late of all actions of the last one, those done late or still open after their day
 * @param carried those that were taken over into this one
 */
public record Comparison(
        int heard,
        int heardBefore,
        int alone,
        int aloneBefore,
        int own,
        int ownBefore,
        @Nullable LocalDate since,
        int done,
        int late,
        int carried) {

    public String inWords() {
        List<String> said = new ArrayList<>();
        said.add("Heard " + Said.count(heard, "time", "times") + before(heardBefore));
        said.add("seen alone " + Said.count(alone, "time", "times") + before(aloneBefore));
        said.add(Said.count(own, "entry", "entries") + " in their own words" + before(ownBefore));
        return String.join(", ", said) + ".";
    }

    /** Empty when the last one led to no action. */
    public String actionsInWords() {
        if (done + late + carried == 0) {
            return "";
        }
        List<String> said = new ArrayList<>();
        said.add(Said.count(done, "action", "actions") + " done");
        if (late > 0) {
            said.add(late + " late");
        }
        if (carried > 0) {
            said.add(carried + " carried over");
        }
        return String.join(", ", said) + ".";
    }

    private String before(int number) {
        return since == null ? "" : " (" + number + " before)";
    }
}
