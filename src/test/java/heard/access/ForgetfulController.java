package heard.access;

import heard.pages.Page;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a hurried developer might write. Only in the tests: the front door must stop all of it. */
@Controller
class ForgetfulController {

    private final JdbcClient jdbc;

    ForgetfulController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes, and forgets the trail. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/forgetful/{childId}/trail")
    Page withoutTrail(@PathVariable UUID childId) {
        jdbc.sql("insert into child_alert (child_id, id, text, added_on) values (?, ?, 'forgotten', date '2026-01-01')")
                .param(childId)
                .param(Ids.next())
                .update();
        return Page.goOnTo("/");
    }

    /** Says nothing of who may. */
    @GetMapping("/forgetful/permit")
    Page withoutPermit() {
        return Page.goOnTo("/");
    }
}
