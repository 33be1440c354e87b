package heard.letters;

import heard.children.Child;
import heard.reading.Reading;
import heard.reading.ThirdPerson;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the quiet panel beside the writing says: how hard it is to read, which sentences are long, and where it speaks about the child.
 *
 * @param english whether it was measured at all: the rule knows English alone
 * @param about at most {@link #MOST} of them
 */
public record Prompts(
        boolean english,
        Reading reading,
        List<String> longSentences,
        List<ThirdPerson> about,
        int inAll,
        String called) {

    private static final int MOST = 8;
    private static final int MOST_TEXT = 60_000;

    static Prompts of(String text, boolean english, Child child) {
        String looked = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        Reading reading = Reading.of(english ? looked : "");
        List<ThirdPerson> about = english ? ThirdPerson.in(looked, child.called(), child.pronouns()) : List.of();
        return new Prompts(
                english,
                reading,
                reading.longSentences().stream().limit(MOST).toList(),
                about.stream().limit(MOST).toList(),
                about.size(),
                child.called());
    }

    static Prompts of(LetterForm form, Child child) {
        return of(form.words(), form.language().equals("en"), child);
    }

    /** In one line, read out when it changes. */
    public String inShort() {
        if (!english) {
            return "The measure knows English only. Ask somebody who reads this language to look it over.";
        }
        if (reading.words() == 0) {
            return "Write, and this tells you how easy it is to read.";
        }
        Stream<String> grade = Stream.of("Reads at grade " + reading.grade() + ": "
                + (reading.grade() <= Reading.GRADE
                        ? "easy enough for a child of nine."
                        : "hard for many children. Grade " + Reading.GRADE + " or below is best."));
        Stream<String> sentences = reading.longSentences().isEmpty()
                ? Stream.of()
                : Stream.of(
                        reading.longSentences().size() == 1
                                ? "1 long sentence."
                                : reading.longSentences().size() + " long sentences.");
        Stream<String> places = inAll == 0
                ? Stream.of()
                : Stream.of("In " + (inAll == 1 ? "1 place" : inAll + " places") + " it speaks about " + called + ".");
        return String.join(
                " ", Stream.of(grade, sentences, places).flatMap(each -> each).toList());
    }
}
