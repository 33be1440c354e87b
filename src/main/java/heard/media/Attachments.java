package heard.media;

import heard.access.ChildViewer;
import heard.access.StaffViewer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of each child's record. Called after the child was found through the viewer, in the transaction of the page. */
@Repository
public class Attachments {

    private static final String COLUMNS = """
            child_id, id, about, about_id, entry_id, file_name, caption, media_type, bytes, width, height, thumbnail, added_at
            """;

    private static final int MANY = 100;

    private static final Predicate<String> ANYTHING = mediaType -> true;

    private final JdbcClient jdbc;
    private final Intake intake;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Intake intake, Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Checks and keeps a file. The same id a second time keeps nothing new and gives what is there.
     *
     * @throws FileRefused when it cannot be kept, with the words to say so; nothing was kept then
     */
    public Attachment add(StaffViewer viewer, NewFile file, InputStream bytes) {
        return add(file, viewer.staffId(), OffsetDateTime.now(clock), ANYTHING, bytes);
    }

    /**
     * What a child gives on their own site: added by them, or by the worker beside them.
     *
     * @param isAsked whether a file of this media type, told by its bytes, is what was asked for; else it is refused
     */
    public Attachment add(ChildViewer viewer, NewFile file, Predicate<String> isAsked, InputStream bytes) {
        return add(file, viewer.besideStaffId(), OffsetDateTime.now(clock), isAsked, bytes);
    }

    /** The same for a job or a command, which says by whom and when it was added. */
    public Attachment addByService(NewFile file, @Nullable UUID addedBy, OffsetDateTime addedAt, InputStream bytes) {
        return add(file, addedBy, addedAt, ANYTHING, bytes);
    }

    /** In the order in which they were added. */
    public List<Attachment> about(UUID childId, Collection<UUID> aboutIds) {
        if (aboutIds.isEmpty()) {
            return List.of();
        }
        Set<UUID> wanted = Set.copyOf(aboutIds);
        // Sending hundreds of ids costs more than reading the few files of a child that nobody asked for.
        String those = wanted.size() > MANY ? "" : " and about_id = any (:about)";
        return jdbc
                .sql("select " + COLUMNS + "from attachment where child_id = :child" + those + " order by added_at, id")
                .param("child", childId)
                .param("about", wanted.size() > MANY ? null : wanted.toArray(UUID[]::new))
                .query(Attachment.class)
                .stream()
                .filter(file -> wanted.contains(file.aboutId()))
                .toList();
    }

    /** When words are corrected, the pictures that show them go with them: from each old entry to the one in its place. */
    public void follow(UUID childId, Map<UUID, UUID> corrected) {
        if (corrected.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update attachment set entry_id = c.to_id
                from unnest(:from::uuid[], :to::uuid[]) as c (from_id, to_id)
                where child_id = :child and entry_id = c.from_id
                """)
                .param("from", corrected.keySet().toArray(UUID[]::new))
                .param("to", corrected.values().toArray(UUID[]::new))
                .param("child", childId)
                .update();
    }

    /** From now on they show this expression of view: that of an answer given anew, of which they are still a part. */
    public void show(UUID childId, Collection<UUID> ids, UUID entryId) {
        if (!ids.isEmpty()) {
            jdbc.sql("update attachment set entry_id = :entry where child_id = :child and id = any (:ids)")
                    .param("entry", entryId)
                    .param("child", childId)
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    public Resource bytes(Attachment attachment) {
        return intake.bytes(keptAs(attachment));
    }

    /** The small picture of it; the file itself where there is none. */
    public Resource small(Attachment attachment) {
        String keptAs = keptAs(attachment);
        return intake.bytes(attachment.thumbnail() ? Intake.small(keptAs) : keptAs);
    }

    /**
     * What makes the picture for paper, as JPEG, the way up that it is looked at. To be asked for its bytes when the transaction has
     * ended: that takes longer than any query.
     */
    public Callable<byte[]> printed(Attachment attachment) {
        String keptAs = keptAs(attachment);
        return () -> intake.printed(keptAs, attachment.mediaType());
    }

    public Optional<Attachment> find(UUID childId, UUID id) {
        return jdbc.sql("select " + COLUMNS + "from attachment where child_id = :child and id = :id")
                .param("child", childId)
                .param("id", id)
                .query(Attachment.class)
                .optional();
    }

    String keptAs(Attachment attachment) {
        return jdbc.sql("select kept_as from attachment where child_id = :child and id = :id")
                .param("child", attachment.childId())
                .param("id", attachment.id())
                .query(String.class)
                .single();
    }

    private Attachment add(
            NewFile file,
            @Nullable UUID addedBy,
            OffsetDateTime addedAt,
            Predicate<String> isAsked,
            InputStream bytes) {
        Optional<Attachment> there = find(file.childId(), file.id());
        if (there.isPresent()) {
            return there.get();
        }
        try {
            Intake.Kept kept = intake.take(file, isAsked, bytes);
            if (!insert(file, kept, addedBy, addedAt)) {
                intake.drop(kept);
            }
        } catch (IOException e) {
            throw intake.couldNotKeep(file, e);
        }
        // An id of somebody else's file about the same child gives that file: posting it again changed nothing.
        return find(file.childId(), file.id()).orElseThrow();
    }

    private boolean insert(NewFile file, Intake.Kept kept, @Nullable UUID addedBy, OffsetDateTime addedAt) {
        return jdbc.sql("insert into attachment (" + COLUMNS + """
                    , sha256, kept_as, added_by)
                values (:child, :id, :about, :aboutId, :entry, :name, :caption, :type, :bytes, :width, :height, :thumbnail, :at,
                    :sha256, :keptAs, :by)
                on conflict do nothing
                """)
                        .param("child", file.childId())
                        .param("id", file.id())
                        .param("about", file.about().name())
                        .param("aboutId", file.aboutId())
                        .param("entry", file.entryId())
                        .param("name", kept.fileName())
                        .param("caption", file.caption())
                        .param("type", kept.kind().mediaType())
                        .param("bytes", kept.bytes())
                        .param("width", kept.width())
                        .param("height", kept.height())
                        .param("thumbnail", kept.thumbnail())
                        .param("at", addedAt)
                        .param("sha256", kept.sha256())
                        .param("keptAs", kept.keptAs())
                        .param("by", addedBy)
                        .update()
                == 1;
    }
}
