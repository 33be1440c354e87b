package heard.asking;

import heard.access.Audit;
import heard.access.ServiceRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sets that come with the program, published as version 1 at the first start that finds them missing. From then on they are
 * the service's own: it makes its next versions, and no later start touches them.
 */
@Repository
class ShippedSets implements SmartInitializingSingleton {

    private static final String BY = "Heard";

    private final ServiceRun service;
    private final JdbcClient jdbc;
    private final SetVersions versions;
    private final Audit audit;
    private final Clock clock;

    ShippedSets(ServiceRun service, JdbcClient jdbc, SetVersions versions, Audit audit, Clock clock) {
        this.service = service;
        this.jdbc = jdbc;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same on every node and in every service, so that several nodes that start at once put in one. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("heard question set " + name).getBytes(StandardCharsets.UTF_8));
    }

    static UUID versionId(String name) {
        return UUID.nameUUIDFromBytes(("heard question set " + name + " version 1").getBytes(StandardCharsets.UTF_8));
    }

    static List<SetFile.Shipped> all() {
        return SetFile.read(text("sets.txt"), Translations.all());
    }

    static String text(String file) {
        String text = textIfThere(file);
        if (text == null) {
            throw new IllegalStateException("asking/" + file + " is missing.");
        }
        return text;
    }

    static @Nullable String textIfThere(String file) {
        try (InputStream in = ShippedSets.class.getResourceAsStream("/asking/" + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> there = Set.copyOf(jdbc.sql("select shipped from question_set where shipped is not null")
                .query(String.class)
                .list());
        List<SetFile.Shipped> missing =
                all().stream().filter(one -> !there.contains(one.name())).toList();
        if (missing.isEmpty()) {
            return;
        }
        service.inOneTransaction(() -> {
            missing.forEach(this::put);
            audit.byService("shipped questions", "WROTE", null, "question-set", null);
            return true;
        });
    }

    private void put(SetFile.Shipped shipped) {
        QuestionSet set = shipped.set();
        boolean isNew = jdbc.sql("""
                insert into question_set (id, shipped, made_by, made_at) values (:id, :name, :by, :at) on conflict do nothing
                """)
                        .param("id", set.setId())
                        .param("name", shipped.name())
                        .param("by", BY)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (isNew) {
            publish(set);
            versions.write(set);
        }
    }

    private void publish(QuestionSet set) {
        jdbc.sql("""
                insert into question_set_version (id, set_id, version, state, look, occasion, age_from, age_to,
                    changed_by, changed_at, published_at)
                values (:id, :set, 1, 'PUBLISHED', :look, :occasion, :from, :to, :by, :at, :at)
                """)
                .param("id", set.id())
                .param("set", set.setId())
                .param("look", set.look().name())
                .param("occasion", set.occasion().name())
                .param("from", set.ages().from())
                .param("to", set.ages().to())
                .param("by", BY)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
