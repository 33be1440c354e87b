package heard.voice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What other modules may do with the record: add to it and put something right. Called in the transaction of the form, session or
 * answer that the words come from, after the child was found through the viewer.
 */
@Repository
public class Voice {

    /** In the order of the columns; the last one, who took its place, is never there at first. */
    private static final String VALUES =
            ":childId, :id, :saidOn, :recordedAt, :speaker, :speakerName, :how, :words, :language,"
                    + " :translation, :reading, :question, :seenAlone, :source, :sourceId, :sourceSection, :sourceVersion,"
                    + " :sourceLabel, :authorId, :authorName, :corrects";

    private static final String REPLACED = """
            , replaced as (
                update entry set replaced_by = :id
                where child_id = :childId and id = :corrects and replaced_by is null and exists (select from added)
                returning said_on)
            """;

    private static final String HEARD = """
            , heard as (
                insert into last_heard (child_id, entry_id, said_on) select :childId, id, :saidOn from added
                on conflict (child_id) do update set entry_id = excluded.entry_id, said_on = excluded.said_on
                where excluded.said_on >= last_heard.said_on or last_heard.entry_id = :corrects)
            """;

    private final JdbcClient jdbc;
    private final Entries entries;
    private final ApplicationEventPublisher events;

    Voice(JdbcClient jdbc, Entries entries, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.events = events;
    }

    /** What became of an entry: whether it was not there before, and when that was said whose place it took. */
    private record Added(boolean added, @Nullable LocalDate replacedOn) {}

    /**
     * Adds an entry, once: the same id, or the same source, section and version, a second time changes nothing. An entry that
     * {@code corrects} another takes its place; the other stays and can be seen.
     *
     * @throws DuplicateKeyException when another took that place already
     */
    public void add(Entry entry) {
        Map<String, @Nullable Object> values = new HashMap<>();
        put(values, entry, "");
        // In one statement, because it comes with every answer that a child gives.
        Added added = jdbc.sql("with added as (insert into entry (" + Entries.COLUMNS + ") values (" + VALUES
                        + ", null) on conflict do nothing returning id)"
                        + (entry.corrects() == null ? "" : REPLACED)
                        + (entry.isFirstHand() ? HEARD : "")
                        + " select exists (select from added) as added, "
                        + (entry.corrects() == null ? "null::date" : "(select said_on from replaced)")
                        + " as replaced_on")
                .params(values)
                .query(Added.class)
                .single();
        if (!added.added() || entry.corrects() == null) {
            return;
        }
        if (added.replacedOn() == null) {
            throw new DuplicateKeyException("Entry " + entry.corrects() + " was corrected by somebody else already.");
        }
        events.publishEvent(new EntryReplaced(entry.childId(), entry.corrects(), entry.id()));
        if (!entry.isFirstHand() || entry.saidOn().isBefore(added.replacedOn())) {
            hearAgain(entry.childId());
        }
    }

    /**
     * Adds everything that was said in one place, where none of it is in the record yet: the same as {@link #add} for each, in one
     * statement.
     *
     * @throws DuplicateKeyException when any of it is there already; then none is added
     */
    public void addAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder();
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int n = 0; n < entries.size(); n++) {
            rows.append(n == 0 ? "(" : ", (")
                    .append(VALUES.replace(",", n + ","))
                    .append(n)
                    .append(", null)");
            put(values, entries.get(n), Integer.toString(n));
        }
        Entry latest = entries.stream()
                .filter(Entry::isFirstHand)
                .max(Comparator.comparing(Entry::saidOn))
                .orElse(null);
        String heard = "";
        if (latest != null) {
            heard = """
                    , heard as (
                        insert into last_heard (child_id, entry_id, said_on) values (:child, :latest, :latestOn)
                        on conflict (child_id) do update set entry_id = excluded.entry_id, said_on = excluded.said_on
                        where excluded.said_on >= last_heard.said_on)
                    """;
            values.put("child", latest.childId());
            values.put("latest", latest.id());
            values.put("latestOn", latest.saidOn());
        }
        jdbc.sql("with added as (insert into entry (" + Entries.COLUMNS + ") values " + rows + " returning 1)" + heard
                        + " select count(*) from added")
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** Everything that was ever written down from one source, all versions, the first version of each section first. */
    public List<Entry> of(UUID childId, Source source, UUID sourceId) {
        return jdbc.sql("select " + Entries.COLUMNS + """
                from entry where child_id = :child and source = :source and source_id = :id
                order by source_section, source_version
                """)
                .param("child", childId)
                .param("source", source.name())
                .param("id", sourceId)
                .query((rs, row) -> Entries.entry(rs))
                .list();
    }

    /** What the child said last, at first hand, the latest first. */
    public List<Entry> lastSaid(UUID childId, int atMost) {
        return jdbc.sql("select " + Entries.COLUMNS + """
                from entry
                where child_id = :child and replaced_by is null and speaker = 'CHILD' and how <> 'RELAYED'
                order by said_on desc, id desc
                limit :most
                """)
                .param("child", childId)
                .param("most", atMost)
                .query((rs, row) -> Entries.entry(rs))
                .list();
    }

    /** What stands now of these entries, the earliest first: each of them, or whatever took its place since. */
    public List<Entry> standing(UUID childId, Collection<UUID> ids) {
        return jdbc.sql("with recursive asked as (" + """
                    select id, replaced_by from entry where child_id = :child and id = any(:ids)
                    union
                    select e.id, e.replaced_by from asked a join entry e on e.child_id = :child and e.id = a.replaced_by
                )
                select\s""" + Entries.COLUMNS + """
                from entry
                where child_id = :child and id = any(array(select id from asked where replaced_by is null))
                order by said_on, id
                """)
                .param("child", childId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, row) -> Entries.entry(rs))
                .list();
    }

    /** Those with these ids, whether they stand or were corrected since. */
    public List<Entry> find(UUID childId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + Entries.COLUMNS + " from entry where child_id = :child and id in (:ids)")
                .param("child", childId)
                .param("ids", ids)
                .query((rs, row) -> Entries.entry(rs))
                .list();
    }

    /**
     * What the child said, the latest first.
     *
     * @param text words to look for; null for everything
     */
    public List<Entry> own(UUID childId, @Nullable String text, int atMost) {
        return entries.standing(childId, Filter.own(text), null, false, atMost);
    }

    /** The entry that stands now for one section of a source. */
    public Optional<Entry> standing(UUID childId, Source source, UUID sourceId, String section) {
        return jdbc.sql("select " + Entries.COLUMNS + """
                from entry
                where child_id = :child and source = :source and source_id = :id and source_section = :section
                  and replaced_by is null
                """)
                .param("child", childId)
                .param("source", source.name())
                .param("id", sourceId)
                .param("section", section)
                .query(Entry.class)
                .optional();
    }

    /** After a correction the day itself may be another, or the words may turn out to be somebody else's. */
    private void hearAgain(UUID childId) {
        jdbc.sql("""
                update last_heard set entry_id = e.id, said_on = e.said_on
                from (select id, said_on from entry
                      where child_id = :child and replaced_by is null and speaker = 'CHILD' and how <> 'RELAYED'
                      order by said_on desc, id desc
                      limit 1) e
                where last_heard.child_id = :child and last_heard.entry_id <> e.id
                """).param("child", childId).update();
    }

    private static void put(Map<String, @Nullable Object> values, Entry entry, String n) {
        values.put("childId" + n, entry.childId());
        values.put("id" + n, entry.id());
        values.put("saidOn" + n, entry.saidOn());
        values.put("recordedAt" + n, entry.recordedAt());
        values.put("speaker" + n, entry.speaker().name());
        values.put("speakerName" + n, entry.speakerName());
        values.put("how" + n, entry.how().name());
        values.put("words" + n, entry.words());
        values.put("language" + n, entry.language());
        values.put("translation" + n, entry.translation());
        values.put("reading" + n, entry.reading());
        values.put(
                "question" + n,
                entry.question() == null ? null : entry.question().name());
        values.put("seenAlone" + n, entry.seenAlone());
        values.put("source" + n, entry.source().name());
        values.put("sourceId" + n, entry.sourceId());
        values.put("sourceSection" + n, entry.sourceSection());
        values.put("sourceVersion" + n, entry.sourceVersion());
        values.put("sourceLabel" + n, entry.sourceLabel());
        values.put("authorId" + n, entry.authorId());
        values.put("authorName" + n, entry.authorName());
        values.put("corrects" + n, entry.corrects());
    }
}
