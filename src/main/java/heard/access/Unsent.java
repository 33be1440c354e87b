package heard.access;

import heard.pages.Sent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed and could not save, because their sign-in had ended or the page was refused. It goes back to whoever pressed the
 * button, in the answer to that press, and is kept nowhere: not in the database, in an address or in a log.
 *
 * @param path where it was sent to
 * @param by whose sign-in had ended; null where that is not known
 * @param withFiles whether the form may have held files, which are not carried
 */
public record Unsent(String path, @Nullable UUID by, boolean withFiles, List<Field> fields) {

    private static final String PREFIX = "unsent.";
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}\\S*\\s+\\S");

    public record Field(String name, String value) {}

    /** Nothing, unless a form of this very site was sent with something in it: another site's text is not shown as if it were ours. */
    static Optional<Unsent> of(HttpServletRequest request, @Nullable UUID by) {
        if (!methodOf(request).equals("POST") || !isFromThisSite(request)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals("_csrf") && !name.equals("password")) {
                    fields.add(new Field(name, value));
                }
            }
        });
        String type = request.getContentType();
        boolean withFiles = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unsent(request.getRequestURI(), by, withFiles, fields));
    }

    /** An error page is asked for with a GET, whatever failed. */
    private static String methodOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method
                ? method
                : request.getMethod();
    }

    private static boolean isFromThisSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        try {
            return origin == null
                    || request.getServerName().equals(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As the sign-in page carries it. */
    static Optional<Unsent> carried(Sent sent) {
        String path = sent.text("unsent-path");
        if (!SignInController.isOurs(path)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        sent.fields().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        return Optional.of(
                new Unsent(path, sent.id("unsent-by").orElse(null), sent.has("unsent-files"), List.copyOf(fields)));
    }

    /** The fields of the sign-in page that carry it. */
    public List<Field> carrying() {
        List<Field> carrying = new ArrayList<>();
        carrying.add(new Field("unsent-path", path));
        if (by != null) {
            carrying.add(new Field("unsent-by", by.toString()));
        }
        if (withFiles) {
            carrying.add(new Field("unsent-files", "yes"));
        }
        fields.forEach(field -> carrying.add(new Field(PREFIX + field.name(), field.value())));
        return carrying;
    }

    /** Nobody saves in their own name what somebody else wrote. */
    boolean isFor(UUID staffId) {
        return by == null || by.equals(staffId);
    }

    /** What was written, to be read and copied: whatever has more than one word. */
    public List<String> words() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> TWO_WORDS.matcher(value).find())
                .toList();
    }
}
