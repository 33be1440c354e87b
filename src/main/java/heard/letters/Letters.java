package heard.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written to each child. Called after the child was found through the viewer. */
@Repository
public class Letters {

    private static final String TEXT = """
            select t.child_id, t.letter_id, l.kind, t.revision, t.version, t.save_id, t.title, t.greeting, t.closing, t.language,
                t.author_id, t.author_name, t.saved_at
            from letter_text t join letter l on l.child_id = t.child_id and l.id = t.letter_id
            where t.child_id = :child and t.letter_id = :id and l.thrown_away_at is null
            """;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the list.
     *
     * @param title of what was saved last
     * @param version the latest that is finished; null as long as none is
     * @param writing whether something was saved since that is not finished yet
     * @param givenOn when it was last given; null when it was not
     * @param givenVersion which one that was
     */
    public record Listed(
            UUID id,
            Kind kind,
            String title,
            @Nullable Integer version,
            boolean writing,
            String authorName,
            OffsetDateTime savedAt,
            @Nullable LocalDate givenOn,
            @Nullable Integer givenVersion,
            @Nullable Understood understood) {}

    /** A version that the child was given, with when and how it was given for the first time. */
    public record Given(
            UUID letterId, Kind kind, int version, String title, LocalDate givenOn, Way way, String givenBy) {}

    /** A finished version, without its words. */
    public record Version(int version, String authorName, OffsetDateTime savedAt) {}

    /** Begins one; beginning the same twice is one. */
    public void begin(Letter first) {
        jdbc.sql("""
                insert into letter (child_id, id, kind, begun_by, begun_by_name, begun_at)
                values (:child, :id, :kind, :by, :name, :at)
                on conflict do nothing
                """)
                .param("child", first.childId())
                .param("id", first.id())
                .param("kind", first.kind().name())
                .param("by", first.authorId())
                .param("name", first.authorName())
                .param("at", first.savedAt())
                .update();
        save(first);
    }

    /** @return false when there is this revision already: saved twice, or by somebody else */
    public boolean save(Letter letter) {
        int saved = jdbc.sql("""
                insert into letter_text (child_id, letter_id, revision, version, save_id, title, greeting, closing, language,
                    author_id, author_name, saved_at)
                select :child, :id, :revision, :version::int, :save, :title, :greeting, :closing, :language, :author::uuid, :name, :at
                from letter where child_id = :child and id = :id and thrown_away_at is null
                on conflict do nothing
                """)
                .param("child", letter.childId())
                .param("id", letter.id())
                .param("revision", letter.revision())
                .param("version", letter.version())
                .param("save", letter.saveId())
                .param("title", letter.title())
                .param("greeting", letter.greeting())
                .param("closing", letter.closing())
                .param("language", letter.language())
                .param("author", letter.authorId())
                .param("name", letter.authorName())
                .param("at", letter.savedAt())
                .update();
        if (saved == 1) {
            saveParts(letter);
        }
        return saved == 1;
    }

    /** Begun by mistake: stands in no list any more. One of which a version is finished stays. */
    void throwAway(UUID childId, UUID id, OffsetDateTime at) {
        jdbc.sql("""
                update letter l set thrown_away_at = :at
                where child_id = :child and id = :id and thrown_away_at is null
                  and not exists (select from letter_text t
                                  where t.child_id = l.child_id and t.letter_id = l.id and t.version is not null)
                """).param("child", childId).param("id", id).param("at", at).update();
    }

    /** What was saved last, finished or not. */
    public Optional<Letter> latest(UUID childId, UUID id) {
        return withParts(jdbc.sql(TEXT + "order by t.revision desc limit 1")
                .param("child", childId)
                .param("id", id)
                .query(Letters::letter)
                .optional());
    }

    /** One finished version. */
    public Optional<Letter> version(UUID childId, UUID id, int version) {
        return withParts(jdbc.sql(TEXT + "and t.version = :version")
                .param("child", childId)
                .param("id", id)
                .param("version", version)
                .query(Letters::letter)
                .optional());
    }

    /** Every finished one, the latest first. */
    List<Version> versions(UUID childId, UUID id) {
        return jdbc.sql("""
                select version, author_name, saved_at from letter_text
                where child_id = :child and letter_id = :id and version is not null order by version desc
                """)
                .param("child", childId)
                .param("id", id)
                .query(Version.class)
                .list();
    }

    /** What this one sending of the form became; nothing if it never came. */
    Optional<Letter> savedAs(UUID childId, UUID id, UUID saveId) {
        return withParts(jdbc.sql(TEXT + "and t.save_id = :save")
                .param("child", childId)
                .param("id", id)
                .param("save", saveId)
                .query(Letters::letter)
                .optional());
    }

    /** The one that was written on last first. */
    List<Listed> of(UUID childId) {
        return jdbc.sql("""
                select l.id, l.kind, t.title, f.version, t.version is null as writing, t.author_name, t.saved_at,
                    g.given_on, g.version as given_version, g.understood
                from letter l
                cross join lateral (select * from letter_text t where t.child_id = l.child_id and t.letter_id = l.id
                    order by t.revision desc limit 1) t
                cross join lateral (select max(version) as version from letter_text f
                    where f.child_id = l.child_id and f.letter_id = l.id) f
                left join lateral (select * from letter_giving g where g.child_id = l.child_id and g.letter_id = l.id
                    and not exists (select from letter_giving c where c.child_id = g.child_id and c.corrects = g.id)
                    order by g.given_on desc, g.recorded_at desc limit 1) g on true
                where l.child_id = :child and l.thrown_away_at is null
                order by t.saved_at desc, l.id desc
                """).param("child", childId).query(Listed.class).list();
    }

    /** Every version that the child was given, the latest first: what is theirs to read. */
    public List<Given> given(UUID childId) {
        return jdbc.sql("""
                select * from (
                    select distinct on (g.letter_id, g.version) g.letter_id, l.kind, g.version, t.title, g.given_on, g.way, g.given_by
                    from letter_giving g
                    join letter l on l.child_id = g.child_id and l.id = g.letter_id
                    join letter_text t on t.child_id = g.child_id and t.letter_id = g.letter_id and t.version = g.version
                    where g.child_id = :child
                      and not exists (select from letter_giving c where c.child_id = g.child_id and c.corrects = g.id)
                    order by g.letter_id, g.version, g.given_on, g.recorded_at) g
                order by given_on desc, letter_id desc, version desc
                """).param("child", childId).query(Given.class).list();
    }

    private void saveParts(Letter letter) {
        int number = 0;
        for (Part part : letter.parts()) {
            number++;
            jdbc.sql("""
                    insert into letter_part (child_id, letter_id, revision, number, heading, words, picture_id, picture_shows)
                    values (:child, :id, :revision, :number, :heading, :words, :picture, :shows)
                    """)
                    .param("child", letter.childId())
                    .param("id", letter.id())
                    .param("revision", letter.revision())
                    .param("number", number)
                    .param("heading", part.heading())
                    .param("words", part.words())
                    .param("picture", part.pictureId())
                    .param("shows", part.pictureShows())
                    .update();
        }
    }

    private Optional<Letter> withParts(Optional<Letter> text) {
        return text.map(letter -> letter.with(jdbc.sql("""
                select heading, words, picture_id, picture_shows from letter_part
                where child_id = :child and letter_id = :id and revision = :revision order by number
                """)
                .param("child", letter.childId())
                .param("id", letter.id())
                .param("revision", letter.revision())
                .query(Part.class)
                .list()));
    }

    private static Letter letter(ResultSet rs, int row) throws SQLException {
        return new Letter(
                rs.getObject("child_id", UUID.class),
                rs.getObject("letter_id", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                rs.getInt("revision"),
                rs.getObject("version", Integer.class),
                rs.getObject("save_id", UUID.class),
                rs.getString("title"),
                rs.getString("greeting"),
                rs.getString("closing"),
                rs.getString("language"),
                rs.getObject("author_id", UUID.class),
                rs.getString("author_name"),
                rs.getObject("saved_at", OffsetDateTime.class),
                List.of());
    }
}
