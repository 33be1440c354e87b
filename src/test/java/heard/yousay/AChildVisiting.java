package heard.yousay;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child on their own site, in a browser that runs no scripts unless they are asked for. */
final class AChildVisiting {

    private final Child child;
    private final Visitor visitor;

    AChildVisiting(Child child) {
        this.child = child;
        this.visitor = Visitor.visiting(child);
    }

    AChildVisiting(Child child, StaffMember beside) {
        this.child = child;
        this.visitor = Visitor.visiting(child, beside);
    }

    Visitor visitor() {
        return visitor;
    }

    Answer get(String path) {
        return visitor.get(path);
    }

    /** Something, news, or the name of a set that came with the program. */
    Answer begin(String what) {
        visitor.get("/say/choose");
        String set = what.equals("something") || what.equals("news")
                ? what
                : AskedSets.setId(what).toString();
        Answer answer = visitor.post("/say/choose", "set", set);
        return answer.status() == 303 ? question() : answer;
    }

    Answer question() {
        return visitor.get("/say/question");
    }

    /** Fills in the page as it is shown and presses a button: {@code go} and its value, or another. */
    Answer answer(Answer page, String button, String... fields) {
        List<String> all = new ArrayList<>(List.of(
                "reply", page.typed("reply"),
                "ask", page.typed("ask"),
                "id", page.typed("id"),
                "revision", page.typed("revision"),
                "go", button));
        all.addAll(List.of(fields));
        return visitor.post("/say/question", all.toArray(String[]::new));
    }

    Answer put(Answer page, UUID id, int revision, String words) {
        return put(page.typed("reply"), page.typed("ask"), id, revision, "\"words\":\"" + words + "\"");
    }

    Answer put(String reply, String ask, UUID id, int revision, String more) {
        String json = "{\"reply\":\"" + reply + "\",\"id\":\"" + id + "\",\"revision\":" + revision + "," + more + "}";
        return visitor.script("PUT", "/say/answers/" + ask, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands in the record from this reply, by the order of the questions' keys. */
    List<Entry> record(String reply) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() ->
                        HeardServer.bean(Voice.class).of(child.id(), Source.YOU_SAY, UUID.fromString(reply)).stream()
                                .filter(entry -> entry.replacedBy() == null)
                                .toList());
    }

    long count(String table) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*) from " + table + " where child_id = :child")
                        .param("child", child.id())
                        .query(Long.class)
                        .single());
    }

    static UUID id() {
        return Ids.next();
    }
}
