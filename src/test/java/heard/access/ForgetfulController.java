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

    /** A child's page that writes and forgets the trail. */
    @ForChild
    @PostMapping("/say/forgetful/trail")
    Page childWithoutTrail(ChildViewer viewer) {
        jdbc.sql("insert into child_alert (child_id, id, text, added_on) values (?, ?, 'forgotten', date '2026-01-01')")
                .param(viewer.childId())
                .param(Ids.next())
                .update();
        return Page.goOnTo("/say");
    }

    /** A child's page that would show whatever is asked for: the database must stop it. */
    @ForChild
    @GetMapping("/say/forgetful/{anyChild}")
    Page anyChild(ChildViewer viewer, @PathVariable UUID anyChild) {
        UUID found = jdbc.sql("select id from child where id = ?")
                .param(anyChild)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        new Audit(jdbc).read(viewer, "anything", found);
        return Page.goOnTo("/say/forgetful/found");
    }

    /** A staff page that was put on the child's site: no sign-in of staff counts there. */
    @Permit(Act.BE_SIGNED_IN)
    @GetMapping("/say/forgetful/staff")
    Page staffOnTheChildsSite(StaffViewer viewer) {
        new Audit(jdbc).didOther(viewer, false, "anything", null);
        return Page.goOnTo("/");
    }
}
