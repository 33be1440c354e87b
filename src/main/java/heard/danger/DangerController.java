package heard.danger;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Page;
import heard.pages.Sent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of words that may mean danger, for the quality officer to keep and to try. */
@Controller
public class DangerController {

    private static final int LONGEST_TRIED = 2_000;

    private final Phrases phrases;
    private final DangerWords words;
    private final Audit audit;

    DangerController(Phrases phrases, DangerWords words, Audit audit) {
        this.phrases = phrases;
        this.words = words;
        this.audit = audit;
    }

    /**
     * @param tried what somebody typed to see what would be found in it; kept nowhere
     * @param found null when nothing was tried
     * @param find only what holds this is shown; empty for all
     * @param changed what was just added or retired, said once; null otherwise
     */
    public record WordsPage(
            String language,
            String languageName,
            List<Choice> languages,
            List<Phrase> phrases,
            List<Phrase> retired,
            UUID newId,
            String find,
            String typed,
            String tried,
            @Nullable List<Danger> found,
            @Nullable Phrase changed,
            Errors errors) {

        /** However it is spelled: as a child's words are looked through. */
        public List<Phrase> shown() {
            String wanted = Letters.plain(find);
            return phrases.stream()
                    .filter(one -> Letters.plain(one.phrase()).contains(wanted))
                    .toList();
        }

        public boolean isInForce(Phrase phrase) {
            return phrases.stream().anyMatch(one -> one.phrase().equals(phrase.phrase()));
        }
    }

    @Permit(Act.KEEP_WORDS)
    @GetMapping("/danger-words")
    Page words(
            StaffViewer viewer,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String changed) {
        audit.didOther(viewer, false, "danger-words", null);
        Phrase phrase = Sent.uuid(changed).flatMap(phrases::find).orElse(null);
        return Page.of("danger/words", page(known(language), Ids.next(), find.strip(), "", "", phrase, Errors.none()));
    }

    /** Sent as a form is: what was tried stands in no address, and so in no browser's history and no server's log. */
    @Permit(Act.KEEP_WORDS)
    @PostMapping("/danger-words/trial")
    Page tryOut(
            StaffViewer viewer,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String tried) {
        audit.didOther(viewer, false, "danger-words", null);
        Errors errors = Errors.none().addIfLonger("tried", tried, LONGEST_TRIED);
        WordsPage page = page(known(language), Ids.next(), "", "", tried, null, errors);
        return errors.isEmpty() ? Page.of("danger/words", page) : Page.toCorrect("danger/words", page);
    }

    @Permit(Act.KEEP_WORDS)
    @PostMapping("/danger-words")
    Page add(
            StaffViewer viewer,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String phrase) {
        String typed = phrase.replaceAll("\\s+", " ").strip();
        String problem = Phrase.problem(typed);
        Errors errors = problem == null ? Errors.none() : Errors.none().add("phrase", problem);
        boolean mine = phrases.find(id).isPresent();
        if (errors.isEmpty() && !mine && !phrases.add(viewer, id, known(language), typed)) {
            errors.add("phrase", "This stands in the list already.");
        }
        if (!errors.isEmpty()) {
            audit.didOther(viewer, false, "danger-words", null);
            return Page.toCorrect("danger/words", page(known(language), id, "", phrase, "", null, errors));
        }
        words.changed();
        audit.didOther(viewer, true, "danger-words", id);
        return changed(known(language), id);
    }

    @Permit(Act.KEEP_WORDS)
    @PostMapping("/danger-words/{id}/retirement")
    Page retire(StaffViewer viewer, @PathVariable UUID id) {
        Phrase phrase = phrases.find(id).orElseThrow(NotFound::new);
        phrases.retire(viewer, id);
        words.changed();
        audit.didOther(viewer, true, "danger-words", id);
        return changed(phrase.language(), id);
    }

    /** In force again as a new line: some that came with Heard are longer than anybody could type again. */
    @Permit(Act.KEEP_WORDS)
    @PostMapping("/danger-words/{id}/return")
    Page putBack(StaffViewer viewer, @PathVariable UUID id, @RequestParam UUID newId) {
        Phrase phrase = phrases.find(id).orElseThrow(NotFound::new);
        phrases.add(viewer, newId, phrase.language(), phrase.phrase());
        words.changed();
        audit.didOther(viewer, true, "danger-words", newId);
        return changed(phrase.language(), newId);
    }

    private static Page changed(String language, UUID id) {
        return Page.goOnTo("/danger-words?language=" + language + "&changed=" + id);
    }

    private WordsPage page(
            String language,
            UUID id,
            String find,
            String typed,
            String tried,
            @Nullable Phrase changed,
            Errors errors) {
        return new WordsPage(
                language,
                Languages.inEnglish(language),
                DangerWords.LANGUAGES.stream()
                        .map(tag -> new Choice(tag, Languages.inEnglish(tag)))
                        .toList(),
                phrases.of(language, false),
                phrases.of(language, true),
                id,
                find,
                typed,
                tried,
                tried.isBlank() || !errors.isEmpty() ? null : words.in(tried, language),
                changed,
                errors);
    }

    private static String known(String language) {
        return DangerWords.LANGUAGES.contains(language) ? language : "en";
    }
}
