package heard.letters;

import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.voice.Entry;
import java.util.Set;
import java.util.UUID;

/** What must hold before a letter is saved, and what before it is finished, each with the words that say how to put it right. */
final class Checked {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_CLOSING = 2_000;
    static final int LONGEST_SHOWS = 500;

    private Checked() {}

    static Errors toSave(LetterForm form, Errors errors, Set<UUID> pictures) {
        errors.addIfLonger("title", form.title(), LONGEST_LINE);
        errors.addIfLonger("greeting", form.greeting(), LONGEST_LINE);
        errors.addIfLonger("closing", form.closing(), LONGEST_CLOSING);
        if (!Languages.isOne(form.language())) {
            errors.add("language", "Choose the language it is written in.");
        }
        if (form.parts().size() > LetterForm.MOST_PARTS) {
            errors.add(
                    "words-" + LetterForm.MOST_PARTS,
                    "This holds up to " + LetterForm.MOST_PARTS + ". Put the rest into a second one.");
        }
        for (int n = 0; n < form.parts().size(); n++) {
            Part part = form.parts().get(n);
            errors.addIfLonger("heading-" + n, part.heading(), LONGEST_LINE);
            errors.addIfLonger("words-" + n, part.words(), Entry.LONGEST);
            errors.addIfLonger("shows-" + n, part.pictureShows(), LONGEST_SHOWS);
            if (part.pictureId() != null && !pictures.contains(part.pictureId())) {
                errors.add("file-" + n, "This picture is not there. Choose it again.");
            }
        }
        return errors;
    }

    static Errors toFinish(LetterForm form, Kind kind, Child child, Errors errors) {
        if (form.title().isEmpty()) {
            errors.add("title", "Give it a title that " + child.called() + " will understand.");
        }
        if (form.parts().stream().allMatch(Part::isBlank)) {
            errors.add(
                    form.parts().isEmpty() ? "add" : "words-0",
                    "Nothing is written yet. Write to " + child.called() + " in at least one " + kind.part() + ".");
        }
        for (int n = 0; n < form.parts().size(); n++) {
            Part part = form.parts().get(n);
            if (part.pictureId() != null && part.pictureShows().isEmpty()) {
                errors.add(
                        "shows-" + n,
                        "Say what this picture shows, for a child who cannot see it or has it read aloud.");
            }
        }
        return errors;
    }
}
