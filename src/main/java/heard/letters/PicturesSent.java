package heard.letters;

import heard.access.Audit;
import heard.access.StaffViewer;
import heard.media.About;
import heard.media.Attachments;
import heard.media.FileRefused;
import heard.media.NewFile;
import heard.pages.Errors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** The pictures that came with a letter's form. Those that can be kept are; of each that cannot it is said why. */
@Component
class PicturesSent {

    private final Attachments attachments;
    private final Audit audit;

    PicturesSent(Attachments attachments, Audit audit) {
        this.attachments = attachments;
        this.audit = audit;
    }

    /** @return the form with each new picture in the place of the one before */
    LetterForm keep(
            StaffViewer viewer,
            Letter letter,
            LetterForm form,
            MultiValueMap<String, MultipartFile> files,
            Errors errors) {
        List<Part> parts = new ArrayList<>(form.parts());
        for (Map.Entry<String, List<MultipartFile>> sent : files.entrySet()) {
            MultipartFile file = sent.getValue().getFirst();
            int n = sent.getKey().matches("file-\\d{1,2}")
                    ? Integer.parseInt(sent.getKey().substring(5))
                    : parts.size();
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (n >= parts.size() || file.isEmpty() && name.isEmpty()) {
                continue;
            }
            UUID id = id(letter.id(), form.saveId(), n, name);
            NewFile picture = new NewFile(letter.childId(), id, About.LETTER, letter.id(), null, name, null);
            try (var bytes = file.getInputStream()) {
                attachments.add(viewer, picture, bytes);
                audit.wrote(viewer, letter.childId(), "attachment", id);
                parts.set(n, parts.get(n).withPicture(id));
            } catch (FileRefused e) {
                errors.add("file-" + n, Objects.requireNonNullElse(e.getMessage(), "This file cannot be kept."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return form.with(parts);
    }

    /** The same file of the same sending of the form has the same id, however often it is sent. */
    private static UUID id(UUID letterId, UUID saveId, int n, String name) {
        return UUID.nameUUIDFromBytes(
                (letterId + " " + saveId + " " + n + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
