package heard.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the family that a child draws hangs together, worked out from what the child tapped of each. */
final class MyFamily {

    /** The home that the child lives in: whoever lives with them is in it too. */
    static final Integer HOME = 1;

    /** What a child taps for that; where somebody lives else is one of {@link Lives}. */
    static final String WITH = "WITH";

    private MyFamily() {}

    /** Of whom the child may say that somebody is their child, parent, partner or sibling; nobody where nothing is asked. */
    static List<UUID> whoseToChoose(PeopleMap map, Member member) {
        Kin kin = Kin.of(member).orElse(Kin.SOMEONE);
        Bond bond = kin.toOthers();
        if (bond == null) {
            return List.of();
        }
        Stream<UUID> others = map.members().stream()
                .filter(other -> !other.id().equals(member.id()) && fits(kin, bond, Kin.of(other)))
                .map(Member::id);
        return (kin == Kin.PARTNER ? Stream.concat(Stream.of(map.childId()), others) : others).toList();
    }

    private static boolean fits(Kin kin, Bond bond, Optional<Kin> other) {
        Integer theirs = other.map(Kin::row).orElse(null);
        int away = bond == Bond.PARENT ? 1 : bond == Bond.CHILD ? -1 : 0;
        return kin.row() == null || theirs == null || theirs == kin.row() + away;
    }

    /** Whom the child has chosen there. */
    static List<UUID> whose(PeopleMap map, Member member) {
        Bond bond = Kin.of(member).map(Kin::toOthers).orElse(null);
        return bond == null
                ? List.of()
                : map.ties().stream()
                        .filter(tie -> tie.bond() == bond)
                        .map(tie -> other(tie, member.id()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Of parents and children only the one that it was said of counts; partners and siblings are so both ways. */
    private static @Nullable UUID other(Tie tie, UUID one) {
        boolean bothWays = tie.bond() != Bond.PARENT && tie.bond() != Bond.CHILD;
        return tie.from().equals(one) ? tie.to() : bothWays && tie.to().equals(one) ? tie.from() : null;
    }

    /** @param chosen to whom they belong, where that is what was told; else nothing of it changes */
    static List<Tie> tied(PeopleMap before, Member now, @Nullable List<UUID> chosen) {
        Member then = before.member(now.id());
        Kin kin = Kin.of(now).orElse(Kin.SOMEONE);
        boolean sameKin = then != null && kin == Kin.of(then).orElse(Kin.SOMEONE);
        if (chosen == null && sameKin) {
            return before.ties();
        }
        List<UUID> gone = then == null ? List.of() : whose(before, then);
        List<Tie> ties = new ArrayList<>();
        for (Tie tie : before.ties()) {
            UUID other = other(tie, now.id());
            boolean theirs = tie.from().equals(now.id()) || other != null && gone.contains(other);
            if (!theirs) {
                ties.add(tie);
            }
        }
        if (kin.toTheChild() != null) {
            ties.add(new Tie(now.id(), kin.toTheChild(), before.childId()));
        }
        if (kin.toOthers() != null && chosen != null) {
            chosen.forEach(other -> ties.add(new Tie(now.id(), kin.toOthers(), other)));
        }
        return ties;
    }

    static List<Tie> without(List<Tie> ties, UUID one) {
        return ties.stream()
                .filter(tie -> !tie.from().equals(one) && !tie.to().equals(one))
                .toList();
    }

    /** {@link #WITH}, or one of {@link Lives}; empty for not said. */
    static String livesOf(PeopleMap map, Member member) {
        if (member.hasDied()) {
            return Lives.DIED.name();
        }
        boolean with = member.home() != null && member.home().equals(map.home());
        return with ? WITH : member.lives() == null ? "" : member.lives().name();
    }
}
