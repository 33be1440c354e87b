package heard.asking;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.children.Child;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitingTests {

    private final Waiting waiting = HeardServer.bean(Waiting.class);
    private final QuestionSets sets = HeardServer.bean(QuestionSets.class);
    private final UUID news = sets.goodNews().setId();
    private final UUID say = sets.saySomething().setId();
    private final Child child = Given.aChild().save();

    @Test
    void setsWaitInTheWorkersOrderFromTheirDay() {
        asked(news, 2, TestClock.TODAY);
        asked(say, 1, TestClock.TODAY);
        asked(news, 3, TestClock.TODAY);

        assertThat(forChild(TestClock.TODAY)).containsExactly(say, news);
        assertThat(forChild(TestClock.TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void whatWasAnsweredWaitsNoLongerAndTheSameReplyCountsOnce() {
        asked(news, 1, TestClock.TODAY);
        UUID reply = Ids.next();

        answered(news, reply);
        asked(news, 2, TestClock.TODAY);
        answered(news, reply);

        assertThat(forChild(TestClock.TODAY)).containsExactly(news);
        answered(news, Ids.next());
        assertThat(forChild(TestClock.TODAY)).isEmpty();
    }

    @Test
    void anAnswerToWhatNobodyAskedForChangesNothing() {
        asked(news, 1, TestClock.TODAY);

        answered(say, Ids.next());

        assertThat(forChild(TestClock.TODAY)).containsExactly(news);
    }

    private void answered(UUID set, UUID reply) {
        Given.asService(() -> waiting.answered(child.id(), set, reply));
    }

    private List<UUID> forChild(LocalDate today) {
        List<UUID> found = new java.util.ArrayList<>();
        Given.asService(() -> waiting.forChild(child.id(), today).forEach(set -> found.add(set.setId())));
        return found;
    }

    private void asked(UUID set, int place, LocalDate from) {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("""
                insert into asked (child_id, id, set_id, place, from_on, asked_by, asked_at)
                values (:child, :id, :set, :place, :from, 'A worker', :at)
                """)
                .param("child", child.id())
                .param("id", Ids.next())
                .param("set", set)
                .param("place", place)
                .param("from", from)
                .param("at", OffsetDateTime.now(TestClock.CLOCK))
                .update());
    }
}
