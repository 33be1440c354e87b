package heard.story;

import heard.access.Act;
import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.Permit;
import heard.access.SayLook;
import heard.access.StaffViewer;
import heard.children.Children;
import heard.printing.Printed;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole of a story as a book, alone or with what was drawn and recorded beside it. The child has it where the story is on. */
@Controller
class BookController {

    private static final String AUDITED = "story-book";

    private final Books books;
    private final MyStory mine;
    private final Children children;
    private final Audit audit;

    BookController(Books books, MyStory mine, Children children, Audit audit) {
        this.books = books;
        this.mine = mine;
        this.children = children;
        this.audit = audit;
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/story/book.pdf")
    ResponseEntity<Resource> pdf(StaffViewer viewer, @PathVariable UUID childId) {
        return pdf(forStaff(viewer, childId));
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/story/book.zip")
    ResponseEntity<Resource> zip(StaffViewer viewer, @PathVariable UUID childId) {
        return zip(forStaff(viewer, childId));
    }

    @ForChild
    @GetMapping(MyStoryController.HERE + "/book.pdf")
    ResponseEntity<Resource> pdf(ChildViewer viewer, SayLook look) {
        return pdf(forChild(viewer, look));
    }

    @ForChild
    @GetMapping(MyStoryController.HERE + "/book.zip")
    ResponseEntity<Resource> zip(ChildViewer viewer, SayLook look) {
        return zip(forChild(viewer, look));
    }

    private Books.Bound forStaff(StaffViewer viewer, UUID childId) {
        String called = children.find(viewer, childId).called();
        audit.read(viewer, childId, AUDITED, null);
        return books.bind(childId, called, "en");
    }

    private Books.Bound forChild(ChildViewer viewer, SayLook look) {
        mine.mustBeOn(viewer);
        audit.read(viewer, AUDITED, null);
        return books.bind(viewer.childId(), children.who(viewer).called(), look.tag());
    }

    private ResponseEntity<Resource> pdf(Books.Bound bound) {
        return named("my-story.pdf", MediaType.APPLICATION_PDF).body(new Printed(() -> books.print(bound)));
    }

    private ResponseEntity<Resource> zip(Books.Bound bound) {
        return named("my-story.zip", MediaType.parseMediaType("application/zip"))
                .body(new InputStreamResource(() -> books.zipped(bound)));
    }

    private static ResponseEntity.BodyBuilder named(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
