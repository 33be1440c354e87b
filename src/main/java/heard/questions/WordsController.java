package heard.questions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.asking.SetVersion;
import heard.asking.Words;
import heard.pages.Both;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Page;
import heard.pages.SayWords;
import heard.pages.Sent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The words of a set in another language, beside the English. A machine's words stay marked until a person has checked them. */
@Controller
public class WordsController {

    private static final int LONGEST = 400;

    private final SetDrafts drafts;
    private final SetPages pages;
    private final Translating translating;
    private final Audit audit;

    WordsController(SetDrafts drafts, SetPages pages, Translating translating, Audit audit) {
        this.drafts = drafts;
        this.pages = pages;
        this.translating = translating;
        this.audit = audit;
    }

    /** @param typed what was typed and is not kept, by key; empty for a page as it stands saved */
    public record WordsPage(
            SetVersion shown,
            SayWords.Language language,
            List<Translated> texts,
            Map<String, String> typed,
            String was,
            Errors errors) {

        public String path() {
            return "/question-sets/" + shown.set().setId();
        }

        public String setTitle() {
            return shown.set().title(Words.ENGLISH);
        }

        /** Polish. */
        public String name() {
            return Languages.inEnglish(language.tag());
        }

        public String value(Translated text) {
            String words = text.words();
            return typed.getOrDefault(text.key(), words == null ? "" : words);
        }

        public int translated() {
            return (int) texts.stream().filter(Translated::isThere).count();
        }

        public int checked() {
            return (int) texts.stream().filter(Translated::isChecked).count();
        }

        public boolean mayCheck() {
            return checked() < translated();
        }
    }

    /** All the words of one language, as they were when the page was opened. */
    record Opened(List<Translated> texts) {}

    @Permit(Act.WRITE_QUESTIONS)
    @GetMapping("/question-sets/{setId}/words/{language}")
    Page show(StaffViewer viewer, @PathVariable UUID setId, @PathVariable String language) {
        audit.didOther(viewer, false, QuestionSetController.SET, setId);
        return Page.of("questions/words", page(pages.latest(setId), language(language), Map.of(), Errors.none()));
    }

    private static SayWords.Language language(String tag) {
        return SayWords.LANGUAGES.stream()
                .filter(one -> one.tag().equals(tag) && !tag.equals(Words.ENGLISH))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private WordsPage page(SetVersion shown, SayWords.Language language, Map<String, String> typed, Errors errors) {
        List<Translated> texts = translating.of(shown.set(), language.tag());
        return new WordsPage(shown, language, texts, typed, Fingerprint.of(new Opened(texts)), errors);
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/words/{language}")
    Page save(StaffViewer viewer, @PathVariable UUID setId, @PathVariable String language, Sent sent) {
        SayWords.Language to = language(language);
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        SetVersion now = pages.held(setId, sent, viewer.name());
        WordsPage page = page(now, to, typed(sent), Errors.none());
        String here = page.path() + "/words/" + to.tag();
        List<Translated> changed = page.texts().stream()
                .filter(text -> text.outdated()
                                && sent.has("words." + text.key())
                                && !page.value(text).isEmpty()
                        || !page.value(text).equals(text.words() == null ? "" : text.words()))
                .toList();
        if (!changed.isEmpty()) {
            if (now.isPublished() || !sent.text("was").equals(page.was())) {
                return ConflictPage.of(now, "these words", against(page, changed), here, sent, page.was(), here);
            }
        }
        Errors errors = Errors.none();
        page.texts().forEach(text -> errors.addIfLonger("words." + text.key(), page.value(text), LONGEST));
        if (!errors.isEmpty()) {
            return Page.toCorrect("questions/words", page(now, to, page.typed(), errors));
        }
        if (!changed.isEmpty()) {
            Map<String, String> words = new LinkedHashMap<>();
            Map<String, String> english = new LinkedHashMap<>();
            changed.forEach(text -> words.put(text.key(), page.value(text)));
            changed.forEach(text -> english.put(text.key(), text.english()));
            drafts.words(now.set().id(), to.tag(), words, english, viewer.name());
        }
        return Page.goOnTo(here);
    }

    private static Map<String, String> typed(Sent sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.fields().keySet().stream()
                .filter(field -> field.startsWith("words."))
                .forEach(field -> typed.put(field.substring("words.".length()), sent.line(field)));
        return typed;
    }

    private static List<Both> against(WordsPage page, List<Translated> changed) {
        List<Both> both = new ArrayList<>();
        changed.forEach(
                text -> both.add(new Both(text.english(), text.words() == null ? "" : text.words(), page.value(text))));
        return both;
    }

    /** Somebody who reads the language has checked what stands there; on a published version too, whose words stay as they are. */
    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/words/{language}/check")
    Page check(StaffViewer viewer, @PathVariable UUID setId, @PathVariable String language, Sent sent) {
        SayWords.Language in = language(language);
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        SetVersion now = pages.latest(setId);
        WordsPage page = page(now, in, Map.of(), Errors.none());
        if (!sent.has("read")) {
            Errors errors =
                    Errors.none().add("read", "Say that you read " + page.name() + " and have checked each text");
            return Page.toCorrect("questions/words", page(now, in, Map.of(), errors));
        }
        if (page.mayCheck() && !sent.text("was").equals(page.was())) {
            Errors errors = Errors.none()
                    .add(
                            "read",
                            now.changedBy() + " changed these words since you opened the page. Look them over again");
            return Page.conflict("questions/words", page(now, in, Map.of(), errors));
        }
        translating.check(now.set().id(), in.tag(), viewer.name());
        return Page.goOnTo(page.path() + "/words/" + in.tag());
    }
}
