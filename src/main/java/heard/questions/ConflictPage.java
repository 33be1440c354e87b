package heard.questions;

import heard.asking.SetVersion;
import heard.pages.Page;
import heard.pages.Sent;
import java.util.List;
import java.util.Map;

/**
 * Somebody else saved the same thing while this page was open. Both texts are shown; nothing is saved until one is chosen.
 *
 * @param what what both were writing, as in {@code this question}
 * @param action where mine goes if it is to take the place of theirs
 * @param fields mine, to be sent again
 * @param was what theirs is known by
 * @param back the page as it stands saved
 */
public record ConflictPage(
        SetVersion draft,
        String what,
        List<Both> differing,
        String action,
        List<Map.Entry<String, String>> fields,
        String was,
        String back) {

    static Page of(
            SetVersion draft, String what, List<Both> differing, String action, Sent sent, String was, String back) {
        List<Map.Entry<String, String>> fields = sent.fields().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("_csrf") && !field.getKey().equals("was"))
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .toList();
        return Page.conflict("questions/conflict", new ConflictPage(draft, what, differing, action, fields, was, back));
    }
}
