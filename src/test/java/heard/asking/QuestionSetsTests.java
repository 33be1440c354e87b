package heard.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.access.Ids;
import heard.access.NotFound;
import heard.testing.HeardServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class QuestionSetsTests {

    private final QuestionSets sets = HeardServer.bean(QuestionSets.class);
    private final JdbcClient jdbc = HeardServer.bean(JdbcClient.class);

    @Test
    void whatCameWithTheProgramIsInUseFromTheFirstDayAndAsItsFileSays() {
        for (SetFile.Shipped shipped : ShippedSets.all()) {
            assertThat(sets.version(shipped.set().id())).as(shipped.name()).isEqualTo(shipped.set());
            assertThat(sets.published(shipped.set().setId())).isPresent();
        }
    }

    @Test
    void somethingToSayAndGoodNewsAreAlwaysOffered() {
        assertThat(sets.saySomething().occasion()).isEqualTo(Occasion.ANY_TIME);
        assertThat(sets.saySomething().asks()).hasSize(1);
        assertThat(sets.goodNews().occasion()).isEqualTo(Occasion.GOOD_NEWS);
        assertThat(sets.goodNews().asks()).hasSize(1);
    }

    @Test
    void aVersionThatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> sets.version(Ids.next())).isInstanceOf(NotFound.class);
        assertThat(sets.published(Ids.next())).isEmpty();
    }

    @Test
    void theDatabaseItselfLeavesAPublishedVersionAsItIs() {
        var id = sets.saySomething().id();
        TransactionTemplate transaction = new TransactionTemplate(HeardServer.bean(PlatformTransactionManager.class));

        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql("update question_set_version set look = 'TEEN' where id = :id")
                            .param("id", id)
                            .update())
                    .isZero();
            for (String table : List.of("ask_words", "ask_option", "ask")) {
                assertThat(jdbc.sql("delete from " + table + " where version_id = :id")
                                .param("id", id)
                                .update())
                        .as(table)
                        .isZero();
            }
        });
        assertThatThrownBy(() -> jdbc.sql("insert into ask_words values (:id, 'pl', 'title', 'Inaczej')")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into ask (version_id, key, place, type) values (:id, 'more', 99, 'WORDS')")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update ask_words set words = 'Other' where version_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherStartPutsNothingInTwice() {
        int before = sets.allPublished().size();

        HeardServer.bean(ShippedSets.class).afterSingletonsInstantiated();

        assertThat(sets.allPublished()).hasSize(before);
    }
}
