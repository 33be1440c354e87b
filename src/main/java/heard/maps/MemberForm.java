package heard.maps;

import heard.access.Ids;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Sent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a map, as they are being typed. A row in which nothing was typed is nobody.
 *
 * @param home the number of a home, or one of {@link Lives}
 */
public record MemberForm(
        UUID id,
        String name,
        String who,
        String what,
        String near,
        String line,
        String shape,
        String born,
        String died,
        String home,
        String words,
        List<TieForm> ties) {

    static final int MOST_TIES = 8;
    private static final int EARLIEST = 1850;

    /** @param whom the id of the other as it was sent */
    public record TieForm(String bond, String whom) {

        static final TieForm BLANK = new TieForm("", "");

        boolean isBlank() {
            return bond.isEmpty() && whom.isEmpty();
        }
    }

    static MemberForm blank() {
        return new MemberForm(
                Ids.next(), "", "", What.PERSON.name(), "", "", Shape.DIAMOND.name(), "", "", "", "", List.of());
    }

    static MemberForm of(Member member, PeopleMap map) {
        return new MemberForm(
                member.id(),
                member.name(),
                member.who(),
                member.what().name(),
                member.near() == null ? "" : member.near().name(),
                member.line() == null ? "" : member.line().name(),
                member.shape().name(),
                member.born() == null ? "" : member.born().toString(),
                member.died() == null ? "" : member.died().toString(),
                member.lives() != null
                        ? member.lives().name()
                        : member.home() == null ? "" : member.home().toString(),
                member.words(),
                map.ties().stream()
                        .filter(tie -> tie.from().equals(member.id()))
                        .map(tie -> new TieForm(tie.bond().name(), tie.to().toString()))
                        .toList());
    }

    static MemberForm typed(Sent sent, int n) {
        List<TieForm> ties = new ArrayList<>();
        for (int k = 0; k < MOST_TIES && sent.has("bond-" + n + "-" + k); k++) {
            ties.add(new TieForm(sent.text("bond-" + n + "-" + k), sent.text("whom-" + n + "-" + k)));
        }
        return new MemberForm(
                sent.id("key-" + n).orElseGet(Ids::next),
                sent.line("name-" + n),
                sent.line("who-" + n),
                sent.text("what-" + n),
                sent.text("near-" + n),
                sent.text("line-" + n),
                sent.text("shape-" + n),
                sent.text("born-" + n),
                sent.text("died-" + n),
                sent.text("home-" + n),
                sent.text("words-" + n),
                ties.stream().filter(tie -> !tie.isBlank()).toList());
    }

    void into(Map<String, String> fields, int n) {
        fields.put("key-" + n, id.toString());
        fields.put("name-" + n, name);
        fields.put("who-" + n, who);
        fields.put("what-" + n, what);
        fields.put("near-" + n, near);
        fields.put("line-" + n, line);
        fields.put("shape-" + n, shape);
        fields.put("born-" + n, born);
        fields.put("died-" + n, died);
        fields.put("home-" + n, home);
        fields.put("words-" + n, words);
        for (int k = 0; k < ties.size(); k++) {
            fields.put("bond-" + n + "-" + k, ties.get(k).bond());
            fields.put("whom-" + n + "-" + k, ties.get(k).whom());
        }
    }

    /** What it was, and what it is by itself, do not count. */
    boolean isBlank() {
        return (name + who + near + line + born + died + home + words).isEmpty() && ties.isEmpty();
    }

    /** As others choose them. */
    String named() {
        return who.isEmpty() ? name : name + " (" + who + ")";
    }

    /** Those that were said, and one to say the next. */
    public List<TieForm> tiesAndOneMore() {
        List<TieForm> all = new ArrayList<>(ties);
        if (all.size() < MOST_TIES) {
            all.add(TieForm.BLANK);
        }
        return all;
    }

    MemberForm withoutWords() {
        return new MemberForm(id, name, who, what, near, line, shape, born, died, home, "", ties);
    }

    MemberForm withoutTieTo(UUID other) {
        return new MemberForm(
                id,
                name,
                who,
                what,
                near,
                line,
                shape,
                born,
                died,
                home,
                words,
                ties.stream()
                        .filter(tie -> !tie.whom().equals(other.toString()))
                        .toList());
    }

    /** @param parents filled with what was said of parents so far, so that nobody is the parent of their own parent */
    void check(Errors errors, int n, Kind kind, Child child, Set<UUID> there, Set<Tie> parents, LocalDate today) {
        if (name.isEmpty()) {
            errors.add("name-" + n, "Write a name here, or remove this row.");
        }
        errors.addIfLonger("name-" + n, name, Member.LONGEST_NAME);
        errors.addIfLonger("who-" + n, who, Member.LONGEST_NAME);
        if (kind == Kind.ECO) {
            if (Sent.named(Near.class, near).isEmpty()) {
                errors.add(
                        "near-" + n,
                        "How close does " + child.called() + " feel to " + (name.isEmpty() ? "them" : name) + "?");
            }
        } else {
            years(errors, n, today.getYear());
            for (int k = 0; k < ties.size(); k++) {
                tie(errors, n, k, there, parents);
            }
        }
        errors.addIfLonger("words-" + n, words, Member.LONGEST_WORDS);
    }

    private void years(Errors errors, int n, int thisYear) {
        Integer from = year(born);
        Integer to = year(died);
        if (!born.isEmpty() && (from == null || from < EARLIEST || from > thisYear)) {
            errors.add("born-" + n, "Write a year up to " + thisYear + ", like 1984, or leave it empty.");
        }
        if (!died.isEmpty() && (to == null || to < EARLIEST || to > thisYear)) {
            errors.add("died-" + n, "Write a year up to " + thisYear + ", like 2019, or leave it empty.");
        } else if (from != null && to != null && to < from) {
            errors.add("died-" + n, "This is before the year they were born.");
        }
    }

    private void tie(Errors errors, int n, int k, Set<UUID> there, Set<Tie> parents) {
        TieForm tie = ties.get(k);
        UUID other = Sent.uuid(tie.whom()).orElse(null);
        String place = n + "-" + k;
        if (Sent.named(Bond.class, tie.bond()).isEmpty()) {
            errors.add("bond-" + place, "How do they belong together?");
        } else if (other == null) {
            errors.add("whom-" + place, "Choose whom.");
        } else if (other.equals(id)) {
            errors.add("whom-" + place, "Choose somebody else: nobody is tied to themselves.");
        } else if (!there.contains(other)) {
            errors.add("whom-" + place, "Whoever was chosen here is not on the map any more. Choose somebody else.");
        } else {
            Tie said = new Tie(id, Bond.valueOf(tie.bond()), other).inOneWay();
            if (said.bond() == Bond.PARENT && parents.contains(new Tie(said.to(), Bond.PARENT, said.from()))) {
                errors.add("bond-" + place, "Each would be the other’s parent. One of the two is the other way round.");
            }
            parents.add(said);
        }
    }

    Member member(Kind kind) {
        boolean eco = kind == Kind.ECO;
        Integer from = year(born);
        Integer to = year(died);
        return new Member(
                id,
                name,
                who,
                Sent.named(What.class, what).orElse(What.PERSON),
                eco ? Sent.named(Near.class, near).orElse(null) : null,
                eco ? Sent.named(Line.class, line).orElse(null) : null,
                Sent.named(Shape.class, shape).orElse(Shape.DIAMOND),
                eco ? null : from,
                eco || (from != null && to != null && to < from) ? null : to,
                eco ? null : MapForm.number(home),
                eco ? null : Sent.named(Lives.class, home).orElse(null),
                words);
    }

    /** As far as they make sense. */
    List<Tie> tied() {
        List<Tie> tied = new ArrayList<>();
        for (TieForm tie : ties) {
            Bond bond = Sent.named(Bond.class, tie.bond()).orElse(null);
            UUID other = Sent.uuid(tie.whom()).orElse(null);
            if (bond != null && other != null) {
                tied.add(new Tie(id, bond, other));
            }
        }
        return tied;
    }

    private static @Nullable Integer year(String typed) {
        return typed.matches("\\d{4}") ? Integer.valueOf(typed) : null;
    }
}
