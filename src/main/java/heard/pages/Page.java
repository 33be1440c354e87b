package heard.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a controller returns: a template and the one record it shows, or the address to go on to.
 *
 * @param template path below {@code src/main/jte} without its ending, as in {@code voice/voice}
 * @param model the template's {@code page} parameter
 * @param status 200 unless said; 422 for a form that came back with something to correct
 * @param location where to go on to, after something was saved; then there is no template
 */
public record Page(
        String template,
        Object model,
        HttpStatus status,
        @Nullable String location) {

    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK, null);
    }

    /** The form again, with what was typed and what to correct. */
    public static Page toCorrect(String template, Object model) {
        return new Page(template, model, HttpStatus.UNPROCESSABLE_CONTENT, null);
    }

    /** Somebody else saved in between: both texts are shown. */
    public static Page conflict(String template, Object model) {
        return new Page(template, model, HttpStatus.CONFLICT, null);
    }

    /** Saved: load the page at this path of ours (303), so that reloading it saves nothing twice. */
    public static Page goOnTo(String path) {
        return new Page("", "", HttpStatus.SEE_OTHER, path);
    }

    public static Page withStatus(HttpStatus status, String template, Object model) {
        return new Page(template, model, status, null);
    }
}
