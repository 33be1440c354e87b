package heard.handover;

import heard.maps.PeopleMap;
import heard.pages.Said;
import heard.profile.Heading;
import heard.profile.Line;
import heard.profile.Profile;
import heard.voice.Entry;
import heard.yousay.UnsaidAnswers.Unsaid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one page: what of the record, as it stands, whoever comes must know. What does not find room on one sheet of paper is counted,
 * with the way to it.
 *
 * @param who likes, hopes and all that is not under another title
 * @param left how many lines of the profile are not on the page
 * @param maps the newest of the people around the child, and the newest of the family
 */
public record Sheet(
        List<Profile.Part> who,
        List<Profile.Part> communication,
        List<Profile.Part> people,
        List<Profile.Part> upset,
        int left,
        List<Lately> said,
        List<Promise> promises,
        int leftPromises,
        List<Unsaid> unsaid,
        int leftUnsaid,
        List<PeopleMap> maps) {

    /** Two lines of each heading, unless that were more than this. */
    private static final int LINES = 16;

    private static final int LONGEST = 160;

    /** Of a small picture. */
    private static final int LINES_HIGH = 9;

    private static final Set<Heading> PEOPLE = Set.of(Heading.CLOSE, Heading.NOT_CLOSE, Heading.TRUST);

    /**
     * Something the child said, and what became of it.
     *
     * @param answer what was decided and how the child was told, or that nobody has answered yet; empty for what asks for no answer
     * @param href of the answer; null for none
     */
    public record Lately(
            Entry entry,
            String answer,
            boolean late,
            @Nullable String href) {

        /** The English where there is any. */
        public String words() {
            return shortened(entry.translation() == null ? entry.words() : entry.translation());
        }

        public @Nullable String lang() {
            return entry.translation() != null || entry.isInEnglish() ? null : entry.language();
        }

        public String href(String root) {
            return href == null ? root + "/entries/" + entry.id() : href;
        }
    }

    /**
     * What the child waits for.
     *
     * @param quoted whether {@code what} are the child's own words
     */
    public record Promise(
            String what,
            boolean quoted,
            @Nullable String who,
            @Nullable LocalDate by,
            boolean late,
            String href) {

        /** By Sue Marsh, by 3 December 2026. */
        public String inWords() {
            return (who == null ? "" : who + ", ") + (by == null ? "" : "by " + Said.date(by));
        }
    }

    /** The profile in four places, a line or two of each heading. */
    static Sheet of(
            Profile profile,
            List<Lately> said,
            List<Promise> promises,
            int leftPromises,
            List<Unsaid> unsaid,
            int leftUnsaid,
            List<PeopleMap> maps) {
        List<Profile.Part> two = first(profile, 2);
        List<Profile.Part> parts = count(two) > LINES ? first(profile, 1) : two;
        return new Sheet(
                parts.stream()
                        .filter(part -> !PEOPLE.contains(part.heading())
                                && part.heading() != Heading.COMMUNICATION
                                && part.heading() != Heading.UPSET)
                        .toList(),
                under(parts, Set.of(Heading.COMMUNICATION)),
                under(parts, PEOPLE),
                under(parts, Set.of(Heading.UPSET)),
                profile.lines().size() - count(parts),
                said,
                promises,
                leftPromises,
                unsaid,
                leftUnsaid,
                maps);
    }

    private static List<Profile.Part> first(Profile profile, int ofAHeading) {
        return profile.parts().stream()
                .map(part -> new Profile.Part(
                        part.heading(), part.lines().stream().limit(ofAHeading).toList()))
                .toList();
    }

    private static int count(List<Profile.Part> parts) {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }

    private static List<Profile.Part> under(List<Profile.Part> parts, Set<Heading> headings) {
        return parts.stream().filter(part -> headings.contains(part.heading())).toList();
    }

    /** About how many lines of print it is, of that many characters each; a title counts as one or two. */
    double printed(int wide) {
        double lines = 16;
        for (List<Profile.Part> parts : List.of(who, communication, people, upset)) {
            for (Profile.Part part : parts) {
                lines += 1.3;
                for (Line line : part.lines()) {
                    lines += lines(shown(line), wide);
                }
            }
        }
        for (PeopleMap map : maps) {
            lines += lines(map.title() + map.closest(), wide);
        }
        lines += maps.isEmpty() ? 0 : LINES_HIGH;
        for (Lately one : said) {
            lines += lines(one.words(), wide) + lines(one.answer(), wide) + 0.5;
        }
        for (Promise promise : promises) {
            lines += lines(promise.what() + promise.inWords(), wide);
        }
        for (Unsaid one : unsaid) {
            lines += lines(one.question() + one.day(), wide);
        }
        return lines;
    }

    static double lines(String text, int wide) {
        return text.lines().mapToInt(line -> 1 + line.length() / wide).sum() + 0.3;
    }

    /** As much of a line as one sheet of paper has room for. */
    public static String shown(Line line) {
        return shortened(line.reading());
    }

    static String shortened(String text) {
        return Said.beginning(text, LONGEST);
    }
}
