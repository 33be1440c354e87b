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
     * @param reply what the child said to that
     * @param link what the link says
     * @param toWrite whether the link leads to something to write, so that only who may write is shown it
     */
    record Note(
            Tone tone,
            String lead,
            String text,
            @Nullable String told,
            @Nullable Reply reply,
            String href,
            String link,
            boolean toWrite) {}

    /**
     * @param lead {@code Jayden said:}
     * @param words in English, where there is a translation
     * @param original as they were said, where {@code words} are a translation
     */
    record Reply(String lead, String words, @Nullable String original, String language) {

        /** Of what stands first; null for English, which the page is in. */
        public @Nullable String lang() {
            return original != null || language.startsWith("en") ? null : language;
        }
    }

    /**
     * Asked once a page.
     *
     *
     * @param child found through the viewer
     * @return by the entry's id, for those that there is something to say about
     */
    Map<UUID, Note> of(Child child, Collection<Entry> entries);
}
