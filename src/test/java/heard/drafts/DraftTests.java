package heard.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.Role;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class DraftTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child child = Given.aChild().allocatedTo(worker).save();
    private final UUID id = Ids.next();
    private final String path = "/children/" + child.id() + "/drafts/session/" + id;

    @Test
    void whatIsTypedIsKeptAndTheLatestIsWhatIsThere() {
        Visitor visitor = Visitor.signedInAs(worker);

        assertThat(visitor.post(path, "words", "I like", "question", "DAY").status())
                .isEqualTo(204);
        assertThat(visitor.post(path, "words", "I like frogs & „toads“\0", "question", "DAY", "question", "LIFE")
                        .status())
                .isEqualTo(204);

        Draft draft = seenBy(worker).orElseThrow();
        assertThat(draft.fields())
                .containsEntry("words", List.of("I like frogs & „toads“\0"))
                .containsEntry("question", List.of("DAY", "LIFE"))
                .doesNotContainKey("_csrf");
        assertThat(draft.sent().text("words")).startsWith("I like frogs");
    }

    @Test
    void nobodyElseSeesADraft() {
        StaffMember manager = Given.aManager(team);
        Visitor.signedInAs(worker).post(path, "words", "unfinished");

        assertThat(seenBy(manager)).isEmpty();
        assertThat(rowsSeenBy(manager)).isZero();
        assertThat(rowsSeenBy(worker)).isOne();
    }

    @Test
    void oneWhoMayNotKnowOfTheChildKeepsNoDraftOfThem() {
        StaffMember stranger = Given.aWorker(Given.aTeam());

        assertThat(Visitor.signedInAs(stranger).post(path, "words", "x").status())
                .isEqualTo(404);
        assertThat(Visitor.signedInAs(Given.aQualityOfficer())
                        .post(path, "words", "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownKindIsNotFoundAndOneTooLongIsSaidToBe() {
        Visitor visitor = Visitor.signedInAs(worker);

        assertThat(visitor.post("/children/" + child.id() + "/drafts/novel/" + id, "words", "x")
                        .status())
                .isEqualTo(404);
        var tooLong = visitor.post(path, "words", "x".repeat(Drafts.LONGEST));
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.body()).contains("too long");
        assertThat(seenBy(worker)).isEmpty();
    }

    @Test
    void aDraftIsInTheTrailOnceHoweverOftenItIsKept() {
        Visitor visitor = Visitor.signedInAs(worker);
        for (int i = 0; i < 5; i++) {
            visitor.post(path, "words", "word " + i);
        }

        assertThat(visitor.get("/children/" + child.id() + "/looked").page().select("td:contains(Wrote: draft)"))
                .hasSize(1);
    }

    private Optional<Draft> seenBy(StaffMember member) {
        return as(member, () -> HeardServer.bean(Drafts.class).of(viewer(member), child.id(), "session", id));
    }

    /** Past the application's own check: what the database itself shows to this person. */
    private int rowsSeenBy(StaffMember member) {
        return as(
                member,
                () -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*) from draft where child_id = ?")
                        .param(child.id())
                        .query(Integer.class)
                        .single());
    }

    private static StaffViewer viewer(StaffMember member) {
        return new StaffViewer(member.id(), member.name(), Role.WORKER, member.teamId(), Ids.next());
    }

    private static <T> T as(StaffMember member, java.util.function.Supplier<T> look) {
        return HeardServer.bean(TransactionTemplate.class).execute(status -> {
            HeardServer.bean(JdbcClient.class)
                    .sql("select set_config('heard.staff_id', ?, true)")
                    .param(member.id().toString())
                    .query((rs, row) -> 0)
                    .single();
            return look.get();
        });
    }
}
