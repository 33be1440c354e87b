package heard.yousay;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.media.About;
import heard.media.Attachment;
import heard.media.Attachments;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * How scripts keep an answer while it is being given. The same again is 200, a newer one 201, an older one 409 with what stands; what
 * cannot stand is 422, what was sent already 410.
 */
@Controller
public class AnswerController {

    private final Keeping keeping;
    private final Replies replies;
    private final Answers answers;
    private final Attachments attachments;
    private final Audit audit;

    AnswerController(Keeping keeping, Replies replies, Answers answers, Attachments attachments, Audit audit) {
        this.keeping = keeping;
        this.replies = replies;
        this.answers = answers;
        this.attachments = attachments;
        this.audit = audit;
    }

    /**
     * What stands now.
     *
     * @param problem what has to be put right, in the child's language
     */
    public record Kept(
            int revision,
            String words,
            List<String> options,
            List<Person> people,
            @Nullable String instead,
            @Nullable UUID drawing,
            @Nullable UUID sound,
            @Nullable UUID photo,
            @Nullable String problem) {}

    /** As a script sends it: anything may be missing. */
    public record Put(
            @Nullable UUID reply,
            @Nullable UUID id,
            @Nullable Integer revision,
            @Nullable String words,
            @Nullable List<String> options,
            @Nullable List<Person> people,
            @Nullable String strokes,
            @Nullable String instead,
            @Nullable Set<String> drop) {

        Sent sent() {
            if (reply == null || id == null || revision == null || revision < 1) {
                throw new NotFound();
            }
            return new Sent(reply, id, revision, words, options, people, strokes, instead, drop);
        }
    }

    @ForChild
    @PutMapping("/say/answers/{askKey}")
    ResponseEntity<Kept> keep(ChildViewer viewer, SayLook look, @PathVariable String askKey, @RequestBody Put put) {
        return kept(look, keeping.keep(viewer, look, askKey, put.sent(), List.of()));
    }

    /** A recording or a photo, with what stands round it on the page. */
    @ForChild
    @PostMapping("/say/answers/{askKey}/file")
    ResponseEntity<Kept> keepFile(
            ChildViewer viewer,
            SayLook look,
            @PathVariable String askKey,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(required = false) @Nullable MultipartFile sound) {
        UUID reply = Sent.uuid(fields.getFirst("reply"));
        UUID id = Sent.uuid(fields.getFirst("id"));
        if (reply == null || id == null) {
            throw new NotFound();
        }
        return kept(look, keeping.keep(viewer, look, askKey, Sent.of(fields, reply, id), Upload.of(photo, sound)));
    }

    /** What was drawn, to go on drawing. */
    @ForChild
    @GetMapping("/say/answers/{askKey}/drawing")
    ResponseEntity<String> drawing(ChildViewer viewer, @PathVariable String askKey, @RequestParam UUID reply) {
        UUID drawing = replies.find(viewer.childId(), reply)
                .filter(there -> !there.isSent())
                .map(there -> answers.standing(viewer.childId(), there.id()).get(askKey))
                .map(answer -> answer.given().drawingId())
                .orElseThrow(NotFound::new);
        audit.read(viewer, "drawing", drawing);
        Answers.Lines lines = answers.drawing(viewer.childId(), drawing);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(lines == null ? "[]" : lines.strokes());
    }

    /** Their own file, until they send: what was sent cannot be seen with the card alone. */
    @ForChild
    @GetMapping("/say/files/{id}")
    ResponseEntity<Resource> file(ChildViewer viewer, @PathVariable UUID id) {
        Attachment file = attachments
                .find(viewer.childId(), id)
                .filter(found -> found.about() == About.YOU_SAY)
                .filter(found -> replies.find(viewer.childId(), found.aboutId())
                        .filter(reply -> !reply.isSent())
                        .isPresent())
                .orElseThrow(NotFound::new);
        audit.read(viewer, "attachment", id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(attachments.bytes(file));
    }

    private static ResponseEntity<Kept> kept(SayLook look, Outcome outcome) {
        Answer present = outcome.present();
        Given given = present == null ? Given.NOTHING : present.given();
        String problem = outcome.problems().stream()
                .findFirst()
                .map(found -> look.saying().get(found.key(), found.with()))
                .orElse(null);
        HttpStatus status = switch (outcome.state()) {
            case KEPT -> problem == null ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT;
            case SAME -> problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            case OLDER -> HttpStatus.CONFLICT;
            case SENT -> HttpStatus.GONE;
            case NOT_RIGHT -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return ResponseEntity.status(status)
                .body(new Kept(
                        outcome.revision(),
                        given.words(),
                        given.options(),
                        given.people(),
                        given.instead() == null ? null : given.instead().key(),
                        given.drawingId(),
                        given.soundId(),
                        given.photoId(),
                        problem));
    }
}
