package heard.caseload;

import static heard.caseload.OnTheList.change;
import static heard.caseload.OnTheList.encoded;
import static heard.caseload.OnTheList.found;
import static heard.caseload.OnTheList.names;
import static heard.caseload.OnTheList.row;
import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FindAChildTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);

    @Test
    void aClosedCaseStandsApart() {
        Child open = Given.aChild().allocatedTo(worker).save();
        Child closed = Given.aChild()
                .allocatedTo(worker)
                .closedOn(TestClock.TODAY.minusDays(5))
                .save();
        Visitor visitor = Visitor.signedInAs(worker);

        Answer answer = visitor.get("/children");
        assertThat(names(answer)).containsExactly(open.fullName());
        assertThat(answer.text()).contains("1 child.").contains("1 closed case");
        Answer apart = visitor.get("/children?of=mine&only=closed");
        assertThat(names(apart)).containsExactly(closed.fullName());
        assertThat(row(apart, closed)).contains("case closed 7 November 2026");
        assertThat(found(visitor, closed)).isTrue();
    }

    @Test
    void aChildIsFoundByNameNumberAndDateOfBirthHoweverTyped() {
        Child child = Given.aChild()
                .called("Siân")
                .bornOn(LocalDate.of(2013, 2, 28))
                .allocatedTo(worker)
                .save();
        change(child, "family_name = 'O’Brien-Pritchard', upn = 'H801200001001', nhs_number = '9434765919'");
        Visitor visitor = Visitor.signedInAs(Given.aManager(team));

        for (String typed : List.of(
                "sian",
                "SIÂN",
                "pritch",
                "obrien",
                "O'Brien",
                "sian prit",
                "pritchard, sian",
                child.localNumber(),
                child.localNumber().toLowerCase(java.util.Locale.UK),
                "28/02/2013",
                "28 Feb 2013",
                "2013-02-28",
                "28.2.13",
                "H801200001001",
                "943 476 5919")) {
            assertThat(visitor.get("/children?q=" + encoded(typed)).text())
                    .as(typed)
                    .contains("Siân O’Brien-Pritchard");
        }
        for (String typed : List.of("sian smith", "ian", "%", "_", "*", "01/02/2013", "zzz", "\\", "'")) {
            Answer answer = visitor.get("/children?q=" + encoded(typed));
            assertThat(answer.status()).as(typed).isEqualTo(200);
            assertThat(names(answer)).as(typed).noneMatch(name -> name.contains("Siân"));
        }
    }

    @Test
    void whatCannotBeLookedForIsSaidBesideTheFieldAndKept() {
        Visitor visitor = Visitor.signedInAs(worker);

        assertThat(visitor.get("/children?q=%00").status()).isEqualTo(200);
        Answer noDay = visitor.get("/children?q=31/02/2017");
        assertThat(noDay.text()).contains("There is no such day.");
        assertThat(noDay.page().select("#q").val()).isEqualTo("31/02/2017");
        Answer tooLong = visitor.get("/children?q=" + "a".repeat(101));
        assertThat(tooLong.text()).contains("no more than 100 characters");
        Answer nobody = visitor.get("/children?q=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(nobody.text()).contains("No child found for “<script>alert(1)</script>”");
        assertThat(nobody.page().select("main script")).isEmpty();
        assertThat(visitor.get("/children?of=%27&only=nonsense&after=never_x_y").status())
                .isEqualTo(200);
    }

    @Test
    void aRestrictedChildAndOneWithAConflictAreAbsentFromListsCountsAndSearch() {
        Child restricted = Given.aChild().allocatedTo(worker).restricted().save();
        Child ofKin = Given.aChild().allocatedTo(worker).save();
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql(
                        "insert into conflict_of_interest (child_id, staff_id, declared_on) values (:child, :staff, current_date)")
                .param("child", ofKin.id())
                .param("staff", worker.id())
                .update());
        Visitor visitor = Visitor.signedInAs(worker);

        for (String path : List.of("/children", "/children?of=team", "/children?only=unheard")) {
            assertThat(visitor.get(path).text())
                    .contains("No child is here yet.")
                    .doesNotContain(restricted.localNumber());
        }
        assertThat(found(visitor, restricted)).isFalse();
        assertThat(found(visitor, ofKin)).isFalse();
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("insert into restriction_named (child_id, staff_id) values (:child, :staff)")
                .param("child", restricted.id())
                .param("staff", worker.id())
                .update());
        assertThat(names(visitor.get("/children"))).containsExactly(restricted.fullName());
    }
}
