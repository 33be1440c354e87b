package heard.maps;

import heard.pages.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a map tells of somebody, as it is said to the child who made it. */
public final class TheirWords {

    private TheirWords() {}

    /** @param key of the words, in which {0} is filled in with {@code name}; null where the name is all */
    public record Said(@Nullable String key, String name) {}

    /** What the picture tells of somebody, in the child's words. */
    public static List<Said> said(Saying saying, PeopleMap map, Member member) {
        List<Said> said = new ArrayList<>();
        if (map.kind() == Kind.ECO) {
            if (member.near() != null) {
                said.add(new Said(key(member.near()), ""));
            }
            return said;
        }
        Kin kin = Kin.of(member).orElse(null);
        if (kin != null && kin != Kin.SOMEONE && !saying.get(kin.words()).equalsIgnoreCase(member.name())) {
            said.add(new Said(kin.words(), ""));
        } else if (kin == null && !member.who().isEmpty()) {
            said.add(new Said(null, member.who()));
        }
        for (Bond bond : List.of(Bond.PARENT, Bond.CHILD, Bond.SIBLING, Bond.PARTNER)) {
            String names = map.ties().stream()
                    .filter(tie -> tie.bond() == bond && tie.from().equals(member.id()))
                    .map(tie -> map.member(tie.to()))
                    .filter(other -> other != null)
                    .map(Member::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                said.add(new Said("fam.of." + lower(bond), names));
            }
        }
        String lives = MyFamily.livesOf(map, member);
        if (!lives.isEmpty()) {
            said.add(new Said("fam.they." + lives.toLowerCase(Locale.ROOT), ""));
        }
        return said;
    }

    static String picture(Kind kind, Member member) {
        return kind == Kind.ECO
                ? Who.of(member).map(Who::picture).orElse("someone")
                : Kin.of(member).map(Kin::picture).orElse("someone");
    }

    static String key(Near near) {
        return switch (near) {
            case CLOSE -> "people.near";
            case MIDDLE -> "people.middle";
            case FAR -> "people.far";
        };
    }

    static String lower(Bond bond) {
        return bond.name().toLowerCase(Locale.ROOT);
    }
}
