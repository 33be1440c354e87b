package heard.story;

import heard.letters.Letter;
import heard.letters.Part;
import heard.maps.Drawing;
import heard.maps.Member;
import heard.maps.PeopleMap;
import heard.maps.TheirWords;
import heard.media.Attachment;
import heard.pages.SayWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A child's story as a book that is written to them.
 *
 * @param words in which language it speaks
 * @param letters in the order in which they were given; nothing but a line in the place of one that is withheld
 * @param pictures those that are printed, by their ids
 * @param beside the names of the files that lie beside the book, by the ids of the files
 * @param boxes whether a box stands for a sign that could not be printed
 */
public record Book(
        SayWords words,
        String called,
        Story story,
        List<Given> letters,
        Map<UUID, Attachment> pictures,
        Map<UUID, String> beside,
        boolean boxes) {

    /** @param letter null for one that is withheld */
    public record Given(Story.Post post, @Nullable Letter letter) {}

    /** The years, each with its months, each with what they said in it, the earliest first. */
    public Map<Integer, Map<YearMonth, List<Story.Item>>> years() {
        return story.items().stream()
                .sorted(Comparator.comparing((Story.Item item) -> item.entry().saidOn())
                        .thenComparing(item -> item.entry().id()))
                .collect(Collectors.groupingBy(
                        item -> item.entry().saidOn().getYear(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                item -> YearMonth.from(item.entry().saidOn()), TreeMap::new, Collectors.toList())));
    }

    public String get(String key, String name, LocalDate day) {
        return words.get(key, name, words.day(day));
    }

    /** What the child told of somebody on a map, in the words of the book. */
    public String said(PeopleMap map, Member member) {
        return TheirWords.told(words, map, member);
    }

    /** How many millimetres a unit of the picture is, so that all of it is on the page. */
    public double scale(Drawing drawing) {
        return Math.min(.22, Math.min(165.0 / drawing.width(), 190.0 / drawing.height()));
    }

    /** For the style sheet of the book. */
    public static String mm(double length) {
        return String.format(java.util.Locale.ROOT, "%.2fmm", length);
    }

    public @Nullable Attachment picture(Part part) {
        return part.pictureId() == null ? null : pictures.get(part.pictureId());
    }

    /** By the first letter that has a direction: nothing that prints decides it by itself. */
    public String dir(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl")
                .findFirst()
                .orElse(words.dir());
    }

    Book withBoxes() {
        return new Book(words, called, story, letters, pictures, beside, true);
    }

    /** Named by the day and a number, so that no name of anybody stands in it. */
    static List<Map.Entry<Attachment, String>> named(Story story) {
        List<Map.Entry<Attachment, String>> named = new ArrayList<>();
        for (Story.Item item : story.items().reversed()) {
            if (item.withheld() == null) {
                for (Attachment file : item.files()) {
                    named.add(Map.entry(
                            file,
                            "%s-%03d%s".formatted(item.entry().saidOn(), named.size() + 1, ending(file.fileName()))));
                }
            }
        }
        return named;
    }

    private static String ending(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return fileName.contains(".") && ending.matches("[A-Za-z0-9]{1,5}") ? "." + ending : "";
    }
}
