package heard.yousay;

import heard.access.ChildViewer;
import heard.access.SayLook;
import heard.asking.AnswerType;
import heard.asking.Ask;
import heard.asking.Look;
import heard.asking.Option;
import heard.asking.QuestionSet;
import heard.pages.Pictures;
import heard.pages.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question, as it is shown.
 *
 * @param id for the next answer, made anew each time
 * @param revision of the answer that stands; 0 while there is none
 * @param progress in hundredths
 * @param unchecked whether a machine wrote the question in this language and nobody has read it
 * @param toldNotSafe whether the answer before said that the child is not safe: then this page says whom to call
 */
public record QuestionPage(
        Saying saying,
        Ask ask,
        UUID reply,
        UUID id,
        int revision,
        String words,
        List<String> options,
        List<Person> people,
        @Nullable UUID drawing,
        @Nullable UUID sound,
        @Nullable UUID photo,
        @Nullable Instead instead,
        List<Problem> problems,
        int progress,
        boolean first,
        boolean unchecked,
        boolean toldNotSafe) {

    private static final int LINES = 4;
    private static final int MORE_LINES = 3;

    /** One tile. */
    public record Tile(
            String id, String key, String label, @Nullable String english, String svg, int number) {}

    static QuestionPage of(
            ChildViewer viewer,
            SayLook look,
            Reply reply,
            QuestionSet set,
            Ask ask,
            @Nullable Answer answer,
            List<Ask> path) {
        Given given = answer == null ? Given.NOTHING : answer.given();
        int place = path.indexOf(ask);
        return new QuestionPage(
                look.saying(viewer, style(set.look())),
                ask,
                reply.id(),
                heard.access.Ids.next(),
                answer == null ? 0 : answer.revision(),
                given.words(),
                given.options(),
                lines(given.people(), LINES),
                given.drawingId(),
                given.soundId(),
                given.photoId(),
                given.instead(),
                List.of(),
                place * 100 / Math.max(1, path.size()),
                place == 0,
                false,
                false);
    }

    /** What was sent and could not stand, as it was typed. */
    QuestionPage with(Sent sent, List<Problem> found) {
        return new QuestionPage(
                saying,
                ask,
                reply,
                id,
                revision,
                sent.typed(),
                sent.chosen(),
                lines(sent.persons(), LINES),
                drawing,
                sound,
                photo,
                Instead.of(sent.instead()),
                found,
                progress,
                first,
                unchecked,
                toldNotSafe);
    }

    QuestionPage withMoreLines() {
        List<Person> more =
                lines(people.stream().filter(p -> !p.name().isBlank()).toList(), 0);
        return new QuestionPage(
                saying,
                ask,
                reply,
                id,
                revision,
                words,
                options,
                lines(more, Math.min(Person.MOST, more.size() + MORE_LINES)),
                drawing,
                sound,
                photo,
                instead,
                problems,
                progress,
                first,
                unchecked,
                toldNotSafe);
    }

    QuestionPage notingThat(boolean machineMade, boolean notSafe) {
        return new QuestionPage(
                saying,
                ask,
                reply,
                id,
                revision,
                words,
                options,
                people,
                drawing,
                sound,
                photo,
                instead,
                problems,
                progress,
                first,
                machineMade,
                notSafe);
    }

    static String style(Look look) {
        return switch (look) {
            case SMALL -> "small";
            case MIDDLE -> Saying.MIDDLE;
            case TEEN -> "teen";
            case EASY_READ -> "easy";
        };
    }

    private static List<Person> lines(List<Person> people, int atLeast) {
        List<Person> lines = new ArrayList<>(people);
        while (lines.size() < atLeast) {
            lines.add(new Person("", 0, 0));
        }
        return List.copyOf(lines);
    }

    public String text() {
        return ask.text(language());
    }

    public String hint() {
        return ask.hint(language());
    }

    public boolean isBesideEnglish() {
        return saying.besideEnglish(text(), ask.text("en")) != null;
    }

    /** The language that the question is in: nobody may have translated it. */
    public @Nullable String lang() {
        return !saying.words().isEnglish() && text().equals(ask.text("en")) ? "en" : null;
    }

    public boolean isOneOf(AnswerType... types) {
        return List.of(types).contains(ask.type());
    }

    public boolean hasTiles() {
        return isOneOf(AnswerType.CHOICE, AnswerType.CHOICES, AnswerType.FACES);
    }

    public boolean manyTiles() {
        return ask.type() == AnswerType.CHOICES;
    }

    /** Long answers stand one under the other. */
    public boolean hasLongTiles() {
        return ask.options().stream()
                        .anyMatch(option -> option.label(language()).length() > 22)
                || ask.options().stream().allMatch(option -> option.picture() == null);
    }

    public List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (Option option : ask.options()) {
            String label = option.label(language());
            String english = option.label("en");
            tiles.add(new Tile(
                    "option-" + option.key(),
                    option.key(),
                    label,
                    isBesideEnglish() && !label.equals(english) ? english : null,
                    option.picture() == null ? "" : Pictures.svg(option.picture()),
                    tiles.size() + 1));
        }
        return tiles;
    }

    /** What stands at the two ends of a scale. */
    public String end(int number) {
        return ask.option(Integer.toString(number))
                .map(option -> option.label(language()))
                .orElse(Integer.toString(number));
    }

    public String endPicture(int number) {
        return ask.option(Integer.toString(number))
                .map(Option::picture)
                .map(Pictures::svg)
                .orElse("");
    }

    public boolean isChosen(String option) {
        return options.contains(option);
    }

    /** Whether the child may say it in this way too, besides the way the question asks for. */
    public boolean offers(AnswerType way) {
        return ask.type() != way;
    }

    /** Whether any of the other ways holds something: then they stand open. */
    public boolean usesOtherWays() {
        return (offers(AnswerType.WORDS) && !words.isBlank())
                || (offers(AnswerType.DRAWING) && drawing != null)
                || (offers(AnswerType.SOUND) && sound != null)
                || (offers(AnswerType.PHOTO) && photo != null)
                || problems.stream().anyMatch(problem -> isInOtherWay(problem.field()));
    }

    private boolean isInOtherWay(String field) {
        return switch (field) {
            case "words" -> offers(AnswerType.WORDS);
            case "draw" -> offers(AnswerType.DRAWING);
            case "sound" -> offers(AnswerType.SOUND);
            case "photo" -> offers(AnswerType.PHOTO);
            default -> false;
        };
    }

    public boolean isKept() {
        return revision > 0;
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(problem -> saying.get(problem.key(), problem.with()))
                .findFirst()
                .orElse(null);
    }

    /** Where scripts keep the answer. */
    public String keep() {
        return "/say/answers/" + ask.key();
    }

    private String language() {
        return saying.words().tag();
    }
}
