package heard.maps;

import heard.pages.SayWords;
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
    public static List<Said> said(SayWords words, PeopleMap map, Member member) {
        List<Said> said = new ArrayList<>();
        String who = who(map.kind(), member);
        if (who == null && !member.who().isEmpty() && !member.who().equalsIgnoreCase(member.name())) {
            said.add(new Said(null, member.who()));
        } else if (who != null
                && !who.equals(Kin.SOMEONE.words())
                && !words.get(who).equalsIgnoreCase(member.name())) {
            said.add(new Said(who, ""));
        }
        if (map.kind() == Kind.ECO) {
            if (member.near() != null) {
                said.add(new Said(key(member.near()), ""));
            }
            return said;
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

    /** The same as one text: Gran · Very close. Empty for nothing. */
    public static String told(SayWords words, PeopleMap map, Member member) {
        return said(words, map, member).stream()
                .map(said -> said.key() == null ? said.name() : words.get(said.key(), said.name()))
                .collect(Collectors.joining(" · "));
    }

    /** The key of who they are to the child; null for what no tile is there for, which is said as it was written. */
    private static @Nullable String who(Kind kind, Member member) {
        return kind == Kind.ECO
                ? Who.of(member).map(who -> "my." + who.key()).orElse(null)
                : Kin.of(member).map(Kin::words).orElse(null);
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
