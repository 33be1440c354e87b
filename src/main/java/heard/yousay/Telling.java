package heard.yousay;

import heard.asking.AnswerType;
import heard.asking.Ask;
import heard.asking.Option;
import heard.asking.QuestionSet;
import heard.pages.SayWords;
import heard.voice.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an answer stands in the record. What a child typed is theirs and stands as it is; what they chose, drew or recorded is told in
 * the service's words, without quotation marks.
 *
 * @param translation in English, where the child read the question in another language
 */
record Telling(
        How how, String words, String language, @Nullable String translation) {

    private static final int LONGEST_LABEL = 90;

    /** Nothing when the answer says nothing that belongs in the record. */
    static Optional<Telling> of(Ask ask, Given given, String language) {
        String english = inTheRecord(ask, given);
        String chosen = language.equals("en") ? english : chosen(ask, given, language);
        if (!given.words().isBlank()) {
            String words =
                    (chosen.isEmpty() ? "" : chosen + "\n") + given.words().strip();
            boolean translated = !language.equals("en") && !english.isEmpty();
            return Optional.of(new Telling(
                    How.WRITTEN,
                    words,
                    language,
                    translated ? english + "\n" + given.words().strip() : null));
        }
        List<String> parts = new ArrayList<>();
        if (!english.isEmpty()) {
            parts.add(english);
        }
        if (given.drawingId() != null) {
            parts.add("A drawing.");
        }
        if (given.soundId() != null) {
            parts.add("A recording, to be listened to.");
        }
        if (given.photoId() != null) {
            parts.add("A photo.");
        }
        if (given.instead() != null && given.instead() != Instead.LATER) {
            parts.add(given.instead().inTheRecord());
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Telling(how(ask, given, english), String.join("\n", parts), "en", null));
    }

    /** Who says that they are not safe, or wants to tell somebody, shows us something that must be answered by itself. */
    private static How how(Ask ask, Given given, String chosen) {
        if (given.hasFiles()) {
            return given.drawingId() != null && chosen.isEmpty() ? How.DRAWN : How.SHOWN;
        }
        boolean notSafe = ask.options().stream()
                .anyMatch(option -> option.notSafe() && given.options().contains(option.key()));
        if (notSafe || given.instead() == Instead.WORKER || given.instead() == Instead.ADVOCATE) {
            return How.SHOWN;
        }
        return chosen.isEmpty() ? How.UNSAID : How.CHOSEN;
    }

    /** {@code Worried (3 of 4)}, {@code 7 out of 10}, {@code Very close: Nan, Sam}. */
    static String inTheRecord(Ask ask, Given given) {
        return chosen(ask, given, "en", true);
    }

    /** The same in the child's language, and for the child: a face has no number there. */
    static String chosen(Ask ask, Given given, String language) {
        return chosen(ask, given, language, false);
    }

    private static String chosen(Ask ask, Given given, String language, boolean numbered) {
        SayWords words = SayWords.in(language);
        List<String> parts = new ArrayList<>();
        if (ask.type() == AnswerType.SCALE) {
            given.options().stream()
                    .filter(option -> !option.equals(Given.NONE))
                    .forEach(number -> parts.add(number
                            + (words.isEnglish() ? " out of 10" : "/10")
                            + ask.option(number)
                                    .map(o -> ", " + o.label(language))
                                    .orElse("")));
        } else {
            for (int i = 0; i < ask.options().size(); i++) {
                Option option = ask.options().get(i);
                if (given.options().contains(option.key())) {
                    parts.add(option.label(language)
                            + (numbered && ask.type() == AnswerType.FACES
                                    ? " (" + (i + 1) + " of " + ask.options().size() + ")"
                                    : ""));
                }
            }
        }
        if (given.options().contains(Given.NONE)) {
            parts.add(words.get("question.none"));
        }
        for (int ring = Person.NEAR; ring <= Person.FAR; ring++) {
            int here = ring;
            List<String> names = given.named().stream()
                    .filter(person -> person.ring() == here)
                    .map(Person::name)
                    .toList();
            if (!names.isEmpty()) {
                parts.add(words.get(Person.key(ring)) + ": " + String.join(", ", names));
            }
        }
        return String.join(ask.type() == AnswerType.PEOPLE ? ". " : ", ", parts);
    }

    /** What the source of an entry is called: which set, and what was asked. */
    static String label(QuestionSet set, Ask ask) {
        String asked = ask.text("en");
        if (asked.length() > LONGEST_LABEL) {
            int end = asked.lastIndexOf(' ', LONGEST_LABEL - 1);
            asked = asked.substring(0, end < LONGEST_LABEL / 2 ? LONGEST_LABEL - 1 : end) + "…";
        }
        return "You can say · " + (set.asks().size() == 1 ? set.title("en") : asked);
    }
}
