package heard.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is different on two maps, in words. Somebody is the same on both by their id, where one map began from a copy of the other,
 * else by their name.
 *
 * @param came who is on the later one alone
 * @param went who is on the earlier one alone
 * @param moved who is nearer or further
 * @param lines what became of the lines
 * @param others names, homes, who belongs to whom
 */
public record Comparison(
        List<String> came, List<String> went, List<String> moved, List<String> lines, List<String> others) {

    /** Of an eco-map and a genogram nothing: who stands on one alone has neither come nor gone. */
    static Comparison of(PeopleMap then, PeopleMap now, String called) {
        if (then.kind() != now.kind()) {
            return new Comparison(List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Map<Member, Member> both = matched(then, now);
        List<String> came = now.members().stream()
                .filter(member -> !both.containsValue(member))
                .map(member -> member.named() + ": " + now.told(member, called))
                .toList();
        List<String> went = then.members().stream()
                .filter(member -> !both.containsKey(member))
                .map(member -> member.named() + ": " + then.told(member, called))
                .toList();
        List<String> moved = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> others = new ArrayList<>();
        both.forEach((before, after) -> {
            if (!same(before.name(), after.name())) {
                others.add(before.name() + " is called " + after.name() + " now");
            }
            moved(before, after, moved);
            if (then.saysLines() && now.saysLines()) {
                line(before, after, lines);
            }
            home(then, before, now, after, called, others);
            if (!before.hasDied() && after.hasDied()) {
                others.add(after.name() + (after.died() == null ? " has died" : " died in " + after.died()));
            }
        });
        ties(then, now, both, called, others);
        return new Comparison(came, went, moved, lines, others);
    }

    public boolean isNothing() {
        return came.isEmpty() && went.isEmpty() && moved.isEmpty() && lines.isEmpty() && others.isEmpty();
    }

    static Map<Member, Member> matched(PeopleMap then, PeopleMap now) {
        Map<Member, Member> both = new LinkedHashMap<>();
        for (Member member : then.members()) {
            now.members().stream()
                    .filter(other -> other.id().equals(member.id()))
                    .findFirst()
                    .ifPresent(other -> both.put(member, other));
        }
        for (Member member : then.members()) {
            if (!both.containsKey(member)) {
                now.members().stream()
                        .filter(other -> !both.containsValue(other) && same(member.name(), other.name()))
                        .findFirst()
                        .ifPresent(other -> both.put(member, other));
            }
        }
        return both;
    }

    private static boolean same(String name, String other) {
        return name.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static void moved(Member before, Member after, List<String> moved) {
        if (before.near() != null && after.near() != null && before.near() != after.near()) {
            moved.add(after.name() + " is " + (after.near().compareTo(before.near()) < 0 ? "nearer" : "further away")
                    + ": was " + before.near().title() + ", is " + after.near().title());
        }
    }

    private static void line(Member before, Member after, List<String> lines) {
        if (before.line() != after.line() && (before.near() != null && after.near() != null)) {
            lines.add("The line to " + after.name() + ": was " + said(before) + ", is " + said(after));
        }
    }

    private static String said(Member member) {
        return member.line() == null ? "not said" : member.line().title();
    }

    private static void home(
            PeopleMap then, Member before, PeopleMap now, Member after, String called, List<String> others) {
        boolean lived = before.home() != null && before.home().equals(then.home());
        boolean lives = after.home() != null && after.home().equals(now.home());
        if (before.lives() != after.lives() && after.lives() == Lives.SOMETIMES) {
            others.add(after.name() + " lives with " + called + " some of the time now");
        } else if (lived != lives) {
            others.add(after.name()
                    + (lives ? " lives with " + called + " now" : " does not live with " + called + " any more"));
        } else if (!lives
                && before.home() != null
                && after.home() != null
                && !before.home().equals(after.home())) {
            others.add(after.name() + " is drawn in another home");
        }
    }

    private static void ties(
            PeopleMap then, PeopleMap now, Map<Member, Member> both, String called, List<String> others) {
        Map<UUID, UUID> later = both.entrySet().stream()
                .collect(Collectors.toMap(
                        pair -> pair.getKey().id(), pair -> pair.getValue().id()));
        later.put(then.childId(), now.childId());
        Set<Tie> before = then.ties().stream()
                .filter(tie -> later.containsKey(tie.from()) && later.containsKey(tie.to()))
                .map(tie ->
                        new Tie(Family.their(later, tie.from()), tie.bond(), Family.their(later, tie.to())).inOneWay())
                .collect(Collectors.toSet());
        Set<Tie> after = now.ties().stream()
                .filter(tie -> later.containsValue(tie.from()) && later.containsValue(tie.to()))
                .map(Tie::inOneWay)
                .collect(Collectors.toSet());
        after.stream()
                .filter(tie -> !before.contains(tie))
                .forEach(tie -> others.add("New: " + sentence(tie, now, called)));
        before.stream()
                .filter(tie -> !after.contains(tie))
                .forEach(tie -> others.add("No longer: " + sentence(tie, now, called)));
    }

    private static String sentence(Tie tie, PeopleMap map, String called) {
        return map.name(tie.from(), called) + " is " + tie.bond().title() + " " + map.name(tie.to(), called);
    }
}
