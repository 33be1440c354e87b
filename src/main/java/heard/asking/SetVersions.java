package heard.asking;

import heard.voice.Question;
import java.time.OffsetDateTime;
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

/** Whole versions, read and written. A published one is only ever read. */
@Repository
class SetVersions {

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
            UUID revision,
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

    Optional<SetVersion> find(UUID id) {
        return jdbc.sql("""
                select id, set_id, version, state = 'PUBLISHED' as published, look, occasion, age_from, age_to, revision,
                       changed_by, changed_at, published_at
                from question_set_version where id = :id
                """).param("id", id).query(Head.class).optional().map(this::whole);
    }

    private SetVersion whole(Head head) {
        Map<String, Map<String, String>> words = Words.byKey(written(head.id()));
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
        return new SetVersion(
                set, head.published(), head.revision(), head.changedBy(), head.changedAt(), head.publishedAt());
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

    private List<Words.Written> written(UUID versionId) {
        return jdbc.sql("select language, key, words from ask_words where version_id = :id order by language, key")
                .param("id", versionId)
                .query(Words.Written.class)
                .list();
    }

    /** The asks, options and words of a version whose head stands already. */
    void write(QuestionSet set) {
        int place = 0;
        for (Ask ask : set.asks()) {
            write(set.id(), ask, ++place);
            int of = 0;
            for (Option option : ask.options()) {
                write(set.id(), ask.key(), option, ++of);
            }
        }
        write(
                set.id(),
                Words.of(set).stream()
                        .flatMap(text -> text.byLanguage().entrySet().stream()
                                .map(one -> new Words.Written(one.getKey(), text.key(), one.getValue())))
                        .filter(written -> !written.words().isEmpty())
                        .toList());
    }

    private void write(UUID versionId, Ask ask, int place) {
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

    private void write(UUID versionId, List<Words.Written> written) {
        jdbc.sql("""
                insert into ask_words (version_id, language, key, words)
                select :version, language, key, words
                from unnest(:languages::text[], :keys::text[], :words::text[]) as w (language, key, words)
                """)
                .param("version", versionId)
                .param(
                        "languages",
                        written.stream().map(Words.Written::language).toArray(String[]::new))
                .param("keys", written.stream().map(Words.Written::key).toArray(String[]::new))
                .param("words", written.stream().map(Words.Written::words).toArray(String[]::new))
                .update();
    }
}
