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
import heard.pages.Languages;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** That a letter was given: when, how, by whom, whether the child understood it and what they said to it. */
@Controller
public class GivingController {

    private static final String FORM = "letters/giving";

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

    /**
     * @param versions the finished ones, the latest first
     * @param other what somebody else wrote down meanwhile in the place of the same one
     */
    public record FormPage(
            Banner banner,
            Letter letter,
            List<Letters.Version> versions,
            GivingForm form,
            Errors errors,
            @Nullable Giving other,
            @Nullable Entry otherSaid) {

        public List<Choice> languages() {
            return Languages.offered(form.language());
        }

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
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable UUID corrects) {
        Child child = children.find(viewer, childId);
        List<Letters.Version> versions = versions(childId, id);
        audit.read(viewer, childId, "letter", id);
        Giving there = corrects == null
                ? null
                : givings.standing(givings.find(childId, id, corrects).orElseThrow(NotFound::new));
        int given = there != null
                ? there.version()
                : version == null ? versions.getFirst().version() : version;
        Letter letter = letters.version(childId, id, given).orElseThrow(NotFound::new);
        GivingForm form = there == null
                ? GivingForm.blank(given, LocalDate.now(clock), viewer.name())
                : GivingForm.of(there, said(there));
        return Page.of(FORM, new FormPage(banners.of(child), letter, versions, form, Errors.none(), null, null));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/letters/{id}/given")
    Page give(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        List<Letters.Version> versions = versions(childId, id);
        GivingForm form = GivingForm.typed(sent);
        Giving before = form.corrects() == null
                ? null
                : givings.find(childId, id, form.corrects()).orElseThrow(NotFound::new);
        Entry saidBefore = said(before);
        Letter letter = letters.version(childId, id, Sent.whole(form.version())).orElse(null);
        Errors errors = form.check(child, letter, saidBefore, LocalDate.now(clock));
        if (letter == null || !errors.isEmpty()) {
            audit.read(viewer, childId, "letter", id);
            Letter shown = letters.latest(childId, id).orElseThrow(NotFound::new);
            return Page.toCorrect(FORM, new FormPage(banners.of(child), shown, versions, form, errors, null, null));
        }
        Giving giving = form.giving(letter, saidBefore, viewer.staffId(), viewer.name(), OffsetDateTime.now(clock));
        audit.wrote(viewer, childId, "letter-given", giving.id());
        if (!givings.add(giving)) {
            return notAdded(child, letter, versions, form, before);
        }
        Entry said = form.entry(giving, letter, saidBefore);
        if (said != null) {
            voice.add(said);
        }
        return kept(letter);
    }

    /** Sent twice; or something else under the same id, or in the place of the same one: then both texts are shown. */
    private Page notAdded(
            Child child, Letter letter, List<Letters.Version> versions, GivingForm form, @Nullable Giving before) {
        Giving sent = givings.find(child.id(), letter.id(), form.id()).orElse(null);
        if (sent != null && form.saysTheSameAs(sent, said(sent))) {
            return kept(letter);
        }
        Giving there = sent != null || before == null ? sent : givings.standing(before);
        UUID inPlaceOf = before == null || there == null ? null : there.id();
        return Page.conflict(
                FORM,
                new FormPage(
                        banners.of(child), letter, versions, form.again(inPlaceOf), Errors.none(), there, said(there)));
    }

    private static Page kept(Letter letter) {
        return Page.goOnTo(letter.path() + "?version=" + letter.number() + "&done=given");
    }

    private @Nullable Entry said(@Nullable Giving giving) {
        return giving == null || giving.entryId() == null
                ? null
                : voice.of(giving.childId(), Source.LETTER, giving.letterId()).stream()
                        .filter(entry -> entry.id().equals(giving.entryId()))
                        .findFirst()
                        .orElse(null);
    }

    /** @throws NotFound when none is finished: what is not finished cannot be given */
    private List<Letters.Version> versions(UUID childId, UUID id) {
        List<Letters.Version> versions = letters.versions(childId, id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }
}
