package heard.maps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who stands in which generation and in which order, worked out from how the people of a genogram belong together. Whatever was typed
 * has an answer, also what cannot be: the first that was said of somebody decides.
 *
 * @param parents of each who has any
 * @param partners of each who has any, in both directions
 * @param rows the generations, the oldest first, each from left to right
 */
record Family(Map<UUID, Set<UUID>> parents, Map<UUID, Map<UUID, Bond>> partners, List<List<UUID>> rows) {

    private static final int ROUNDS = 4;

    static Family of(PeopleMap map) {
        Map<UUID, Set<UUID>> parents = new LinkedHashMap<>();
        Map<UUID, Map<UUID, Bond>> partners = new LinkedHashMap<>();
        Map<UUID, Map<UUID, Integer>> near = new LinkedHashMap<>();
        Set<UUID> all = new LinkedHashSet<>();
        all.add(map.childId());
        map.members().forEach(member -> all.add(member.id()));
        all.forEach(one -> near.put(one, new LinkedHashMap<>()));
        for (Tie written : map.ties()) {
            Tie tie = written.inOneWay();
            if (!all.contains(tie.from()) || !all.contains(tie.to())) {
                continue;
            }
            int down = tie.bond() == Bond.PARENT ? 1 : 0;
            their(near, tie.from()).put(tie.to(), down);
            their(near, tie.to()).put(tie.from(), -down);
            if (down == 1) {
                parents.computeIfAbsent(tie.to(), one -> new LinkedHashSet<>()).add(tie.from());
            } else if (tie.bond().isOfPartners()) {
                partners.computeIfAbsent(tie.from(), one -> new LinkedHashMap<>())
                        .putIfAbsent(tie.to(), tie.bond());
                partners.computeIfAbsent(tie.to(), one -> new LinkedHashMap<>()).putIfAbsent(tie.from(), tie.bond());
            }
        }
        return new Family(parents, partners, ordered(generations(map, near), near, partners));
    }

    /** Whoever is joined to nobody stands where what they are to the child puts them. */
    private static List<List<UUID>> generations(PeopleMap map, Map<UUID, Map<UUID, Integer>> near) {
        Map<UUID, Integer> generation = new LinkedHashMap<>();
        for (UUID first : near.keySet()) {
            Member member = map.member(first);
            Integer row = member == null ? null : Kin.of(member).map(Kin::row).orElse(null);
            Deque<UUID> todo = new ArrayDeque<>();
            if (generation.putIfAbsent(first, row == null ? 0 : row) == null) {
                todo.add(first);
            }
            while (!todo.isEmpty()) {
                UUID one = todo.poll();
                their(near, one).forEach((other, step) -> {
                    if (generation.putIfAbsent(other, their(generation, one) + step) == null) {
                        todo.add(other);
                    }
                });
            }
        }
        Map<Integer, List<UUID>> rows = new TreeMap<>();
        generation.forEach(
                (one, row) -> rows.computeIfAbsent(row, n -> new ArrayList<>()).add(one));
        return new ArrayList<>(rows.values());
    }

    /** Everybody over or under the middle of those they belong to, and partners side by side: few lines cross. */
    private static List<List<UUID>> ordered(
            List<List<UUID>> rows, Map<UUID, Map<UUID, Integer>> near, Map<UUID, Map<UUID, Bond>> partners) {
        List<List<UUID>> now = rows.stream().map(row -> together(row, partners)).toList();
        for (int round = 0; round < ROUNDS; round++) {
            Map<UUID, Double> place = new HashMap<>();
            for (List<UUID> row : now) {
                for (int n = 0; n < row.size(); n++) {
                    place.put(row.get(n), n - (row.size() - 1) / 2.0);
                }
            }
            Map<UUID, Double> wanted = new HashMap<>();
            place.forEach((one, at) -> wanted.put(
                    one,
                    their(near, one).keySet().stream()
                                            .mapToDouble(place::get)
                                            .average()
                                            .orElse(at)
                                    * .999
                            + at * .001));
            now = now.stream()
                    .map(row -> together(
                            row.stream()
                                    .sorted(Comparator.comparing(wanted::get))
                                    .toList(),
                            partners))
                    .toList();
        }
        return now;
    }

    private static List<UUID> together(List<UUID> row, Map<UUID, Map<UUID, Bond>> partners) {
        Set<UUID> placed = new LinkedHashSet<>();
        row.forEach(one -> place(one, row, partners, placed));
        return new ArrayList<>(placed);
    }

    /** And beside them their partners, and theirs. */
    private static void place(UUID one, List<UUID> row, Map<UUID, Map<UUID, Bond>> partners, Set<UUID> placed) {
        if (placed.contains(one)) {
            return;
        }
        List<UUID> others = partners.getOrDefault(one, Map.of()).keySet().stream()
                .filter(other -> row.contains(other) && !placed.contains(other))
                .toList();
        // Of two partners, one stands on each side.
        if (others.size() > 1) {
            placed.add(others.getFirst());
        }
        placed.add(one);
        others.forEach(other -> place(other, row, partners, placed));
    }

    /** Everybody has one. */
    static <V> V their(Map<UUID, V> all, UUID one) {
        return Objects.requireNonNull(all.get(one));
    }
}
