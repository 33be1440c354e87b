package heard.yousay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An answer as a page or a script sent it, before anything is known of whether it may stand.
 *
 * @param id made on the device, or when the page was shown
 * @param revision one more than that of the answer it was written over
 * @param strokes null where nothing was said of a drawing: what was drawn before stays
 * @param drop which of drawing, sound and photo the child takes away
 */
record Sent(
        UUID reply,
        UUID id,
        int revision,
        @Nullable String words,
        @Nullable List<String> options,
        @Nullable List<Person> people,
        @Nullable String strokes,
        @Nullable String instead,
        @Nullable Set<String> drop) {

    /** Most lines of the list of people that a form may send. */
    private static final int LINES = Person.MOST + 1;

    static Sent of(MultiValueMap<String, String> fields, UUID reply, UUID id) {
        List<String> options = new ArrayList<>();
        for (String option : fields.getOrDefault("option", List.of())) {
            if (!option.isEmpty()) {
                options.add(option);
            }
        }
        List<Person> people = new ArrayList<>();
        for (int n = 0; n < LINES && fields.containsKey("who-" + n); n++) {
            people.add(new Person(
                    first(fields, "who-" + n),
                    heard.pages.Sent.whole(first(fields, "near-" + n)),
                    heard.pages.Sent.whole(first(fields, "turn-" + n))));
        }
        return new Sent(
                reply,
                id,
                heard.pages.Sent.whole(first(fields, "revision")) + 1,
                first(fields, "words"),
                options,
                people,
                fields.getFirst("strokes"),
                first(fields, "instead"),
                Set.copyOf(fields.getOrDefault("drop", List.of())));
    }

    /** As it is kept. */
    String typed() {
        return heard.pages.Sent.asTyped(words);
    }

    List<String> chosen() {
        return options == null
                ? List.of()
                : options.stream().distinct().sorted().toList();
    }

    List<Person> persons() {
        return people == null ? List.of() : people;
    }

    boolean drops(String what) {
        return drop != null && drop.contains(what);
    }

    static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    static @Nullable UUID uuid(@Nullable String text) {
        return heard.pages.Sent.uuid(text).orElse(null);
    }
}
