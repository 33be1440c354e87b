package heard.yousay;

import heard.asking.QuestionSets;
import heard.pages.England;
import heard.pages.Said;
import heard.voice.Source;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a child was asked on their own site and chose not to say. The child has been found through the viewer. */
@Repository
public class UnsaidAnswers {

    private final JdbcClient jdbc;
    private final QuestionSets sets;

    UnsaidAnswers(JdbcClient jdbc, QuestionSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    /** @param question in English */
    public record Unsaid(String question, OffsetDateTime at, String href) {

        /** 12 November 2026. */
        public String day() {
            return Said.date(England.day(at));
        }
    }

    private record Row(UUID replyId, UUID versionId, String askKey, OffsetDateTime givenAt) {}

    /** The latest first. A question that they answered when it was asked again is not among them. */
    public List<Unsaid> of(UUID childId) {
        return jdbc.sql("""
                        select reply_id, version_id, ask_key, given_at
                        from (select distinct on (r.set_id, a.ask_key) a.reply_id, r.version_id, a.ask_key, a.given_at, a.instead
                              from answer a join reply r on r.child_id = a.child_id and r.id = a.reply_id
                              where a.child_id = :child
                              order by r.set_id, a.ask_key, a.given_at desc, a.revision desc) latest
                        where instead = 'NO_SAY'
                        order by given_at desc, ask_key
                        """).param("child", childId).query(Row.class).list().stream()
                .map(row -> new Unsaid(
                        sets.version(row.versionId())
                                .ask(row.askKey())
                                .map(ask -> ask.text("en"))
                                .orElse(row.askKey()),
                        row.givenAt(),
                        Source.YOU_SAY.href(childId, row.replyId())))
                .toList();
    }
}
