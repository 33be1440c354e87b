package heard.sessions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.media.About;
import heard.media.Attachments;
import heard.media.FileRefused;
import heard.media.NewFile;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Source;
import heard.voice.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Pictures and documents of a session. Those that can be kept are; of each that cannot it is said why. */
@Controller
class SessionAttachmentController {

    private static final int LONGEST_CAPTION = 500;

    private final Children children;
    private final Banners banners;
    private final Sessions sessions;
    private final Voice voice;
    private final Attachments attachments;
    private final Audit audit;

    SessionAttachmentController(
            Children children, Banners banners, Sessions sessions, Voice voice, Attachments attachments, Audit audit) {
        this.children = children;
        this.banners = banners;
        this.sessions = sessions;
        this.voice = voice;
        this.attachments = attachments;
        this.audit = audit;
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/sessions/{id}/attachments")
    Page attach(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String upload,
            @RequestParam(defaultValue = "") String shows,
            @RequestParam(defaultValue = "") String caption) {
        Child child = children.find(viewer, childId);
        List<Session> versions = sessions.versions(childId, id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        audit.wrote(viewer, childId, "attachment", id);
        SavedSession saved =
                SavedSession.at(versions.getFirst().version(), versions, voice.of(childId, Source.SESSION, id));
        UUID entry = Sent.uuid(shows).orElse(null);
        UUID about = entry != null && saved.sections().containsKey(entry) ? entry : null;
        List<String> refused = new ArrayList<>();
        Errors errors = Errors.none();
        String said = Sent.clean(caption);
        errors.addIfLonger("caption", said, LONGEST_CAPTION);
        if (errors.isEmpty()) {
            refused.addAll(keep(viewer, childId, id, about, upload, said, chosen(files)));
        }
        if (errors.isEmpty() && chosen(files).isEmpty()) {
            refused.add("Choose a file first.");
        }
        if (!refused.isEmpty()) {
            errors.add("files", String.join(" ", refused));
        }
        if (errors.isEmpty()) {
            return Page.goOnTo(saved.session().path() + "?saved=files#files-kept");
        }
        SessionPage page = SessionPage.of(
                banners.of(child), saved, attachments.about(childId, List.of(id)), viewer.may(Act.WRITE_RECORDS), "");
        return Page.toCorrect(SessionPage.TEMPLATE, page.toCorrect(errors, caption, shows));
    }

    /** @return why some were not kept */
    private List<String> keep(
            StaffViewer viewer,
            UUID childId,
            UUID sessionId,
            @Nullable UUID entryId,
            String upload,
            String caption,
            List<MultipartFile> files) {
        List<String> refused = new ArrayList<>();
        for (int n = 0; n < files.size(); n++) {
            MultipartFile file = files.get(n);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            NewFile kept = new NewFile(
                    childId,
                    id(sessionId, upload, n, name),
                    About.SESSION,
                    sessionId,
                    entryId,
                    name,
                    caption.isEmpty() ? null : caption);
            try (var bytes = file.getInputStream()) {
                attachments.add(viewer, kept, bytes);
            } catch (FileRefused e) {
                refused.add(e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return refused;
    }

    /** The same file of the same sending of the form has the same id, however often it is sent. */
    private static UUID id(UUID sessionId, String upload, int n, String name) {
        return UUID.nameUUIDFromBytes(
                (sessionId + " " + upload + " " + n + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** A browser sends a nameless, empty part where no file was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty()
                                || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                        .isEmpty())
                        .toList();
    }
}
