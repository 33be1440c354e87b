package heard.voice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others told, with who they are. The child has been found through the viewer before any of this is asked. */
@Repository
public class Contributions {

    private final JdbcClient jdbc;
    private final Voice voice;

    Contributions(JdbcClient jdbc, Voice voice) {
        this.jdbc = jdbc;
        this.voice = voice;
    }

    /**
     * Adds a version together with its entry.
     *
     * @return false, and nothing changed, when this version is there already: posted twice, or written by somebody else
     */
    public boolean add(Contribution contribution, Entry entry) {
        Optional<Entry> there = standing(entry.childId(), contribution.id());
        if (there.isPresent() && there.get().sourceVersion() >= entry.sourceVersion()) {
            return false;
        }
        voice.add(entry);
        return jdbc.sql("""
                        insert into contribution (child_id, id, version, entry_id, relation, name, position, organisation, reached_by)
                        select :child, :id, :version, :entry, :relation, :name, :position, :organisation, :reached
                        where exists (select from entry where child_id = :child and id = :entry and source_id = :id)
                        on conflict do nothing
                        """)
                        .param("child", contribution.childId())
                        .param("id", contribution.id())
                        .param("version", contribution.version())
                        .param("entry", contribution.entryId())
                        .param("relation", contribution.relation().name())
                        .param("name", contribution.name())
                        .param("position", contribution.position())
                        .param("organisation", contribution.organisation())
                        .param("reached", contribution.reachedBy().name())
                        .update()
                == 1;
    }

    /** The entry that stands now. */
    Optional<Entry> standing(UUID childId, UUID id) {
        return voice.standing(childId, Source.CONTRIBUTION, id, "");
    }

    /** Empty for one that came from elsewhere with its words alone. */
    Optional<Contribution> find(UUID childId, UUID id, int version) {
        return jdbc.sql("""
                select child_id, id, version, entry_id, relation, name, position, organisation, reached_by
                from contribution where child_id = :child and id = :id and version = :version
                """)
                .param("child", childId)
                .param("id", id)
                .param("version", version)
                .query(Contribution.class)
                .optional();
    }
}
