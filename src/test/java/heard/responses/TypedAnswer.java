package heard.responses;

import heard.access.Ids;
import heard.testing.Answer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An answer as somebody types it, with what the form fills in by itself. */
final class TypedAnswer {

    final UUID id = Ids.next();
    private final List<Entry> views;
    private final List<String> fields = new ArrayList<>();

    private TypedAnswer(List<Entry> views) {
        this.views = views;
        with("id", id.toString()).with("save", Ids.next().toString()).with("version", "0");
        views.forEach(view -> with("entry", view.id().toString()));
    }

    static TypedAnswer to(Entry... views) {
        return new TypedAnswer(List.of(views));
    }

    /** More steps of the answer that was begun. */
    static TypedAnswer on(int version) {
        TypedAnswer more = new TypedAnswer(List.of());
        return more.with("version", String.valueOf(version));
    }

    /** The last value of a field holds. */
    TypedAnswer with(String field, String value) {
        if (!field.equals("entry")) {
            int there = -1;
            for (int i = 0; i < fields.size(); i += 2) {
                there = fields.get(i).equals(field) ? i : there;
            }
            if (there >= 0) {
                fields.set(there + 1, value);
                return this;
            }
        }
        fields.add(field);
        fields.add(value);
        return this;
    }

    TypedAnswer heard(LocalDate day) {
        return with("heard", "yes").with("heardBy", "Amira Khan").with("heardOn", day.toString());
    }

    TypedAnswer heard() {
        return heard(TestClock.TODAY);
    }

    TypedAnswer considered(Occasion occasion, LocalDate day) {
        return with("considered", occasion.name())
                .with("which", "")
                .with("consideredBy", "Amira Khan and Sue Marsh")
                .with("consideredOn", day.toString());
    }

    TypedAnswer decided(Outcome outcome, String why, LocalDate day) {
        return with("outcome", outcome.name())
                .with("why", why)
                .with("decidedBy", "Sue Marsh")
                .with("decidedOn", day.toString());
    }

    TypedAnswer told(String words, LocalDate day) {
        return with("told", "IN_PERSON")
                .with("toldWords", words)
                .with("toldBy", "Amira Khan")
                .with("toldOn", day.toString());
    }

    TypedAnswer said(String words, LocalDate day) {
        return with("said", "SPOKEN").with("saidWords", words).with("saidOn", day.toString());
    }

    String[] fields() {
        return fields.toArray(String[]::new);
    }

    /** A new answer. */
    Answer by(Visitor visitor) {
        return visitor.post("/children/" + views.getFirst().childId() + "/responses", fields());
    }

    /** Saved as a new answer, whose id this is. */
    UUID idAfter(Visitor visitor) {
        Answer saved = by(visitor);
        if (saved.status() != 303) {
            throw new AssertionError(saved.status() + " " + saved.text());
        }
        return id;
    }

    /** More of the one at this address. */
    Answer by(Visitor visitor, String response) {
        return visitor.post(response + "/steps", fields());
    }
}
