package heard.yousay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was ever answered. Rows are added and never changed. */
@Repository
class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Person>> PEOPLE = new TypeReference<>() {};

    private static final String COLUMNS = """
            child_id, id, reply_id, ask_key, revision, given_at, visit_id, beside_staff_id, beside_name, language, words, options,
            people, drawing_id, sound_id, photo_id, instead, entry_id
            """;

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands for each question of a reply, by its key. */
    Map<String, Answer> standing(UUID childId, UUID replyId) {
        Map<String, Answer> standing = new LinkedHashMap<>();
        jdbc.sql("select distinct on (ask_key) " + COLUMNS + """
                from answer where child_id = :child and reply_id = :reply order by ask_key, revision desc
                """)
                .param("child", childId)
                .param("reply", replyId)
                .query((rs, row) -> answer(rs))
                .list()
                .forEach(answer -> standing.put(answer.askKey(), answer));
        return standing;
    }

    /**
     * What is there already when an answer comes in.
     *
     * @param standing for its question; null for the first one
     * @param same the one that came in before under its id; null for none
     */
    record Present(@Nullable Answer standing, @Nullable Answer same) {}

    Present present(UUID childId, UUID replyId, String askKey, UUID id) {
        List<Answer> found = jdbc.sql(
                        "(select " + COLUMNS + """
                from answer where child_id = :child and reply_id = :reply and ask_key = :ask order by revision desc limit 1)
                union all
                select\s""" + COLUMNS + "from answer where child_id = :child and id = :id")
                .param("child", childId)
                .param("reply", replyId)
                .param("ask", askKey)
                .param("id", id)
                .query((rs, row) -> answer(rs))
                .list();
        return new Present(
                found.stream()
                        .filter(answer -> answer.replyId().equals(replyId)
                                && answer.askKey().equals(askKey))
                        .max(Comparator.comparing(Answer::revision))
                        .orElse(null),
                found.stream()
                        .filter(answer -> answer.id().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    /** All of a reply, the latest of each question first. */
    List<Answer> all(UUID childId, UUID replyId) {
        return jdbc.sql("select " + COLUMNS + """
                from answer where child_id = :child and reply_id = :reply order by ask_key, revision desc
                """)
                .param("child", childId)
                .param("reply", replyId)
                .query((rs, row) -> answer(rs))
                .list();
    }

    void add(Answer answer) {
        Given given = answer.given();
        jdbc.sql("insert into answer (" + COLUMNS + """
                    , hash)
                values (:child, :id, :reply, :ask, :revision, :at, :visit, :besideId, :besideName, :language, :words, :options,
                    cast(:people as jsonb), :drawing, :sound, :photo, :instead, :entry, :hash)
                """)
                .param("child", answer.childId())
                .param("id", answer.id())
                .param("reply", answer.replyId())
                .param("ask", answer.askKey())
                .param("revision", answer.revision())
                .param("at", answer.givenAt())
                .param("visit", answer.visitId())
                .param("besideId", answer.besideStaffId())
                .param("besideName", answer.besideName())
                .param("language", answer.language())
                .param("words", given.words())
                .param("options", given.options().toArray(String[]::new))
                .param("people", given.named().isEmpty() ? "[]" : JSON.writeValueAsString(given.named()))
                .param("drawing", given.drawingId())
                .param("sound", given.soundId())
                .param("photo", given.photoId())
                .param(
                        "instead",
                        given.instead() == null ? null : given.instead().name())
                .param("entry", answer.entryId())
                .param("hash", given.hash())
                .update();
    }

    /** @param strokes null when there is no such drawing */
    record Lines(String strokes, byte[] hash) {}

    @Nullable
    Lines drawing(UUID childId, UUID id) {
        return jdbc.sql("select strokes, hash from drawing where child_id = :child and id = :id")
                .param("child", childId)
                .param("id", id)
                .query(Lines.class)
                .optional()
                .orElse(null);
    }

    void addDrawing(UUID childId, UUID id, Lines lines) {
        jdbc.sql("insert into drawing (child_id, id, strokes, hash) values (:child, :id, :strokes, :hash)")
                .param("child", childId)
                .param("id", id)
                .param("strokes", lines.strokes())
                .param("hash", lines.hash())
                .update();
    }

    private static Answer answer(ResultSet rs) throws SQLException {
        List<String> options =
                new ArrayList<>(List.of((String[]) rs.getArray("options").getArray()));
        String people = rs.getString("people");
        String instead = rs.getString("instead");
        return new Answer(
                rs.getObject("child_id", UUID.class),
                rs.getObject("id", UUID.class),
                rs.getObject("reply_id", UUID.class),
                rs.getString("ask_key"),
                rs.getInt("revision"),
                rs.getObject("given_at", OffsetDateTime.class),
                rs.getObject("visit_id", UUID.class),
                rs.getObject("beside_staff_id", UUID.class),
                rs.getString("beside_name"),
                rs.getString("language"),
                new Given(
                        rs.getString("words"),
                        options,
                        people.equals("[]") ? List.of() : JSON.readValue(people, PEOPLE),
                        rs.getObject("drawing_id", UUID.class),
                        rs.getObject("sound_id", UUID.class),
                        rs.getObject("photo_id", UUID.class),
                        instead == null ? null : Instead.valueOf(instead)),
                rs.getObject("entry_id", UUID.class));
    }
}
