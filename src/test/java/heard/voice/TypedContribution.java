package heard.voice;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.FormElement;

/** A contribution as somebody types it. */
final class TypedContribution {

    private TypedContribution() {}

    /** All of it as it should be, but for these changes: names and values in turn. */
    static Map<String, String> typed(String... changes) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "id", Ids.next().toString(),
                "save", Ids.next().toString(),
                "version", "0",
                "relation", "TEACHER",
                "name", "Miss Patel",
                "position", "class teacher",
                "organisation", "Hillside Primary",
                "toldOn", "2026-11-04",
                "reached", "PHONE",
                "whose", "ACCOUNT"));
        fields.put("words", "He asked twice who would collect him");
        fields.put("reading", "");
        fields.put("question", "FEELINGS");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    /** What a browser would send. */
    static Map<String, String> form(Answer answer) {
        assertThat(answer.status()).isIn(200, 409, 422);
        Map<String, String> fields = new TreeMap<>();
        var form = (FormElement) answer.page().expectFirst("main form[method=post]");
        form.formData().stream()
                .filter(field -> !field.key().equals("_csrf"))
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    static String[] fields(Map<String, String> typed) {
        List<String> fields = new ArrayList<>();
        typed.forEach((name, value) -> {
            fields.add(name);
            fields.add(value);
        });
        return fields.toArray(String[]::new);
    }
}
