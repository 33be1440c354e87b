package heard.letters;

import heard.children.Banner;
import heard.media.Attachment;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Languages;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a letter is written.
 *
 * @param now what is saved
 * @param pictures those of the letter, by their ids
 * @param restored when what stands here was kept without being saved; null where it is what is saved
 * @param other whether somebody else saved in between, so that their text stands beside this one
 * @param versions how many are finished
 */
public record WritingPage(
        Banner banner,
        Letter now,
        LetterForm form,
        Errors errors,
        Map<UUID, Attachment> pictures,
        Prompts prompts,
        @Nullable OffsetDateTime restored,
        boolean other,
        int versions,
        String done) {

    static final String TEMPLATE = "letters/writing";

    public String action() {
        return now.path() + "/writing";
    }

    /** Where keep.js sends what is typed. */
    public String keep() {
        return "/children/" + now.childId() + "/drafts/letter/" + now.id();
    }

    public List<Choice> languages() {
        return Languages.offered(form.language());
    }

    public @Nullable Attachment picture(Part part) {
        return part.pictureId() == null ? null : pictures.get(part.pictureId());
    }

    public Paper theirs() {
        return new Paper(now, pictures);
    }

    /** What is typed, as the child would see it. */
    public Paper mine() {
        return new Paper(form.over(now), pictures);
    }

    public @Nullable String flash() {
        return done.equals("saved") ? "Saved. Nobody but staff sees it until it is finished and given." : null;
    }
}
