package heard.voice;

import heard.children.Child;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another module has to say under an entry on the child's page. It declares a bean of this type. */
public interface EntryNotes {

    /** How it looks; the words alone say it too. */
    enum Tone {
        QUIET,
        WAIT,
        LATE,
        DONE
    }

    /**
     * @param lead the first words, in bold
     * @param told words of ours that are quoted after the text
     * @param reply words of the child that stand after those, with {@code replyLead} before them
     * @param link what the link says
     * @param toWrite whether the link leads to something to write, so that only who may write is shown it
     */
    record Note(
            Tone tone,
            String lead,
            String text,
            @Nullable String told,
            @Nullable String replyLead,
            @Nullable String reply,
            String href,
            String link,
            boolean toWrite) {}

    /**
     * Asked once a page, in one statement.
     *
     * @param child found through the viewer
     * @return by the entry's id, for those that there is something to say about
     */
    Map<UUID, Note> of(Child child, Collection<Entry> entries);
}
