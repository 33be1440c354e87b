package heard.profile;

import heard.children.Child;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of a profile is about, in the child's words and in the order in which somebody introduces themselves. */
public enum Heading {
    LIKES("What I like", "what makes a good day", "thumb-up"),
    DISLIKES("What I don’t like", "what spoils a day", "thumb-down"),
    HOBBIES("My hobbies", "what is fun to do", "ball"),
    INTERESTS("What interests me", "what to find out more about", "star"),
    PERSONALITY("What I am like", "what a friend would say", "me"),
    STRENGTHS("What I am good at", "what %s good at", "rocket"),
    COMMUNICATION("How I communicate", "how best to talk together", "speak"),
    UPSET("When I am upset", "what helps when %s upset", "face-sad"),
    CLOSE("Who is close to me", "who %s close to", "people"),
    NOT_CLOSE("Who is not close to me", "who %s not close to", "someone"),
    TRUST("Who I trust", "who is there for the hard things", "friend"),
    WORRIES("What worries me", "what %s worried about", "face-worried"),
    HOPES("What I hope for", "what %s hoping for", "rainbow"),
    GENDER("My gender", "which words feel right for gender", "flower"),
    BELIEFS("What I believe", "what matters in faith and belief", "sun"),
    CULTURE("My culture", "which food, days and words feel like home", "cake");

    private static final int YOUNGEST_ASKED = 3;

    private final String title;
    private final String toAsk;
    private final String picture;

    Heading(String title, String toAsk, String picture) {
        this.title = title;
        this.toAsk = toAsk;
        this.picture = picture;
    }

    public String title() {
        return title;
    }

    /** The drawing beside it on the child's site. */
    public String picture() {
        return picture;
    }

    /** As addresses and the words of the child's site name it: not-close. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where nothing stands yet: {@code Ask Jayden what helps when he is upset}; a baby is not asked: {@code Find out ...}. */
    public String invitation(Child child, LocalDate today) {
        String pronouns = child.pronouns();
        String first = pronouns == null ? "" : pronouns.split("[^a-z]", 2)[0];
        String they = first.equals("he") || first.equals("she") ? first + " is" : "they are";
        boolean tooYoungToAsk = child.bornOn().plusYears(YOUNGEST_ASKED).isAfter(today);
        return (tooYoungToAsk ? "Find out" : "Ask " + child.called()) + " " + toAsk.formatted(they);
    }

    /** @param key as {@link #key()} gives it, or the name */
    public static Optional<Heading> of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key) || each.name().equals(key))
                .findFirst();
    }

    /** The one that many places on; nothing before the first and after the last. */
    Optional<Heading> from(int steps) {
        int at = ordinal() + steps;
        return at < 0 || at >= values().length ? Optional.empty() : Optional.of(values()[at]);
    }
}
