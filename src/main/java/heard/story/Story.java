package heard.story;

import heard.letters.Letters;
import heard.maps.Kind;
import heard.maps.PeopleMap;
import heard.media.Attachment;
import heard.responses.Step;
import heard.voice.Entry;
import heard.voice.How;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a child may see of their own record: their own first-hand words, who has read them, what they were told, and what was written to
 * them. Nothing that anybody else said, and no worker's reading of it.
 *
 * @param items what they said, the latest first; a part of it, or all
 * @param from which item of all is the first here
 * @param older where the next part begins; null when there is none
 * @param letters what they were given, the latest first; those that stand on this part
 * @param maps of their people and their family, the latest first
 */
public record Story(
        List<Item> items, int from, @Nullable Integer older, List<Post> letters, List<Drawn> maps, int all) {

    /**
     * One thing that they said.
     *
     * @param map the child's own, of which the record names in English who is on it: to be said in their language; null for words
     * @param files pictures and sounds that show it
     * @param readers who has read it, apart from whoever wrote it down
     * @param withheld null for what they see; nothing but a line in its place is shown to them else
     */
    public record Item(
            Entry entry,
            @Nullable PeopleMap map,
            List<Attachment> files,
            List<Read> readers,
            List<Answer> answers,
            @Nullable Withholding withheld) {

        /** said, drew or showed: what the words of the child's site are called by. */
        public String did() {
            return entry.how() == How.DRAWN
                    ? "drew"
                    : List.of(How.SHOWN, How.CHOSEN, How.UNSAID).contains(entry.how()) ? "showed" : "said";
        }

        /** Whoever wrote it down; null for what the child wrote themselves. */
        public @Nullable String writtenDownBy() {
            return entry.authorId() == null || entry.how() == How.WRITTEN ? null : entry.authorName();
        }
    }

    public record Read(String name, LocalDate on) {}

    /** What was done about it, in the words in which they were told: one time, or several. */
    public record Answer(
            UUID responseId, List<Step> told, @Nullable Withholding withheld) {}

    public record Post(Letters.Given given, @Nullable Withholding withheld) {}

    /**
     * @param withheld the map itself
     * @param because something that was said on it
     */
    public record Drawn(
            PeopleMap map,
            @Nullable Withholding withheld,
            @Nullable Withholding because) {

        public boolean isShown() {
            return withheld == null && because == null;
        }
    }

    public Map<YearMonth, List<Item>> months() {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> YearMonth.from(item.entry().saidOn()), LinkedHashMap::new, Collectors.toList()));
    }

    public List<Drawn> maps(Kind kind) {
        return maps.stream().filter(drawn -> drawn.map().kind() == kind).toList();
    }

    public boolean isEmpty() {
        return all == 0 && letters.isEmpty() && maps.isEmpty();
    }
}
