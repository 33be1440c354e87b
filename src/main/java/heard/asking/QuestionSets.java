package heard.asking;

import heard.access.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sets of questions that are in use: published and not withdrawn. Holds nothing of any child. */
@Repository
public class QuestionSets {

    static final String SAY_SOMETHING = "say-something";
    static final String GOOD_NEWS = "good-news";

    private final JdbcClient jdbc;
    private final SetVersions versions;

    /** A published version never changes, so what was read once holds for as long as the program runs. */
    private final Map<UUID, QuestionSet> published = new ConcurrentHashMap<>();

    QuestionSets(JdbcClient jdbc, SetVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /**
     * A version that was published at some time, whether or not there is a newer one by now or it was withdrawn since.
     *
     * @throws NotFound if there is none
     */
    public QuestionSet version(UUID id) {
        QuestionSet known = published.get(id);
        if (known != null) {
            return known;
        }
        QuestionSet read = versions.find(id)
                .filter(SetVersion::isPublished)
                .orElseThrow(NotFound::new)
                .set();
        published.put(id, read);
        return read;
    }

    /** The version in use of this set. */
    public Optional<QuestionSet> published(UUID setId) {
        return jdbc.sql("""
                select id from question_set_version v where v.set_id = :set and v.state = 'PUBLISHED' and
                """ + Withdrawals.OFFERED + " order by version desc limit 1")
                .param("set", setId)
                .query(UUID.class)
                .optional()
                .map(this::version);
    }

    /** Every set in use, in its latest version, by occasion and look. */
    public List<QuestionSet> allPublished() {
        return jdbc
                .sql("""
                select distinct on (v.set_id) id from question_set_version v where v.state = 'PUBLISHED' and
                """ + Withdrawals.OFFERED + " order by v.set_id, version desc")
                .query(UUID.class)
                .list()
                .stream()
                .map(this::version)
                .sorted(java.util.Comparator.comparing(QuestionSet::occasion)
                        .thenComparing(QuestionSet::look)
                        .thenComparing(set -> set.title(Words.ENGLISH)))
                .toList();
    }

    /** For whoever has something to say that nobody asked: one question, always offered. */
    public QuestionSet saySomething() {
        return published(ShippedSets.id(SAY_SOMETHING)).orElseThrow(NotFound::new);
    }

    /** One question, always offered. */
    public QuestionSet goodNews() {
        return published(ShippedSets.id(GOOD_NEWS)).orElseThrow(NotFound::new);
    }

    /**
     * Whether any of the words of this version in this language count as made by a machine, because nobody who reads it has
     * checked them. English never does.
     */
    public boolean isMachineMade(UUID versionId, String language) {
        return !Objects.equals(language, Words.ENGLISH)
                && jdbc.sql("""
                select exists (
                    select from ask_words w
                    where w.version_id = :version and w.language = :language
                      and not exists (select from ask_words_check c
                                      where c.version_id = w.version_id and c.language = w.language and c.key = w.key))
                """)
                        .param("version", versionId)
                        .param("language", language)
                        .query(Boolean.class)
                        .single();
    }
}
