package heard.asking;

import heard.voice.Question;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whole versions, drafts too, read and written. A published one is only ever read: use {@link QuestionSets} for what is in use. */
@Repository
public class SetVersions {

    private final JdbcClient jdbc;

    SetVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(
            UUID id,
            UUID setId,
            int version,
            boolean published,
            Look look,
            Occasion occasion,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            String changedBy,
            OffsetDateTime changedAt,
            @Nullable OffsetDateTime publishedAt) {}

    record AskRow(
            String key,
            AnswerType type,
            @Nullable Question under,
            @Nullable String vochColumn,
            @Nullable String onlyIfAsk,
            String onlyIfOptions) {

        @Nullable
        Condition onlyIf() {
            return onlyIfAsk == null
                    ? null
                    : new Condition(onlyIfAsk, new TreeSet<>(List.of(onlyIfOptions.split(" "))));
        }
    }

    record OptionRow(String askKey, String key, @Nullable String picture, boolean notSafe) {}

    public Optional<SetVersion> find(UUID id) {
        return jdbc.sql("""
                select id, set_id, version, state = 'PUBLISHED' as published, look, occasion, age_from, age_to,
                       changed_by, changed_at, published_at
                from question_set_version where id = :id
                """).param("id", id).query(Head.class).optional().map(this::whole);
    }

    private SetVersion whole(Head head) {
        Map<String, Map<String, String>> words = words(head.id());
        Map<String, List<OptionRow>> options =
                options(head.id()).stream().collect(Collectors.groupingBy(OptionRow::askKey));
        List<Ask> asks = asks(head.id()).stream()
                .map(row -> new Ask(
                        row.key(),
                        row.type(),
                        words.getOrDefault(Words.ask(row.key()), Map.of()),
                        words.getOrDefault(Words.hint(row.key()), Map.of()),
                        options.getOrDefault(row.key(), List.of()).stream()
                                .map(option -> new Option(
                                        option.key(),
                                        words.getOrDefault(Words.option(row.key(), option.key()), Map.of()),
                                        option.picture(),
                                        option.notSafe()))
                                .toList(),
                        row.under(),
                        row.vochColumn(),
                        row.onlyIf()))
                .toList();
        QuestionSet set = new QuestionSet(
                head.id(),
                head.setId(),
                head.version(),
                words.getOrDefault(Words.TITLE, Map.of()),
                head.look(),
                head.occasion(),
                new Ages(head.ageFrom(), head.ageTo()),
                asks);
        return new SetVersion(set, head.published(), head.changedBy(), head.changedAt(), head.publishedAt());
    }

    private List<AskRow> asks(UUID versionId) {
        return jdbc.sql("""
                select key, type, under, voch_column, only_if_ask, array_to_string(only_if_options, ' ') as only_if_options
                from ask where version_id = :id order by place
                """).param("id", versionId).query(AskRow.class).list();
    }

    private List<OptionRow> options(UUID versionId) {
        return jdbc.sql("""
                select ask_key, key, picture, not_safe from ask_option where version_id = :id order by ask_key, place
                """).param("id", versionId).query(OptionRow.class).list();
    }

    record WordsRow(String language, String key, String words) {}

    /** By key and then by language. */
    private Map<String, Map<String, String>> words(UUID versionId) {
        Map<String, Map<String, String>> byKey = new HashMap<>();
        jdbc.sql("select language, key, words from ask_words where version_id = :id order by language, key")
                .param("id", versionId)
                .query(WordsRow.class)
                .list()
                .forEach(row -> byKey.computeIfAbsent(row.key(), key -> new LinkedHashMap<>())
                        .put(row.language(), row.words()));
        return byKey;
    }

    /** The draft of this set, if somebody is at it. */
    public Optional<SetVersion> draft(UUID setId) {
        return jdbc.sql("select id from question_set_version where set_id = :set and state = 'DRAFT'")
                .param("set", setId)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    public Optional<SetVersion> find(UUID setId, int version) {
        return jdbc.sql("select id from question_set_version where set_id = :set and version = :version")
                .param("set", setId)
                .param("version", version)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Their numbers, the latest first. */
    public List<Integer> publishedVersions(UUID setId) {
        return jdbc.sql("""
                select version from question_set_version where set_id = :set and state = 'PUBLISHED' order by version desc
                """).param("set", setId).query(Integer.class).list();
    }

    /** What is in use, or was last. */
    public Optional<SetVersion> published(UUID setId) {
        return jdbc.sql("""
                select id from question_set_version where set_id = :set and state = 'PUBLISHED' order by version desc limit 1
                """).param("set", setId).query(UUID.class).optional().flatMap(this::find);
    }

    /** The asks, options and words of a version whose head stands already. */
    void write(QuestionSet set) {
        int place = 0;
        for (Ask ask : set.asks()) {
            write(set.id(), ask, ++place);
        }
        write(
                set.id(),
                Words.of(set).stream()
                        .flatMap(text -> text.byLanguage().entrySet().stream()
                                .map(one -> new Written(one.getKey(), text.key(), one.getValue(), text.english())))
                        .toList());
    }

    /** One question and what can be chosen there, without their words. */
    public void write(UUID versionId, Ask ask, int place) {
        Set<String> options = ask.onlyIf() == null ? Set.of() : ask.onlyIf().options();
        jdbc.sql("""
                insert into ask (version_id, key, place, type, under, voch_column, only_if_ask, only_if_options)
                values (:version, :key, :place, :type, :under, :column, :ifAsk, :ifOptions)
                """)
                .param("version", versionId)
                .param("key", ask.key())
                .param("place", place)
                .param("type", ask.type().name())
                .param("under", ask.under() == null ? null : ask.under().name())
                .param("column", ask.column())
                .param("ifAsk", ask.onlyIf() == null ? null : ask.onlyIf().ask())
                .param("ifOptions", options.toArray(String[]::new))
                .update();
        int of = 0;
        for (Option option : ask.options()) {
            write(versionId, ask.key(), option, ++of);
        }
    }

    private void write(UUID versionId, String askKey, Option option, int place) {
        jdbc.sql("""
                insert into ask_option (version_id, ask_key, key, place, picture, not_safe)
                values (:version, :ask, :key, :place, :picture, :notSafe)
                """)
                .param("version", versionId)
                .param("ask", askKey)
                .param("key", option.key())
                .param("place", place)
                .param("picture", option.picture())
                .param("notSafe", option.notSafe())
                .update();
    }

    /**
     * One text in one language.
     *
     * @param english the English beside which it was written
     */
    public record Written(String language, String key, String words, String english) {}

    /** Texts that are not there yet. */
    public void write(UUID versionId, List<Written> written) {
        List<Written> some =
                written.stream().filter(one -> !one.words().isEmpty()).toList();
        jdbc.sql("""
                insert into ask_words (version_id, language, key, words, english)
                select :version, language, key, words, case when language <> 'en' then english end
                from unnest(:languages::text[], :keys::text[], :words::text[], :english::text[])
                    as w (language, key, words, english)
                """)
                .param("version", versionId)
                .param("languages", some.stream().map(Written::language).toArray(String[]::new))
                .param("keys", some.stream().map(Written::key).toArray(String[]::new))
                .param("words", some.stream().map(Written::words).toArray(String[]::new))
                .param("english", some.stream().map(Written::english).toArray(String[]::new))
                .update();
    }
}
