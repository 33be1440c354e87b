package heard.media;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Children;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One file, streamed; a player may ask for a part of it. */
@Controller
class AttachmentController {

    private final Children children;
    private final Attachments attachments;
    private final FileFolder folder;
    private final Audit audit;

    AttachmentController(Children children, Attachments attachments, FileFolder folder, Audit audit) {
        this.children = children;
        this.attachments = attachments;
        this.folder = folder;
        this.audit = audit;
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/attachments/{id}")
    ResponseEntity<Resource> whole(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        children.find(viewer, childId);
        Attachment attachment = attachments.find(childId, id).orElseThrow(NotFound::new);
        audit.read(viewer, childId, "attachment", id);
        FileKind kind = FileKind.of(attachment.mediaType());
        ContentDisposition.Builder shown =
                kind.isInline() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(attachment.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(
                        kind == FileKind.TXT
                                ? new MediaType("text", "plain", StandardCharsets.UTF_8)
                                : MediaType.parseMediaType(kind.mediaType()))
                .body(new FileSystemResource(folder.at(attachments.keptAs(attachment))));
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/attachments/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        children.find(viewer, childId);
        Attachment attachment =
                attachments.find(childId, id).filter(Attachment::thumbnail).orElseThrow(NotFound::new);
        audit.read(viewer, childId, "thumbnail", id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(new FileSystemResource(folder.at(Intake.small(attachments.keptAs(attachment)))));
    }
}
