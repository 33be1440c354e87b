package heard.questions;

import heard.asking.QuestionSet;
import heard.asking.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of a version in other languages: how far they are, and who has checked them. */
@Repository
class Translating {

    private final JdbcClient jdbc;
    private final Clock clock;

    Translating(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far a language is; texts whose English has changed since do not count as translated. */
    public record Progress(String language, int translated, int checked) {}

    record Row(
            String key,
            String words,
            String english,
            @Nullable String checkedBy,
            @Nullable OffsetDateTime checkedAt) {}

    /** In the order of the page. */
    List<Translated> of(QuestionSet set, String language) {
        Map<String, Row> rows =
                jdbc.sql("""
                select w.key, w.words, w.english, c.checked_by, c.checked_at
                from ask_words w
                left join ask_words_check c on c.version_id = w.version_id and c.language = w.language and c.key = w.key
                where w.version_id = :id and w.language = :language
                """).param("id", set.id()).param("language", language).query(Row.class).list().stream()
                        .collect(Collectors.toMap(Row::key, Function.identity()));
        return Words.of(set).stream()
                .map(text -> translated(text, rows.get(text.key())))
                .toList();
    }

    private static Translated translated(Words.Text text, @Nullable Row row) {
        return row == null
                ? new Translated(text.key(), text.english(), null, false, null, null)
                : new Translated(
                        text.key(),
                        text.english(),
                        row.words(),
                        !row.english().equals(text.english()),
                        row.checkedBy(),
                        row.checkedAt());
    }

    Map<String, Progress> progress(UUID versionId) {
        return jdbc.sql("""
                select w.language, count(*) as translated, count(c.key) as checked
                from ask_words w
                join ask_words e on e.version_id = w.version_id and e.language = 'en' and e.key = w.key and e.words = w.english
                left join ask_words_check c on c.version_id = w.version_id and c.language = w.language and c.key = w.key
                where w.version_id = :id and w.language <> 'en'
                group by w.language
                """).param("id", versionId).query(Progress.class).list().stream()
                .collect(Collectors.toMap(Progress::language, Function.identity()));
    }

    /** Somebody who reads the language has checked all that stands there now. What was checked before keeps its name. */
    void check(UUID versionId, String language, String by) {
        jdbc.sql("""
                insert into ask_words_check (version_id, language, key, checked_by, checked_at)
                select w.version_id, w.language, w.key, :by, :at
                from ask_words w
                join ask_words e on e.version_id = w.version_id and e.language = 'en' and e.key = w.key and e.words = w.english
                where w.version_id = :id and w.language = :language
                on conflict do nothing
                """)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("id", versionId)
                .param("language", language)
                .update();
    }
}
