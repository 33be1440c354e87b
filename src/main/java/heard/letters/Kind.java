package heard.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written, each with headings to start from. They help to begin; whoever writes changes or removes them. */
public enum Kind {
    LETTER(
            "Letter",
            "To tell them something, or to answer what they said.",
            "A letter to you",
            new Start("Why I am writing to you", "Say it in the first sentence."),
            new Start("What you told me", "In their own words. They can see that you listened."),
            new Start("What I think", "Be honest and kind. Say what is going well too."),
            new Start("What happens next", "Who does what, and by when. Promise only what you can keep."),
            new Start("If you want to talk to me", "How to reach you, and who else they can ask.")),
    PLAN(
            "Plan",
            "What will happen, who does it and by when, as they would tell it to a friend.",
            "Your plan",
            new Start("What is good in your life", "What they are proud of, who is there for them."),
            new Start("What people are worried about", "Name it plainly. They know it already."),
            new Start("What you want", "What they said, word for word where you can."),
            new Start("What we will all do", "One line each, beginning with “- ”: who does what, and by when."),
            new Start("How you can change this plan", "Whom to tell, and when you look at it together again.")),
    DECISION(
            "Explaining a decision",
            "What was decided, why, and what became of what they asked for.",
            "What was decided, and why",
            new Start("What was decided", "In one or two short sentences."),
            new Start("Why", "The real reason. Say whose decision it was."),
            new Start("What you said", "What they wanted, and how it counted. If it did not happen, say why not."),
            new Start("What happens now", "What changes, what stays the same, and when."),
            new Start("If you do not agree", "How to say so, and who can help: an advocate, a complaint.")),
    STORY(
            "Words and pictures",
            "What happened and why, page by page, each with a few words and one picture.",
            "My story",
            new Start("Who is in this story", "The people who matter to them, with their names."),
            new Start("What happened", "True, and in words that a child can say to somebody else."),
            new Start("What people were worried about", "Who worried, and about what."),
            new Start("What people did", "Who helped, and how."),
            new Start("How it is now", "Where they live, who is with them, what happens next."));

    private final String title;
    private final String purpose;
    private final String startingTitle;
    private final List<Start> starts;

    Kind(String title, String purpose, String startingTitle, Start... starts) {
        this.title = title;
        this.purpose = purpose;
        this.startingTitle = startingTitle;
        this.starts = List.of(starts);
    }

    /** @param hint for the one who writes; the child never sees it */
    record Start(String heading, String hint) {}

    public String title() {
        return title;
    }

    /** In the middle of a sentence: {@code letter}, {@code explanation of a decision}. */
    public String inASentence() {
        return switch (this) {
            case LETTER -> "letter";
            case PLAN -> "plan";
            case DECISION -> "explanation";
            case STORY -> "story";
        };
    }

    /** {@code Letter to Robin}, {@code Plan for Robin}. */
    public String with(String called) {
        return title + (this == LETTER || this == DECISION ? " to " : " for ") + called;
    }

    public String purpose() {
        return purpose;
    }

    String startingTitle() {
        return startingTitle;
    }

    /** Read one page at a time, each with its picture. */
    public boolean hasPages() {
        return this == STORY;
    }

    /** What a part of it is called. */
    public String part() {
        return hasPages() ? "page" : "part";
    }

    List<Part> startingParts() {
        return starts.stream()
                .map(start -> new Part(start.heading(), "", null, ""))
                .toList();
    }

    /** What helps to write under this heading, as long as it is one of those it began with. */
    public @Nullable String hint(String heading) {
        return starts.stream()
                .filter(start -> start.heading().equals(heading))
                .map(Start::hint)
                .findFirst()
                .orElse(null);
    }
}
