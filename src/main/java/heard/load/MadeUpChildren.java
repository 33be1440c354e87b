package heard.load;

import heard.access.Audit;
import heard.access.ServiceRun;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes them, a child a transaction, so that a load that was cut off goes on where it stopped. */
@Repository
class MadeUpChildren {

    private static final int CHARACTERS = 1_500;
    private static final int CHILDREN_A_TEAM = 100;
    private static final int DAYS_BETWEEN_ENTRIES = 6;
    private static final int MOST_DAYS = 15 * 365;
    private static final String[] HOW = {"SPOKEN", "SPOKEN", "SPOKEN", "WRITTEN", "DRAWN", "OBSERVED"};
    private static final String[] LABEL = {"Statutory visit", "Direct session", "Child looked after review"};
    private static final String[] GIVEN = {
        "Aisha", "Ben", "Chloe", "Daniel", "Ella", "Farah", "George", "Hana", "Ivy", "Jayden", "Kofi", "Leah", "Mia",
        "Noah", "Olive", "Priya", "Rhys", "Sofia", "Tomasz", "Yusuf"
    };
    private static final String[] FAMILY = {
        "Adeyemi", "Barker", "Clarke", "Dhillon", "Evans", "Foster", "Green", "Hussain", "Ivanov", "Jones", "Khan",
        "Lewis", "Mbeki", "Nowak", "Okoro", "Patel", "Quinn", "Reid", "Shaw", "Taylor"
    };

    private final JdbcClient jdbc;
    private final ServiceRun service;
    private final Audit audit;
    private final Clock clock;

    MadeUpChildren(JdbcClient jdbc, ServiceRun service, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    boolean someAreReal() {
        return service.inOneTransaction(
                () -> jdbc.sql("select exists (select from child where local_number not like 'LOAD-%')")
                        .query(Boolean.class)
                        .single());
    }

    void add(int number, int entries) {
        service.inOneTransaction(() -> {
            UUID childId = child(number);
            entries(childId, number, entries);
            audit.byService("load", "WROTE", childId, "made-up child", null);
            return true;
        });
    }

    private UUID child(int number) {
        UUID team = id("team", 1 + (number - 1) / CHILDREN_A_TEAM);
        jdbc.sql("insert into team (id, name) values (:id, :name) on conflict do nothing")
                .param("id", team)
                .param("name", "Made-up team " + (1 + (number - 1) / CHILDREN_A_TEAM))
                .update();
        UUID child = id("child", number);
        SplittableRandom random = new SplittableRandom(number);
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
                insert into child (id, local_number, given_name, family_name, born_on, sex, status, team_id, case_opened_on)
                values (:id, :number, :given, :family, :born, 'U', 'CLA', :team, :opened)
                on conflict do nothing
                """)
                .param("id", child)
                .param("number", "LOAD-%06d".formatted(number))
                .param("given", GIVEN[random.nextInt(GIVEN.length)])
                .param("family", FAMILY[random.nextInt(FAMILY.length)])
                .param("born", today.minusDays(4 * 365 + random.nextInt(13 * 365)))
                .param("team", team)
                .param("opened", today.minusYears(2))
                .update();
        return child;
    }

    private void entries(UUID childId, int number, int entries) {
        MadeUpWords words = new MadeUpWords(number);
        SplittableRandom random = new SplittableRandom(-number);
        // Not all on the same days: a council hears children on every day of the week.
        LocalDate latest = LocalDate.now(clock).minusDays(number % DAYS_BETWEEN_ENTRIES);
        int days = Math.min(MOST_DAYS, Math.max(1, entries * DAYS_BETWEEN_ENTRIES));
        UUID[] ids = new UUID[entries];
        UUID[] sources = new UUID[entries];
        String[] on = new String[entries];
        String[] how = new String[entries];
        String[] label = new String[entries];
        String[] text = new String[entries];
        for (int i = 0; i < entries; i++) {
            LocalDate day = latest.minusDays((long) days * (entries - 1 - i) / entries);
            on[i] = day.toString();
            ids[i] = inOrderOfTime(day, id("entry of " + number, i));
            sources[i] = inOrderOfTime(day, id("source of " + number, i));
            how[i] = HOW[random.nextInt(HOW.length)];
            label[i] = LABEL[random.nextInt(LABEL.length)];
            text[i] = words.text(CHARACTERS);
        }
        jdbc.sql("""
                insert into entry (child_id, id, said_on, recorded_at, speaker, how, words, source, source_id, source_label, author_name)
                select :child, id, said_on, said_on + time '15:00', 'CHILD', how, words, 'SESSION', source_id, label, 'Made-up worker'
                from unnest(:ids::uuid[], :on::text[]::date[], :how::text[], :text::text[], :sources::uuid[], :label::text[])
                    as made (id, said_on, how, words, source_id, label)
                on conflict do nothing
                """)
                .param("child", childId)
                .param("ids", ids)
                .param("on", on)
                .param("how", how)
                .param("text", text)
                .param("sources", sources)
                .param("label", label)
                .update();
        if (entries > 0) {
            jdbc.sql("""
                    insert into last_heard (child_id, entry_id, said_on) values (:child, :entry, :on::date)
                    on conflict (child_id) do nothing
                    """)
                    .param("child", childId)
                    .param("entry", ids[entries - 1])
                    .param("on", on[entries - 1])
                    .update();
        }
    }

    /** The same id for the same thing each time, so that a second load adds nothing. */
    private static UUID id(String what, int number) {
        return UUID.nameUUIDFromBytes(("load " + what + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** As the program's own ids are (UUIDv7), so that the indexes are as well filled as in use. */
    private static UUID inOrderOfTime(LocalDate day, UUID random) {
        long milliseconds = OffsetDateTime.of(day, LocalTime.of(15, 0), java.time.ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
        return new UUID(
                milliseconds << 16 | 0x7000 | random.getMostSignificantBits() & 0x0fff,
                random.getLeastSignificantBits());
    }
}
