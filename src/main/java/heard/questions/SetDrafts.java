package heard.questions;

import heard.asking.Ask;
import heard.asking.Option;
import heard.asking.QuestionSet;
import heard.asking.SetVersions;
import heard.asking.SetVersions.Written;
import heard.asking.Withdrawals;
import heard.asking.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes to drafts. The database lets nothing else be changed. */
@Repository
class SetDrafts {

    private final JdbcClient jdbc;
    private final SetVersions versions;
    private final Withdrawals withdrawals;
    private final Clock clock;

    SetDrafts(JdbcClient jdbc, SetVersions versions, Withdrawals withdrawals, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** A new set with its first draft; making it twice makes one. */
    void make(UUID setId, UUID versionId, HeadForm head, String by) {
        boolean made = jdbc.sql("""
                insert into question_set (id, made_by, made_at) values (:id, :by, :at) on conflict do nothing
                """)
                        .param("id", setId)
                        .param("by", by)
                        .param("at", now())
                        .update()
                == 1;
        if (made) {
            jdbc.sql("""
                    insert into question_set_version (id, set_id, version, state, look, occasion, age_from, age_to, changed_by,
                        changed_at)
                    values (:id, :set, 1, 'DRAFT', :look, :occasion, :from, :to, :by, :at)
                    """)
                    .param("id", versionId)
                    .param("set", setId)
                    .param("look", head.look())
                    .param("occasion", head.occasion())
                    .param("from", head.ages().from())
                    .param("to", head.ages().to())
                    .param("by", by)
                    .param("at", now())
                    .update();
            english(versionId, Map.of(Words.TITLE, head.title()));
        }
    }

    /** The next version as a copy of the one in use, checked words and all; if somebody has begun it already, theirs it is. */
    void begin(UUID published, UUID draft, String by) {
        boolean begun = jdbc.sql("""
                insert into question_set_version (id, set_id, version, state, look, occasion, age_from, age_to, changed_by,
                    changed_at)
                select :draft, set_id, version + 1, 'DRAFT', look, occasion, age_from, age_to, :by, :at
                from question_set_version where id = :published
                on conflict do nothing
                """)
                        .param("draft", draft)
                        .param("published", published)
                        .param("by", by)
                        .param("at", now())
                        .update()
                == 1;
        if (begun) {
            copy("ask", "key, place, type, under, voch_column, only_if_ask, only_if_options", published, draft);
            copy("ask_option", "ask_key, key, place, picture, not_safe", published, draft);
            copy("ask_words", "language, key, words, english", published, draft);
            copy("ask_words_check", "language, key, checked_by, checked_at", published, draft);
        }
    }

    private void copy(String table, String columns, UUID from, UUID to) {
        jdbc.sql("insert into " + table + " (version_id, " + columns + ") select :to, " + columns + " from " + table
                        + " where version_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /**
     * Nobody else saves this draft until the transaction ends.
     *
     * @return false if it is no draft any more
     */
    boolean hold(UUID versionId) {
        return jdbc.sql("select id from question_set_version where id = :id and state = 'DRAFT' for update")
                .param("id", versionId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void head(UUID versionId, HeadForm head, String by) {
        jdbc.sql("""
                update question_set_version
                set look = :look, occasion = :occasion, age_from = :from, age_to = :to, changed_by = :by, changed_at = :at
                where id = :id
                """)
                .param("look", head.look())
                .param("occasion", head.occasion())
                .param("from", head.ages().from())
                .param("to", head.ages().to())
                .param("by", by)
                .param("at", now())
                .param("id", versionId)
                .update();
        english(versionId, Map.of(Words.TITLE, head.title()));
    }

    private void changed(UUID versionId, String by) {
        jdbc.sql("update question_set_version set changed_by = :by, changed_at = :at where id = :id")
                .param("by", by)
                .param("at", now())
                .param("id", versionId)
                .update();
    }

    /** This question as it is now, in its place; a new one comes last. Its words in other languages stay. */
    void ask(UUID versionId, Ask ask, String by) {
        int place = jdbc.sql("""
                select coalesce((select place from ask where version_id = :version and key = :key),
                                (select coalesce(max(place), 0) + 1 from ask where version_id = :version))
                """)
                .param("version", versionId)
                .param("key", ask.key())
                .query(Integer.class)
                .single();
        takeOut(versionId, ask.key());
        versions.write(versionId, ask, place);
        Map<String, String> english = new java.util.LinkedHashMap<>();
        english.put(Words.ask(ask.key()), ask.text(Words.ENGLISH));
        english.put(Words.hint(ask.key()), ask.hint(Words.ENGLISH));
        for (Option option : ask.options()) {
            english.put(Words.option(ask.key(), option.key()), option.label(Words.ENGLISH));
        }
        english(versionId, english);
        forgetWordsOfOptionsOtherThan(versionId, ask);
        changed(versionId, by);
    }

    void remove(UUID versionId, String askKey, String by) {
        takeOut(versionId, askKey);
        jdbc.sql("""
                delete from ask_words where version_id = :version
                  and (key in ('ask.' || :ask, 'hint.' || :ask) or key like 'option.' || :ask || '.%')
                """).param("version", versionId).param("ask", askKey).update();
        changed(versionId, by);
    }

    private void takeOut(UUID versionId, String askKey) {
        jdbc.sql("delete from ask_option where version_id = :version and ask_key = :ask")
                .param("version", versionId)
                .param("ask", askKey)
                .update();
        jdbc.sql("delete from ask where version_id = :version and key = :ask")
                .param("version", versionId)
                .param("ask", askKey)
                .update();
    }

    private void forgetWordsOfOptionsOtherThan(UUID versionId, Ask ask) {
        jdbc.sql("""
                delete from ask_words
                where version_id = :version and key like 'option.' || :ask || '.%' and not key = any (:keys)
                """)
                .param("version", versionId)
                .param("ask", ask.key())
                .param(
                        "keys",
                        ask.options().stream()
                                .map(option -> Words.option(ask.key(), option.key()))
                                .toArray(String[]::new))
                .update();
    }

    /** Puts the questions into this order. */
    void order(UUID versionId, List<Ask> asks, String by) {
        asks.forEach(ask -> takeOut(versionId, ask.key()));
        int place = 0;
        for (Ask ask : asks) {
            versions.write(versionId, ask, ++place);
        }
        changed(versionId, by);
    }

    private void english(UUID versionId, Map<String, String> words) {
        words(versionId, Words.ENGLISH, words, Map.of());
    }

    /**
     * Writes these texts in one language; an empty one is taken out. A text that is written anew is no longer checked.
     *
     * @param words by key
     * @param english beside which they were written, by key
     */
    void words(UUID versionId, String language, Map<String, String> words, Map<String, String> english) {
        jdbc.sql("delete from ask_words where version_id = :version and language = :language and key = any (:keys)")
                .param("version", versionId)
                .param("language", language)
                .param("keys", words.keySet().toArray(String[]::new))
                .update();
        List<Written> written = new ArrayList<>();
        words.forEach((key, text) -> written.add(new Written(language, key, text, english.getOrDefault(key, ""))));
        versions.write(versionId, written);
    }

    void words(UUID versionId, String language, Map<String, String> words, Map<String, String> english, String by) {
        words(versionId, language, words, english);
        changed(versionId, by);
    }

    /** As if it had never been begun; a set of which nothing was ever published goes with it. */
    void discard(QuestionSet draft) {
        for (String table : List.of("ask_option", "ask", "ask_words")) {
            jdbc.sql("delete from " + table + " where version_id = :id")
                    .param("id", draft.id())
                    .update();
        }
        jdbc.sql("delete from question_set_version where id = :id")
                .param("id", draft.id())
                .update();
        jdbc.sql("""
                delete from question_set s
                where s.id = :set and not exists (select from question_set_version v where v.set_id = s.id)
                """).param("set", draft.setId()).update();
    }

    /** From now on it is what children are asked, one that was withdrawn too. Words whose English has changed since are left out: English stands in their place. */
    void publish(QuestionSet draft) {
        UUID versionId = draft.id();
        jdbc.sql("""
                delete from ask_words w using ask_words e
                where w.version_id = :id and w.language <> 'en'
                  and e.version_id = w.version_id and e.language = 'en' and e.key = w.key and e.words <> w.english
                """).param("id", versionId).update();
        jdbc.sql("""
                update question_set_version set state = 'PUBLISHED', published_at = :at where id = :id and state = 'DRAFT'
                """).param("at", now()).param("id", versionId).update();
        withdrawals.end(draft.setId());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
