package heard.caseload;

import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person reads on the list of children. */
final class OnTheList {

    private OnTheList() {}

    static boolean found(Visitor visitor, Child child) {
        return names(visitor.get("/children?q=" + child.localNumber())).contains(child.fullName());
    }

    static List<String> names(Answer answer) {
        return answer.page().select(".people tbody th a:not(.tag)").eachText();
    }

    static String row(Answer answer, Child child) {
        return row(answer, child.fullName());
    }

    static String row(Answer answer, String name) {
        return answer.page().select(".people tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    static void change(Child child, String what) {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("update child set " + what + " where id = :id")
                .param("id", child.id())
                .update());
    }

    static void review(Child child, LocalDate day) {
        UUID id = child.id();
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("insert into next_review (child_id, due_on) values (:id, :day)")
                .param("id", id)
                .param("day", day)
                .update());
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
