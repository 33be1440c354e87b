package heard.handover;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child's handover, as staff open it and write it by the pages. */
public final class AHandover {

    private static final List<String> FIELDS = List.of(
            "id", "save", "version", "toStaff", "toName", "toRelation", "fromOn", "firstVisitOn", "word", "notAgain");

    private final Child child;

    public AHandover(Child child) {
        this.child = child;
    }

    public String path(String more) {
        return "/children/" + child.id() + "/handover" + more;
    }

    Answer open(Visitor visitor) {
        return visitor.get(path(""));
    }

    /** Fills in the page as it is shown; what is given takes the place of what stands there. */
    Answer save(Visitor visitor, Answer page, String... fields) {
        List<String> all = new ArrayList<>();
        for (String name : FIELDS) {
            if (!List.of(fields).contains(name)) {
                var option = page.page().selectFirst("select[name=" + name + "] option[selected]");
                all.addAll(List.of(name, option == null ? page.typed(name) : option.val()));
            }
        }
        all.addAll(List.of(fields));
        return visitor.post(page.page().select("form[data-keep]").attr("action"), all.toArray(String[]::new));
    }

    /** Written by the page, to somebody who works here. @return where it stands */
    public String written(Visitor visitor, StaffMember to, LocalDate firstVisit) {
        Answer answer = save(
                visitor,
                visitor.get(path("/write?anew=true")),
                "toStaff",
                to.id().toString(),
                "fromOn",
                TestClock.TODAY.toString(),
                "firstVisitOn",
                firstVisit.toString(),
                "word",
                "Let her show you the cat first.",
                "notAgain",
                "Where her dad is.");
        return id(answer);
    }

    /** To somebody without an account. */
    String writtenToACarer(Visitor visitor, LocalDate firstVisit) {
        return id(save(
                visitor,
                visitor.get(path("/write?anew=true")),
                "toStaff",
                "",
                "toName",
                "Dana Price",
                "toRelation",
                "foster carer",
                "fromOn",
                TestClock.TODAY.toString(),
                "firstVisitOn",
                firstVisit.toString(),
                "word",
                "The light stays on."));
    }

    static String id(Answer saved) {
        return saved.location().replaceAll(".*of=", "");
    }

    Answer read(Visitor visitor, String id, String... fields) {
        Answer page = visitor.get(path("?of=" + id));
        List<String> all = new ArrayList<>(List.of("id", page.typed("id"), "version", page.typed("version")));
        all.addAll(List.of(fields));
        return visitor.post(path("/" + id + "/reading"), all.toArray(String[]::new));
    }

    Answer told(Visitor visitor, String id, String... fields) {
        Answer page = visitor.get(path("/" + id + "/telling"));
        List<String> all = new ArrayList<>(List.of(
                "id", page.typed("id"),
                "version", page.typed("version")));
        for (String name : List.of("toldOn", "toldBy", "words")) {
            if (!List.of(fields).contains(name)) {
                all.addAll(List.of(name, page.typed(name)));
            }
        }
        all.addAll(List.of(fields));
        return visitor.post(path("/" + id + "/telling"), all.toArray(String[]::new));
    }

    /** Something that an analysis led to and that is still to be done. */
    void action(StaffMember owner, String text, LocalDate dueOn) {
        UUID analysis = Ids.next();
        Given.asService(() -> {
            JdbcClient jdbc = HeardServer.bean(JdbcClient.class);
            jdbc.sql("""
                    insert into analysis (child_id, id, period_from, period_to, origin, made_at)
                    values (:child, :id, :from, :to, 'BY_HAND', now())
                    """)
                    .param("child", child.id())
                    .param("id", analysis)
                    .param("from", dueOn.minusDays(60))
                    .param("to", dueOn.plusDays(30))
                    .update();
            jdbc.sql("""
                    insert into analysis_action (child_id, id, analysis_id, text, owner_id, owner_name, due_on, added_at)
                    values (:child, :id, :analysis, :text, :owner, :name, :due, now())
                    """)
                    .param("child", child.id())
                    .param("id", Ids.next())
                    .param("analysis", analysis)
                    .param("text", text)
                    .param("owner", owner.id())
                    .param("name", owner.name())
                    .param("due", dueOn)
                    .update();
        });
    }
}
