package heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.responses.Outcome;
import heard.responses.Responses;
import heard.responses.Step;
import heard.responses.StepKind;
import heard.responses.Telling;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child's story and what a worker and the child do with it. */
public final class AStory {

    private final Child child;
    private final StaffMember worker;
    private final Visitor staff;

    public AStory(Child child, StaffMember worker) {
        this.child = child;
        this.worker = worker;
        this.staff = Visitor.signedInAs(worker);
    }

    public String path() {
        return "/children/" + child.id() + "/story";
    }

    public Visitor staff() {
        return staff;
    }

    public Answer turn(String onOrOff, String note) {
        return staff.post(path() + "/switch", "id", Ids.next().toString(), "turn", onOrOff, "note", note);
    }

    /** Offered by the worker, and the child says yes in this visit. */
    public AStory on(Visitor visit) {
        assertThat(turn("on", "Asked me in the car.").status()).isEqualTo(303);
        assertThat(choose(visit, "yes").location()).isEqualTo("/say/story");
        return this;
    }

    static Answer choose(Visitor visit, String choice) {
        return visit.post("/say/story/choice", "id", Ids.next().toString(), "choice", choice);
    }

    Answer withhold(Thing thing, UUID thingId, String reason) {
        return staff.post(
                path() + "/withholdings",
                "id",
                Ids.next().toString(),
                "thing",
                thing.name(),
                "thingId",
                thingId.toString(),
                "reason-" + thingId,
                reason);
    }

    Answer giveBack(Thing thing, UUID thingId) {
        return staff.post(
                path() + "/withholdings",
                "id",
                Ids.next().toString(),
                "thing",
                thing.name(),
                "thingId",
                thingId.toString(),
                "back",
                "true");
    }

    /** What the child was told about what they said. */
    public UUID told(Entry entry, String words) {
        UUID id = Ids.next();
        UUID save = Ids.next();
        OffsetDateTime at = OffsetDateTime.of(TestClock.TODAY, java.time.LocalTime.NOON, ZoneOffset.UTC);
        Given.asService(() -> HeardServer.bean(Responses.class)
                .begin(
                        child.id(),
                        id,
                        List.of(entry),
                        List.of(
                                step(id, save, StepKind.DECIDED, "Because they asked.", at),
                                step(id, save, StepKind.TOLD, words, at)),
                        null,
                        at));
        return id;
    }

    private Step step(UUID response, UUID save, StepKind kind, @Nullable String words, OffsetDateTime at) {
        return new Step(
                child.id(),
                Ids.next(),
                response,
                1,
                save,
                kind,
                LocalDate.of(2026, 11, 10),
                worker.name(),
                null,
                null,
                kind == StepKind.DECIDED ? Outcome.ACTED_ON : null,
                kind == StepKind.TOLD ? Telling.IN_PERSON : null,
                words,
                null,
                null,
                false,
                null,
                worker.id(),
                worker.name(),
                at);
    }

    int count(String fromWhere) {
        return HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*) from " + fromWhere + " and child_id = :child")
                        .param("child", child.id())
                        .query(Integer.class)
                        .single());
    }
}
