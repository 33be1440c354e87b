package heard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.HeardApplication;
import heard.access.DemoLogins;
import heard.access.StaffMember;
import heard.reading.Reading;
import heard.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A program of its own, as on its first start: the one that the other tests share has no made-up council. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCouncilTests {

    private static final Council COUNCIL = Council.read();
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void startForTheFirstTime() throws IOException {
        Path var = Path.of("target", "demo-var").toAbsolutePath();
        FileSystemUtils.deleteRecursively(var);
        Files.createDirectories(var);
        program = new SpringApplicationBuilder(HeardApplication.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(Clock.class, () -> TestClock.CLOCK))
                .run(
                        "--server.port=0",
                        "--heard.var=" + var,
                        // Each test says when it is loaded.
                        "--heard.demo=false",
                        "--heard.database.fsync=false",
                        "--db-scheduler.enabled=false",
                        "--logging.level.heard=warn");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void aLoadThatIsCutOffHalfWayLeavesNothing() {
        List<Council.Child> children = new ArrayList<>(COUNCIL.children().subList(0, 20));
        children.add(withWorker(COUNCIL.children().get(20), "Nobody Here"));
        Council broken = new Council(COUNCIL.name(), COUNCIL.teams(), COUNCIL.staff(), children);
        assertThatThrownBy(() -> demo().load(broken)).hasMessageContaining("Nobody Here");
        assertThat(counts().values()).containsOnly(0L);
    }

    @Test
    @Order(2)
    void theNextStartLoadsEverythingAndLoadingAgainChangesNothing() {
        start().start();
        Map<String, Long> first = counts();
        assertThat(first)
                .containsEntry("team", 3L)
                .containsEntry("staff", 12L)
                .containsEntry("child", (long) COUNCIL.children().size())
                .containsEntry(
                        "child_alert",
                        COUNCIL.children().stream()
                                .mapToLong(child -> child.alerts().size())
                                .sum())
                .containsEntry(
                        "episode",
                        COUNCIL.children().stream()
                                .mapToLong(child -> child.episodes().size())
                                .sum())
                .containsEntry(
                        "review",
                        COUNCIL.children().stream()
                                .mapToLong(child -> child.reviews().size())
                                .sum())
                .containsEntry(
                        "entry",
                        COUNCIL.children().stream()
                                        .mapToLong(child -> child.said().size())
                                        .sum()
                                + profileSteps()
                                        .filter(DemoProfiles.Step::isNewInTheRecord)
                                        .count()
                                + DemoAnswers.read().values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(answer -> answer.steps().stream())
                                        .filter(step -> step.what().equals("said"))
                                        .count()
                                + demoMaps().mapToLong(DemoMaps.Made::said).sum())
                .containsEntry("people_map", demoMaps().count())
                .containsEntry("profile_line", profileSteps().count())
                .containsEntry("handover", (long) DemoHandovers.read().size())
                .containsEntry("handover_reading", 4L)
                .containsEntry("direct_session", written(Written::isSession))
                .containsEntry("form", written(Written::isForm))
                .containsEntry("contribution", written(Written::isContribution));
        demo().load(COUNCIL);
        assertThat(counts()).isEqualTo(first);
        start().start();
        assertThat(counts()).isEqualTo(first);
    }

    @Test
    @Order(3)
    void eachLoginSeesTheChildrenThatAreTheirs() {
        assertThat(seen("worker")).isEqualTo(inTeamOf("Amira Khan", "worker"));
        assertThat(seen("worker2")).isEqualTo(inTeamOf("Grace Adeyemi", "worker2"));
        assertThat(seen("manager")).isEqualTo(inTeamOf("Sue Marsh", "manager"));
        assertThat(seen("quality"))
                .isEqualTo(COUNCIL.children().stream()
                        .filter(child -> child.restrictedTo().isEmpty())
                        .count());
        assertThat(seen("iro"))
                .isEqualTo(COUNCIL.children().stream()
                        .filter(child -> child.reviewingOfficer() != null
                                && child.restrictedTo().isEmpty())
                        .count());
        assertThat(seen("admin")).isZero();
        assertThat(allocated("worker")).isEqualTo(16);
    }

    @Test
    @Order(4)
    void theSixLoginsAreNamedWhereTheCouncilIsAndNowhereElse() {
        DemoLogins logins = start();
        assertThat(logins.areThere()).isFalse();
        ((DemoStart) logins).start();
        assertThat(logins.areThere()).isTrue();
        assertThat(logins.members().stream().map(StaffMember::userName))
                .containsExactly("worker", "worker2", "manager", "iro", "quality", "admin");
        assertThat(logins.cards().stream().map(DemoLogins.Card::code))
                .allMatch(code -> heard.cards.Token.read(code).isPresent())
                .hasSize(3);
    }

    @Test
    @Order(5)
    void everyCitationOfAPeriodIsKept() {
        long cited = COUNCIL.children().stream()
                .mapToLong(child -> child.analyses().stream()
                        .mapToLong(analysis -> DemoAnalyses.cites(child, analysis, TestClock.TODAY)
                                .size())
                        .sum())
                .sum();
        assertThat(cited).isGreaterThan(100);
        assertThat(counts()).containsEntry("analysis_citation", cited);
    }

    @Test
    @Order(6)
    void someAnalysesAreOverdueSomeDueAndMostSignedOffAndNoTextShowsItsMarks() {
        Map<String, Long> states = asService(jdbc -> {
            Map<String, Long> found = new TreeMap<>();
            jdbc.sql("""
                    select case when state = 'DRAFT' and period_to < :today then 'OVERDUE' else state end, count(*)
                    from analysis group by 1
                    """).param("today", TestClock.TODAY).query(rs -> {
                found.put(rs.getString(1), rs.getLong(2));
            });
            return found;
        });
        assertThat(states.get("SIGNED_OFF")).isGreaterThan(50);
        assertThat(states.get("OVERDUE")).isEqualTo(5);
        assertThat(states.get("FINISHED")).isEqualTo(2);
        assertThat(states.get("DRAFT")).isEqualTo(5);
        assertThat(number("select count(*) from analysis where telling || changed || outcomes || tell like '%[#%'"))
                .isZero();
    }

    @Test
    @Order(7)
    void picturesThatAStopCutOffAreDrawnLaterOnceEachAndHangOnTheWordsTheyShow() {
        List<Council.Child> two = List.of(COUNCIL.child("jayden-okoro"), COUNCIL.child("maya-lewis"));
        AtomicInteger left = new AtomicInteger(2);
        assertThat(pictures().draw(two, () -> left.getAndDecrement() > 0)).isEqualTo(2);
        int all = two.stream()
                .flatMap(child -> child.said().stream())
                .mapToInt(said -> said.pictures().size())
                .sum();
        assertThat(pictures().draw(two, () -> true)).isEqualTo(all - 2);
        assertThat(pictures().draw(two, () -> true)).isZero();
        assertThat(counts()).containsEntry("attachment", (long) all);
        assertThat(number("""
                        select count(*) from attachment a
                        join entry e on e.child_id = a.child_id and e.id = a.entry_id and e.source_id = a.about_id
                        """)).isEqualTo(all);
    }

    @Test
    @Order(90)
    void threeChildrenSaidSomethingOnTheirOwnSiteOnce() {
        DemoReplies replies = program.getBean(DemoReplies.class);
        replies.add(COUNCIL);
        replies.add(COUNCIL);
        assertThat(number("select count(*) from reply where sent_at is not null"))
                .isEqualTo(3);
        assertThat(number("select count(*) from entry where source = 'YOU_SAY' and how = 'WRITTEN'"))
                .isGreaterThan(5);
    }

    @Test
    @Order(91)
    void lettersWereWrittenToSomeOfThemOnceAndAreEasyToRead() {
        DemoLetters letters = program.getBean(DemoLetters.class);
        letters.add(COUNCIL, () -> false);
        long pictures = number("select count(*) from attachment");
        letters.add(COUNCIL, () -> true);
        letters.add(COUNCIL, () -> true);
        assertThat(number("select count(*) from letter")).isEqualTo(8);
        assertThat(number("select count(*) from letter_text where version is null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from attachment")).isEqualTo(pictures + 9);
        assertThat(number("select count(*) from entry where source = 'LETTER'")).isEqualTo(6);
        assertThat(LettersText.read())
                .filteredOn(written -> written.language().equals("en"))
                .allSatisfy(written -> assertThat(Reading.of(written.pages().stream()
                                        .map(LettersText.Page::words)
                                        .reduce("", (a, b) -> a + "\n" + b))
                                .grade())
                        .as(written.title())
                        .isLessThanOrEqualTo(Reading.GRADE));
    }

    @Test
    @Order(8)
    void ofWhatTheMadeUpChildrenSaidSomeIsAnsweredSomeRunsSomeIsLateAndMuchHasNoAnswer() {
        long answered = number("select count(*) from response_entry where told_on is not null");
        assertThat(answered).isGreaterThan(40);
        assertThat(number("select count(distinct outcome) from response_entry")).isEqualTo(4);
        assertThat(number("select count(*) from response_entry where tell_by >= date '" + TestClock.TODAY + "'"))
                .isGreaterThan(3);
        assertThat(number("select count(*) from response_entry where tell_by < date '" + TestClock.TODAY + "'"))
                .isGreaterThan(3);
        assertThat(counts().get("entry")).isGreaterThan(4 * answered);
    }

    private static Stream<DemoMaps.Made> demoMaps() {
        return DemoMaps.read().values().stream().flatMap(List::stream);
    }

    private static Stream<DemoProfiles.Step> profileSteps() {
        return DemoProfiles.read().values().stream().flatMap(List::stream);
    }

    private static DemoPictures pictures() {
        return program.getBean(DemoPictures.class);
    }

    private static long written(Predicate<Written> which) {
        return COUNCIL.children().stream()
                .flatMap(child -> Written.of(child).stream())
                .filter(which)
                .count();
    }

    private static DemoCouncil demo() {
        return program.getBean(DemoCouncil.class);
    }

    private static DemoStart start() {
        return new DemoStart(
                demo(),
                program.getBean(DemoPictures.class),
                program.getBean(DemoReplies.class),
                program.getBean(DemoLetters.class),
                program.getBean(heard.access.Staff.class));
    }

    private static Council.Child withWorker(Council.Child c, String worker) {
        return new Council.Child(
                c.slug(),
                c.name(),
                c.used(),
                c.pronouns(),
                c.years(),
                c.days(),
                c.sex(),
                c.ethnicity(),
                c.disabilities(),
                c.localNumber(),
                c.upn(),
                c.nhs(),
                c.status(),
                c.language(),
                c.communicates(),
                c.alerts(),
                c.livesWith(),
                worker,
                c.workerSince(),
                c.team(),
                c.reviewingOfficer(),
                c.siblings(),
                c.next(),
                c.analysisDueIn(),
                c.closedDaysAgo(),
                c.restrictedTo(),
                c.episodes(),
                c.reviews(),
                c.said(),
                c.analyses());
    }

    private static long inTeamOf(String name, String login) {
        String team = COUNCIL.staff(name).team();
        return COUNCIL.children().stream()
                .filter(child -> child.team().equals(team))
                .filter(child ->
                        child.restrictedTo().isEmpty() || child.restrictedTo().contains(name))
                .count();
    }

    private static long seen(String login) {
        return asked("select cardinality(permitted_children())", login);
    }

    private static long allocated(String login) {
        return asked("""
                select count(*) from allocation
                where ended_on is null and part = 'KEY' and staff_id = current_setting('heard.staff_id')::uuid
                """, login);
    }

    private static long asked(String sql, String login) {
        UUID staff = DemoIds.of("staff", login);
        return asService(jdbc -> {
            jdbc.sql("select set_config('heard.staff_id', :staff, true)")
                    .param("staff", staff.toString())
                    .query(String.class)
                    .single();
            return jdbc.sql(sql).query(Long.class).single();
        });
    }

    private static Map<String, Long> counts() {
        return asService(jdbc -> {
            Map<String, Long> counts = new TreeMap<>();
            List<String> tables = jdbc.sql("""
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'heard'
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id'
                    where c.relkind = 'r' and c.relname <> 'audit_event' and has_table_privilege(c.oid, 'select')
                    union select unnest(array['team', 'staff', 'child'])
                    """).query(String.class).list();
            for (String table : tables) {
                counts.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
            }
            return counts;
        });
    }

    private static long number(String sql) {
        return asService(jdbc -> jdbc.sql(sql).query(Long.class).single());
    }

    private static <T> T asService(java.util.function.Function<JdbcClient, T> work) {
        return program.getBean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> work.apply(program.getBean(JdbcClient.class)));
    }
}
