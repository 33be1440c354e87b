package heard.questions;

import heard.asking.SetVersion;
import heard.pages.Both;
import heard.pages.Page;
import heard.pages.Sent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody else saved the same thing while this page was open, or published or gave up the draft. Both texts are shown; nothing is saved until one is chosen.
 *
 * @param draft what is saved: the draft, or what is in use where there is none any more
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
                .filter(field -> !List.of("_csrf", "was", SetPages.NEXT).contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .toList();
        if (draft.isPublished()) {
            fields = Stream.concat(fields.stream(), Stream.of(Map.entry(SetPages.NEXT, "yes")))
                    .toList();
        }
        return Page.conflict("questions/conflict", new ConflictPage(draft, what, differing, action, fields, was, back));
    }
}
