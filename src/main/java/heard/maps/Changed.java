package heard.maps;

import java.util.List;
import java.util.Map;

/**
 * What is different on two maps of a child, by names alone: for the child, who says the rest in their own words.
 *
 * @param came who is on the later one alone
 * @param went who is on the earlier one alone
 */
public record Changed(List<String> came, List<String> went, List<String> nearer, List<String> further) {

    public static Changed between(PeopleMap then, PeopleMap now) {
        Map<Member, Member> both = Comparison.matched(then, now);
        return new Changed(
                now.members().stream()
                        .filter(member -> !both.containsValue(member))
                        .map(Member::name)
                        .toList(),
                then.members().stream()
                        .filter(member -> !both.containsKey(member))
                        .map(Member::name)
                        .toList(),
                moved(both, true),
                moved(both, false));
    }

    private static List<String> moved(Map<Member, Member> both, boolean nearer) {
        return both.entrySet().stream()
                .filter(pair -> {
                    Near before = pair.getKey().near();
                    Near after = pair.getValue().near();
                    return before != null
                            && after != null
                            && before != after
                            && (after.compareTo(before) < 0) == nearer;
                })
                .map(pair -> pair.getValue().name())
                .toList();
    }

    public boolean isNothing() {
        return came.isEmpty() && went.isEmpty() && nearer.isEmpty() && further.isEmpty();
    }
}
