package heard.pages;

import java.util.Arrays;
import java.util.List;

/** One field in which what somebody else saved and what is typed here differ. */
public record Both(String label, String theirs, String mine) {

    public static List<Both> differing(Both... fields) {
        return Arrays.stream(fields)
                .filter(both -> !both.theirs().equals(both.mine()))
                .toList();
    }
}
