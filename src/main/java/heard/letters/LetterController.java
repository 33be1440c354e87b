package heard.letters;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.pages.Page;
import heard.printing.Fonts;
import heard.printing.Printed;
import heard.printing.Printer;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One letter: for those who work with the child, for the child to read on a screen, and on paper. */
@Controller
public class LetterController {

    private final Children children;
    private final Banners banners;
    private final Letters letters;
    private final Givings givings;
    private final Attachments attachments;
    private final Voice voice;
    private final Printer printer;
    private final Audit audit;

    LetterController(
            Children children,
            Banners banners,
            Letters letters,
            Givings givings,
            Attachments attachments,
            Voice voice,
            Printer printer,
            Audit audit) {
        this.children = children;
        this.banners = banners;
        this.letters = letters;
        this.givings = givings;
        this.attachments = attachments;
        this.voice = voice;
        this.printer = printer;
        this.audit = audit;
    }

    /**
     * @param page which page of a story, from 1; 0 for a letter that is read in one piece
     * @param back where whoever sits beside the child goes on
     */
    public record ReadPage(Paper paper, int page, String back) {

        public int last() {
            return paper.letter().parts().size();
        }

        public String href(int which) {
            Letter letter = paper.letter();
            return letter.path() + "/read?page=" + which
                    + (letter.version() == null ? "&draft=true" : "&version=" + letter.version());
        }
    }

    /** @param version a finished one; without it what is in use: the latest finished, or, where none is, what was saved last */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/letters/{id}")
    Page show(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestParam(defaultValue = "") String done) {
        Child child = children.find(viewer, childId);
        Letter latest = letters.latest(childId, id).orElseThrow(NotFound::new);
        Letter letter = draft ? latest : asked(latest, version);
        audit.read(viewer, childId, "letter", id);
        Map<UUID, Entry> said =
                voice.of(childId, Source.LETTER, id).stream().collect(Collectors.toMap(Entry::id, entry -> entry));
        return Page.of(
                "letters/letter",
                new LetterPage(
                        banners.of(child),
                        paper(letter),
                        letters.versions(childId, id),
                        !latest.isFinished(),
                        givings.of(childId, id),
                        said,
                        Fonts.unprintable(letter.everyWord()),
                        child.isOpen() && viewer.may(Act.WRITE_RECORDS),
                        done));
    }

    /** Nothing of the staff site stands round it, so that the screen can be handed to the child. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/letters/{id}/read")
    Page read(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestParam(defaultValue = "1") int page) {
        children.find(viewer, childId);
        Letter latest = letters.latest(childId, id).orElseThrow(NotFound::new);
        Letter letter = draft ? latest : asked(latest, version);
        audit.read(viewer, childId, "letter", id);
        int pages = letter.parts().size();
        boolean inPages = letter.kind().hasPages() && pages > 0;
        String back = letter.path() + (letter.version() == null ? "?draft=true" : "?version=" + letter.version());
        return Page.of("letters/read", new ReadPage(paper(letter), inPages ? Math.clamp(page, 1, pages) : 0, back));
    }

    /** A finished version on paper. It is made when the transaction has ended, from what was read in it. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/letters/{id}/pdf")
    ResponseEntity<Resource> pdf(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String size) {
        children.find(viewer, childId);
        Letter latest = letters.latest(childId, id).orElseThrow(NotFound::new);
        Letter letter = asked(latest, version);
        if (!letter.isFinished()) {
            throw new NotFound();
        }
        audit.read(viewer, childId, "letter-pdf", id);
        if (!Fonts.unprintable(letter.everyWord()).isEmpty()) {
            return ResponseEntity.status(303)
                    .location(URI.create(letter.path() + "?version=" + letter.version() + "#print"))
                    .build();
        }
        Map<UUID, Callable<byte[]>> pictures = new HashMap<>();
        Paper paper = paper(letter);
        for (Part part : letter.parts()) {
            Attachment picture = paper.picture(part);
            if (picture != null) {
                pictures.put(picture.id(), attachments.printed(picture));
            }
        }
        boolean large = size.equals("large");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter.kind().inASentence() + (large ? "-large-print" : "") + ".pdf")
                                .build()
                                .toString())
                .body(new Printed(
                        () -> printer.print(printer.filled("letters/print", new Paper.Sheet(paper, large)), pictures)));
    }

    /** @throws NotFound when that version is not there */
    private Letter asked(Letter latest, @Nullable Integer version) {
        Integer wanted = version;
        if (wanted == null) {
            wanted = letters.versions(latest.childId(), latest.id()).stream()
                    .findFirst()
                    .map(Letters.Version::version)
                    .orElse(null);
        }
        return wanted == null
                ? latest
                : letters.version(latest.childId(), latest.id(), wanted).orElseThrow(NotFound::new);
    }

    private Paper paper(Letter letter) {
        return Paper.of(letter, attachments.about(letter.childId(), List.of(letter.id())));
    }
}
