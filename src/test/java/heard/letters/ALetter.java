package heard.letters;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A letter that was begun by this visitor, and what they type into its form: one part of plain words, unless said otherwise. */
public final class ALetter {

    private final Visitor visitor;
    private final UUID id = Ids.next();
    private final String root;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private ALetter(Visitor visitor, Child child, Kind kind) {
        this.visitor = visitor;
        this.root = "/children/" + child.id() + "/letters";
        assertThat(visitor.post(root, "id", id.toString(), "kind", kind.name()).status())
                .isEqualTo(303);
        with("title", "What we decided")
                .with("greeting", "Dear Robin,")
                .with("closing", "From Amira")
                .with("language", "en")
                .part(0, "Why", "You asked to see your dad. We said yes.");
        opened();
    }

    public static ALetter begunBy(Visitor visitor, Child child, Kind kind) {
        return new ALetter(visitor, child, kind);
    }

    public ALetter with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public ALetter part(int n, String heading, String words) {
        return with("heading-" + n, heading).with("words-" + n, words);
    }

    /** As the page stands now: what is saved next is saved on top of it. */
    public ALetter opened() {
        Answer page = visitor.get(path() + "/writing");
        return with("save", page.typed("save")).with("revision", page.typed("revision"));
    }

    public Answer press(String button) {
        with("go", button);
        return visitor.post(path() + "/writing", all());
    }

    public Answer upload(int part, String name, byte[] bytes, String button) {
        with("go", button);
        return visitor.upload(path() + "/writing", "file-" + part, name, "image/png", bytes, all());
    }

    public ALetter finished() {
        assertThat(press("finish").status()).isEqualTo(303);
        return this;
    }

    public Answer given(String... more) {
        Map<String, String> giving = new LinkedHashMap<>(Map.of(
                "id", Ids.next().toString(),
                "version", "1",
                "givenOn", heard.testing.TestClock.TODAY.toString(),
                "way", "READ_TOGETHER",
                "givenBy", "Amira Khan",
                "understood", "YES",
                "words", "",
                "how", "SPOKEN"));
        for (int i = 0; i < more.length; i += 2) {
            giving.put(more[i], more[i + 1]);
        }
        return visitor.post(path() + "/given", inTurn(giving));
    }

    public UUID id() {
        return id;
    }

    public String path() {
        return root + "/" + id;
    }

    private String[] all() {
        return inTurn(fields);
    }

    private static String[] inTurn(Map<String, String> fields) {
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all.toArray(String[]::new);
    }
}
