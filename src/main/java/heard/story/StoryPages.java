package heard.story;

import heard.letters.Letter;
import heard.letters.Part;
import heard.maps.Changed;
import heard.maps.Kind;
import heard.media.Attachment;
import heard.pages.Saying;
import heard.responses.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands on the pages of the child's site. */
public final class StoryPages {

    private StoryPages() {}

    /** Whether they want it. @param id of their choice, made with the page */
    public record AskPage(Saying saying, UUID id) {}

    /**
     * @param id of the turn that turns it off, made with the page
     * @param sent whether they have just said something back
     * @param worker who gets it; null when nobody works with them just now
     */
    public record AllPage(
            Saying saying,
            Story story,
            UUID id,
            boolean sent,
            @Nullable String worker) {

        public boolean isFirst() {
            return story.from() == 0;
        }
    }

    public record LetterPage(Saying saying, Letter letter, Map<UUID, Attachment> pictures) {

        public @Nullable Attachment picture(Part part) {
            return part.pictureId() == null ? null : pictures.get(part.pictureId());
        }
    }

    /**
     * Their people or their family, then and now.
     *
     * @param from which of them, the latest being 0
     * @param before null for the first that they made
     * @param changed null where there are not two to be seen
     * @param older whether there are more before those two
     */
    public record MapsPage(
            Saying saying,
            Kind kind,
            int from,
            Story.Drawn now,
            Story.@Nullable Drawn before,
            @Nullable Changed changed,
            boolean older) {

        public List<Story.Drawn> both() {
            return before == null ? List.of(now) : List.of(now, before);
        }

        /** Of what it says, the beginning of the keys. */
        public String words() {
            return kind == Kind.ECO ? "my" : "fam";
        }
    }

    /**
     * Saying something back.
     *
     * @param revision of what they said back in this stay; 0 while it is nothing
     * @param told in which words they were told what was done, where that is what they say something to
     * @param letter the letter, where that is what they say something to
     * @param problem what has to be put right, in their language
     * @param other what was written in another window meanwhile
     */
    public record BackPage(
            Saying saying,
            Thing thing,
            UUID thingId,
            UUID id,
            int revision,
            String words,
            @Nullable UUID sound,
            List<Step> told,
            @Nullable Letter letter,
            @Nullable String problem,
            @Nullable String other) {

        public boolean isKept() {
            return revision > 0;
        }

        /** What the record calls it. */
        String label() {
            return letter == null ? "What was done" : letter.kind().title() + ": " + letter.title();
        }

        BackPage with(String typed, @Nullable String whatIsWrong, @Nullable String theOther) {
            return new BackPage(
                    saying, thing, thingId, id, revision, typed, sound, told, letter, whatIsWrong, theOther);
        }
    }
}
