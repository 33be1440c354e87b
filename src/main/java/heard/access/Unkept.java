package heard.access;

import heard.access.Unsent.Field;
import heard.pages.Page;
import heard.pages.PageWriter;
import heard.pages.Saying;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * An answer that came from a page of a visit that is over. It is not kept, since it may be another child's who is in now, and it is not
 * lost: whoever sent it is shown it once more, to copy it, or to send it when they have come in again. Nothing but that page holds it.
 */
@Component
public class Unkept {

    private final ChildDoor door;
    private final PageWriter writer;

    Unkept(ChildDoor door, PageWriter writer) {
        this.door = door;
        this.writer = writer;
    }

    /**
     * @param csrf of the page that it was sent from; null where that page's own child is in, and may send it now
     * @param whose page it was
     * @param otherIsIn whether another child has come in since
     * @param hadFile whether a photo or a sound was with it, which only the device has
     */
    public record UnkeptPage(
            Saying saying,
            String action,
            @Nullable String csrf,
            String whose,
            boolean otherIsIn,
            boolean hadFile,
            List<Field> fields) {

        /** What was typed, as it was typed. */
        public List<String> texts() {
            return fields.stream()
                    .filter(field ->
                            field.name().equals("words") || field.name().startsWith("who-"))
                    .map(Field::value)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    /** @param otherwise where to go on to when it holds no answer */
    void show(String otherwise, HttpServletRequest request, HttpServletResponse response) {
        String whose = request.getParameter(ChildDoor.WHOSE);
        Optional<ChildViewer> visitor = door.visitor(request);
        boolean otherIsIn = visitor.filter(
                        viewer -> whose != null && !viewer.mark().equals(whose))
                .isPresent();
        if (whose == null || request.getParameter("revision") == null || isFromAnotherSite(request)) {
            writer.write(Page.goOnTo(otherIsIn ? ChildDoor.OTHER : otherwise), request, response);
            return;
        }
        SayLook look = SayCookie.look(request);
        Saying saying =
                visitor.map(viewer -> look.saying(viewer, Saying.MIDDLE)).orElseGet(look::saying);
        boolean hadFile = hasFile(request);
        UnkeptPage page = new UnkeptPage(
                saying,
                request.getRequestURI(),
                visitor.isPresent() && !otherIsIn ? null : request.getParameter("_csrf"),
                whose,
                otherIsIn,
                hadFile,
                fields(request, hadFile));
        writer.write(Page.withStatus(HttpStatus.CONFLICT, "access/unkept", page), request, response);
    }

    /** Whoever had a file with it comes back to the same question, to add it again. */
    private static List<Field> fields(HttpServletRequest request, boolean hadFile) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals(ChildDoor.WHOSE)) {
                Arrays.stream(values)
                        .map(value -> new Field(name, hadFile && name.equals("go") ? "stay" : value))
                        .forEach(fields::add);
            }
        });
        return fields;
    }

    private static boolean hasFile(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            return request.getParts().stream()
                    .anyMatch(part -> part.getSubmittedFileName() != null && part.getSize() > 0);
        } catch (IOException | ServletException e) {
            return false;
        }
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }
}
