package heard.letters;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** That a letter was given: when, how, by whom, whether the child understood it and what they said to it. */
@Controller
public class GivingController {

    private static final String FORM = "letters/giving";

    private static final String ANOTHER =
            "You kept this once already, and it said something else. What stands there stays. If this was"
                    + " another time, keep it too.";

    private final Children children;
    private final Banners banners;
    private final Letters letters;
    private final Givings givings;
    private final Voice voice;
    private final Audit audit;
    private final Clock clock;

    GivingController(
            Children children,
            Banners banners,
            Letters letters,
            Givings givings,
            Voice voice,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.letters = letters;
        this.givings = givings;
        this.voice = voice;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param versions the finished ones, the latest first */
    public record FormPage(
            Banner banner, Letter letter, List<Letters.Version> versions, GivingForm form, Errors errors) {

        public List<Choice> versionChoices() {
            return versions.stream()
                    .map(one -> new Choice(
                            Integer.toString(one.version()),
                            "Version " + one.version() + ", finished " + Said.moment(one.savedAt())))
                    .toList();
        }

        public List<Choice> ways() {
            return Arrays.stream(Way.values())
                    .map(way -> new Choice(way.name(), way.title()))
                    .toList();
        }

        public List<Choice> understood() {
            return Arrays.stream(Understood.values())
                    .map(one -> new Choice(one.name(), one.title()))
                    .toList();
        }

        public List<Choice> hows() {
            return List.of(
                    new Choice("SPOKEN", "Said"),
                    new Choice("WRITTEN", "Wrote"),
                    new Choice("SIGNED", "Signed"),
                    new Choice("DRAWN", "Drew"),
                    new Choice("SHOWN", "Showed"),
                    new Choice("OBSERVED", "We saw it"));
        }
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/letters/{id}/given")
    Page begin(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version) {
        Child child = children.find(viewer, childId);
        List<Letters.Version> versions = versions(childId, id);
        audit.read(viewer, childId, "letter", id);
        int given = version == null ? versions.getFirst().version() : version;
        Letter letter = letters.version(childId, id, given).orElseThrow(NotFound::new);
        return Page.of(
                FORM,
                new FormPage(
                        banners.of(child),
                        letter,
                        versions,
                        GivingForm.blank(given, today(), viewer.name()),
                        Errors.none()));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/letters/{id}/given")
    Page give(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Child child = children.find(viewer, childId);
        List<Letters.Version> versions = versions(childId, id);
        GivingForm form = GivingForm.typed(new Sent(fields));
        Letter letter =
                letters.version(childId, id, LetterForm.number(form.version())).orElse(null);
        Errors errors = form.check(child, letter, today());
        if (letter == null || !errors.isEmpty()) {
            audit.read(viewer, childId, "letter", id);
            Letter shown = letters.latest(childId, id).orElseThrow(NotFound::new);
            return Page.toCorrect(FORM, new FormPage(banners.of(child), shown, versions, form, errors));
        }
        Giving giving = form.giving(letter, viewer.staffId(), viewer.name(), OffsetDateTime.now(clock));
        audit.wrote(viewer, childId, "letter-given", giving.id());
        Entry said = form.entry(giving, letter);
        if (!givings.add(giving)) {
            if (!isThere(form, letter)) {
                Errors another = Errors.none().add("givenOn", ANOTHER);
                return Page.toCorrect(FORM, new FormPage(banners.of(child), letter, versions, form.again(), another));
            }
        } else if (said != null) {
            voice.add(said);
        }
        return Page.goOnTo(letter.path() + "?version=" + letter.number() + "&done=given");
    }

    /** Whether the same was sent before; another text under the same id is not lost but asked about. */
    private boolean isThere(GivingForm form, Letter letter) {
        Giving there = givings.of(letter.childId(), letter.id()).stream()
                .filter(one -> one.id().equals(form.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Entry said = voice.of(letter.childId(), Source.LETTER, letter.id()).stream()
                .filter(entry -> entry.id().equals(there.entryId()))
                .findFirst()
                .orElse(null);
        return form.saysTheSameAs(there, said);
    }

    /** @throws NotFound when none is finished: what is not finished cannot be given */
    private List<Letters.Version> versions(UUID childId, UUID id) {
        List<Letters.Version> versions = letters.versions(childId, id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
