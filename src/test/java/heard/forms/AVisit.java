package heard.forms;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Amira fills and puts right the form of one visit to Jayden. */
class AVisit {

    final heard.people.Team team = Given.aTeam();
    final StaffMember worker = Given.aWorker(team);
    final Visitor amira = Visitor.signedInAs(worker);
    final Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
    final UUID id = Ids.next();
    final String form = "/children/" + child.id() + "/forms/" + id;

    static String[] fields(String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        for (String[] usual : new String[][] {
            {"form", "statutory-visit"},
            {"definition", "1"},
            {"day", "2026-11-10"},
            {"answer-where", "At home"},
            {"answer-seen", "YES"},
            {"answer-seen-alone", "YES"},
            {"answer-bedroom", "YES"}
        }) {
            if (!fields.contains(usual[0])) {
                fields.addAll(List.of(usual));
            }
        }
        return fields.toArray(String[]::new);
    }

    Answer file(String... more) {
        List<String> fields = new ArrayList<>(List.of(fields(more)));
        fields.addAll(List.of("id", id.toString()));
        return amira.post("/children/" + child.id() + "/forms", fields.toArray(String[]::new));
    }

    Answer correct(Visitor visitor, int base, String... more) {
        return correct(visitor, base, Ids.next(), more);
    }

    Answer correct(Visitor visitor, int base, UUID saveId, String... more) {
        List<String> fields = new ArrayList<>(List.of(fields(more)));
        fields.addAll(List.of("base", String.valueOf(base), "save", saveId.toString()));
        return visitor.post(form + "/correction", fields.toArray(String[]::new));
    }
}
