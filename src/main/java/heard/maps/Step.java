package heard.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a child is asked of somebody, one thing a page. */
public enum Step {
    NAME,
    WHO,
    /** Whose child, parent, partner or sibling they are. */
    OF,
    NEAR,
    LIVES,
    SAY;

    static List<Step> of(Kind kind) {
        return kind == Kind.ECO ? List.of(NAME, WHO, NEAR, SAY) : List.of(NAME, WHO, OF, LIVES, SAY);
    }

    static Optional<Step> of(Kind kind, @Nullable String key) {
        return of(kind).stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isChosen() {
        return this != NAME && this != SAY;
    }

    /** Whether more than one can be chosen. */
    public boolean isOfSeveral() {
        return this == OF;
    }

    /** What this one holds of somebody: a text, or what was chosen; empty for not said. */
    String of(@Nullable PeopleMap map, UUID one) {
        Member member = map == null ? null : map.member(one);
        if (map == null || member == null) {
            return "";
        }
        return switch (this) {
            case NAME -> member.name();
            case WHO ->
                map.kind() == Kind.ECO
                        ? Who.of(member).map(Who::key).orElse("")
                        : Kin.of(member).map(Kin::key).orElse("");
            case OF -> written(MyFamily.whose(map, member));
            case NEAR -> member.near() == null ? "" : member.near().name();
            case LIVES -> MyFamily.livesOf(map, member);
            case SAY -> member.words();
        };
    }

    static String written(List<UUID> several) {
        return several.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .map(UUID::toString)
                .collect(Collectors.joining(","));
    }

    static List<UUID> read(String several) {
        return several.isEmpty()
                ? List.of()
                : List.of(several.split(",")).stream().map(UUID::fromString).toList();
    }

    int longest() {
        return this == NAME ? Member.LONGEST_NAME : Member.LONGEST_WORDS;
    }
}
