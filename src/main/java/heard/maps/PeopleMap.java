package heard.maps;

import heard.access.StaffViewer;
import heard.pages.Said;
import heard.voice.How;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An eco-map or a genogram as it stood when it was saved. It is never changed: what is put right is the next version.
 *
 * @param version 1 for the first
 * @param saveId made by the form that saved it, so that a form sent twice is one version
 * @param madeOn the day on which it was made with the child
 * @param present who was there
 * @param how the child told what is written down as their words
 * @param words what the child said to all of it; empty for nothing
 * @param language BCP 47, of all words of the child on it
 * @param shape the child's own
 * @param home the child's own; null for not said
 * @param visitId the child's stay on their own site, where they made it; null where staff wrote it down
 */
public record PeopleMap(
        UUID childId,
        UUID id,
        int version,
        UUID saveId,
        Kind kind,
        LocalDate madeOn,
        String present,
        How how,
        String words,
        String language,
        Shape shape,
        @Nullable Integer home,
        @Nullable UUID visitId,
        @Nullable UUID staffId,
        @Nullable String staffName,
        OffsetDateTime savedAt,
        List<Member> members,
        List<Tie> ties) {

    /** More than these nobody finds again on a picture. */
    static final int MOST = 40;

    public String path() {
        return "/children/" + childId + "/maps/" + id;
    }

    /** Eco-map, 4 May 2026. */
    public String title() {
        return kind.title() + ", " + Said.date(madeOn);
    }

    public boolean isByTheChild() {
        return visitId != null;
    }

    /** @return how it came to be, as a sentence without its end */
    public String madeBy(String called) {
        if (!isByTheChild()) {
            return "Made by " + called + ", written down by " + staffName;
        }
        return "Made by " + called + " on their own site, "
                + (staffName == null ? "alone" : "with " + staffName + " beside");
    }

    /** Where the words are in another language than the page. */
    public @Nullable String lang() {
        return language.equals("en") ? null : language;
    }

    /** What it tells, whoever saved it as which version. */
    boolean saysTheSameAs(PeopleMap other) {
        return kind == other.kind
                && madeOn.equals(other.madeOn)
                && present.equals(other.present)
                && how == other.how
                && words.equals(other.words)
                && shape == other.shape
                && Objects.equals(home, other.home)
                && members.equals(other.members)
                && ties.equals(other.ties);
    }

    PeopleMap with(List<Member> otherMembers, List<Tie> otherTies) {
        return new PeopleMap(
                childId,
                id,
                version,
                saveId,
                kind,
                madeOn,
                present,
                how,
                words,
                language,
                shape,
                home,
                visitId,
                staffId,
                staffName,
                savedAt,
                otherMembers,
                otherTies);
    }

    /** @param in the language of what the child said on it, whoever changes the rest */
    PeopleMap savedBy(StaffViewer viewer, String in, int as, OffsetDateTime at) {
        return new PeopleMap(
                childId,
                id,
                as,
                saveId,
                kind,
                madeOn,
                present,
                how,
                words,
                in,
                shape,
                home,
                null,
                viewer.staffId(),
                viewer.name(),
                at,
                members,
                ties);
    }

    /** The names of those who feel close; empty for nobody, and for a genogram, which does not say it. */
    public String closest() {
        return members.stream()
                .filter(member -> member.near() == Near.CLOSE)
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }

    /** What the picture tells of one of them, in words: for whoever cannot see it. */
    public String told(Member member, String called) {
        List<String> parts = new ArrayList<>();
        if (kind == Kind.ECO) {
            if (member.what() != What.PERSON) {
                parts.add(member.what().title().toLowerCase(java.util.Locale.ROOT));
            }
            if (member.near() != null) {
                parts.add(member.near().title());
            }
            if (member.line() != null) {
                parts.add(member.line().title());
            } else if (saysLines()) {
                parts.add("no line said");
            }
            return String.join(" · ", parts);
        }
        if (!member.years().isEmpty()) {
            parts.add(member.died() == null ? "born " + member.born() : member.years());
        }
        if (member.hasDied() && member.died() == null) {
            parts.add("has died");
        }
        for (Tie tie : ties) {
            if (tie.from().equals(member.id())) {
                parts.add(tie.bond().title() + " " + name(tie.to(), called));
            }
        }
        List<String> livesWith = housemates(member.id(), member.home(), called);
        if (!livesWith.isEmpty()) {
            parts.add("lives with " + String.join(", ", livesWith));
        }
        if (member.lives() == Lives.SOMETIMES) {
            parts.add("lives with " + called + " some of the time");
        } else if (member.lives() == Lives.ELSEWHERE) {
            parts.add("lives somewhere else");
        }
        return parts.isEmpty() ? "not joined to anybody yet" : String.join(" · ", parts);
    }

    /** On their own site children are not asked how it is between them and somebody: of none of them nothing is said. */
    boolean saysLines() {
        return members.stream().anyMatch(member -> member.line() != null);
    }

    /** The same of the child, for a genogram. */
    public String toldOfTheChild(String called) {
        List<String> livesWith = housemates(childId, home, called);
        return livesWith.isEmpty()
                ? "drawn with a double line"
                : "drawn with a double line · lives with " + String.join(", ", livesWith);
    }

    private List<String> housemates(UUID one, @Nullable Integer where, String called) {
        List<String> names = new ArrayList<>();
        if (where == null) {
            return names;
        }
        if (where.equals(home) && !one.equals(childId)) {
            names.add(called);
        }
        for (Member member : members) {
            if (where.equals(member.home()) && !member.id().equals(one)) {
                names.add(member.name());
            }
        }
        return names;
    }

    @Nullable
    Member member(UUID one) {
        return members.stream()
                .filter(member -> member.id().equals(one))
                .findFirst()
                .orElse(null);
    }

    String name(UUID one, String called) {
        return one.equals(childId)
                ? called
                : members.stream()
                        .filter(member -> member.id().equals(one))
                        .map(Member::name)
                        .findFirst()
                        .orElse("");
    }

    /** All of it in one sentence, as the description of the picture. */
    public String inShort(String called) {
        if (members.isEmpty()) {
            return called + ", and nobody else yet.";
        }
        List<String> parts = new ArrayList<>();
        for (Member member : members) {
            parts.add(member.named() + ": " + told(member, called));
        }
        return called + (kind == Kind.ECO ? " in the middle. " : " and their family. ") + String.join(". ", parts)
                + ".";
    }

    /** Drawn. */
    public Drawing drawing(String called) {
        return kind == Kind.ECO ? EcoDrawing.of(this, called) : GenogramDrawing.of(this, called);
    }
}
