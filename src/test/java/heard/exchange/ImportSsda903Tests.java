package heard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.children.Status;
import heard.testing.Given;
import heard.testing.HeardServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees at the terminal, down to what the database then holds. Today is 12 November 2026. */
class ImportSsda903Tests {

    @TempDir
    Path folder;

    private final String ann = "A" + Given.number();
    private final String ben = "B" + Given.number();
    private AReturn given;
    private String said = "";

    @BeforeEach
    void aReturnOfTwo() {
        given = new AReturn(folder)
                .children(ann + ",2,27/03/2008,WBRI,H801200001001,,", ben + ",M,14/02/2018,ABAN,A950000178301,0,")
                .episodes(
                        ann + ",15/02/2016,S,C2,N3,U1,PR1,14/08/2017,X1,CLOSE,,,",
                        ann + ",14/08/2017,P,C2,N3,U3,PR1,,,,,,",
                        ben + ",01/05/2020,S,V2,N1,U1,PR1,09/06/2021,E4A,,,,")
                .reviews(
                        ann + ",27/03/2008,30/08/2017,PN1",
                        ann + ",27/03/2008,29/07/2018,PN6",
                        ben + ",14/02/2018,10/02/2021,PN0");
    }

    private int run(String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.add(folder.toString());
        return runWith(args);
    }

    private int runWith(List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = HeardServer.bean(ImportSsda903.class).run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** Read, added, changed, unchanged, to correct, refused. */
    private List<Integer> row(String file) {
        String line = said.lines()
                .filter(l -> l.matches(file + " +[0-9].*"))
                .findFirst()
                .orElseThrow();
        return java.util.regex.Pattern.compile(" ([\\d,]+)")
                .matcher(line.substring(file.length()))
                .results()
                .map(found -> Integer.valueOf(found.group(1).replace(",", "")))
                .toList();
    }

    private List<Map<String, Object>> rows(String sql, Object... params) {
        return HeardServer.bean(ServiceRun.class).inOneTransaction(() -> {
            var statement = HeardServer.bean(JdbcClient.class).sql(sql);
            return statement.params(List.of(params)).query().listOfRows();
        });
    }

    private Map<String, Object> child(String number) {
        return rows(
                        "select *, case_opened_on::text as opened, case_closed_on::text as closed from child where local_number = ?",
                        number)
                .getFirst();
    }

    @Test
    void childrenTheirEpisodesAndTheirReviewsArrive() {
        assertThat(run()).isZero();
        assertThat(row("header.csv")).containsExactly(2, 2, 0, 0, 0, 0);
        assertThat(row("episodes.csv")).containsExactly(3, 3, 0, 0, 0, 0);
        assertThat(row("reviews.csv")).containsExactly(3, 3, 0, 0, 0, 0);
        assertThat(child(ann))
                .containsEntry("sex", "F")
                .containsEntry("status", "CLA")
                .containsEntry("upn", "H801200001001")
                .containsEntry("opened", "2016-02-15")
                .containsEntry("closed", null)
                .containsEntry("team_id", null);
        assertThat(child(ben))
                .containsEntry("status", "OTHER")
                .containsEntry("opened", "2020-05-01")
                .containsEntry("closed", "2021-06-09");
        assertThat(rows(
                        "select participation from review r join child c on c.id = r.child_id where local_number = ? order by held_on",
                        ann))
                .extracting(row -> row.get("participation"))
                .containsExactly("PN1", "PN6");
    }

    @Test
    void aSecondRunChangesNothing() {
        run();
        Map<String, Object> before = child(ann);
        assertThat(run()).isZero();
        assertThat(said).startsWith("Nothing new").contains("No case is opened or closed");
        assertThat(row("header.csv")).containsExactly(2, 0, 0, 2, 0, 0);
        assertThat(row("episodes.csv")).containsExactly(3, 0, 0, 3, 0, 0);
        assertThat(row("reviews.csv")).containsExactly(3, 0, 0, 3, 0, 0);
        assertThat(child(ann)).isEqualTo(before);
    }

    @Test
    void aChangedRowUpdatesAndNothingElseDoes() {
        run();
        given.reviews(
                ann + ",27/03/2008,30/08/2017,PN2",
                ann + ",27/03/2008,29/07/2018,PN6",
                ben + ",14/02/2018,10/02/2021,PN0");
        run();
        assertThat(row("reviews.csv")).containsExactly(3, 0, 1, 2, 0, 0);
        assertThat(row("episodes.csv")).containsExactly(3, 0, 0, 3, 0, 0);
    }

    @Test
    void aDryRunSaysTheSameAndLeavesNothing() {
        assertThat(run("--dry-run")).isZero();
        assertThat(said).startsWith("Dry run");
        List<Integer> would = row("reviews.csv");
        assertThat(rows("select from child where local_number = ?", ann)).isEmpty();
        run();
        assertThat(row("reviews.csv")).isEqualTo(would);
    }

    @Test
    void whatIsNotInTheFileOverwritesNothingAndWhatIsEmptiedIsEmptied() {
        run();
        given.header("CHILD,DOB,ETHNIC\n" + ann + ",27/03/2008,\n" + ben + ",14/02/2018,ABAN\n");
        given.file("episodes.csv", "CHILD,DECOM,DEC\n" + ann + ",15/02/2016,14/08/2017\n");
        run();
        assertThat(row("header.csv")).containsExactly(2, 0, 1, 1, 1, 0);
        assertThat(row("episodes.csv")).containsExactly(1, 0, 0, 1, 0, 0);
        assertThat(child(ann))
                .containsEntry("upn", "H801200001001")
                .containsEntry("sex", "F")
                .containsEntry("ethnicity", null);
    }

    @Test
    void aCaseClosesWithTheLastEpisodeAndOpensWithANewOne() {
        run();
        given.episodes(ann + ",14/08/2017,P,C2,N3,U3,PR1,01/09/2026,E4A,,,,", ben + ",02/09/2026,S,V2,N1,U1,PR1,,,,,,");
        run();
        assertThat(child(ann)).containsEntry("status", "OTHER").containsEntry("closed", "2026-09-01");
        assertThat(child(ben))
                .containsEntry("status", "CLA")
                .containsEntry("opened", "2020-05-01")
                .containsEntry("closed", null);
    }

    @Test
    void whatPeopleWroteIsNeverTouched() {
        var worker = Given.aWorker(Given.aTeam());
        var known = Given.aChild()
                .called("Robin")
                .with(Status.CPP)
                .allocatedTo(worker)
                .save();
        String number = known.localNumber();
        given.children(number + ",F,15/03/2017,WBRI,H801200001001,,");
        given.episodes(number + ",01/05/2020,S,V2,N1,U1,PR1,09/06/2021,E4A,,,,");
        given.reviews(number + ",15/03/2017,10/09/2020,PN0");
        assertThat(run()).isZero();
        assertThat(said).contains("Dates of birth differ");
        assertThat(child(number))
                .containsEntry("given_name", known.givenName())
                .containsEntry("team_id", worker.teamId())
                .containsEntry("status", "CPP")
                .containsEntry("closed", null)
                .containsEntry("opened", known.caseOpenedOn().toString());
    }

    @Test
    void refusedRowsAreNamedAndTheGoodOnesAreKept() {
        given.reviews(
                ann + ",27/03/2008,31/02/2020,PN1",
                ann + ",27/03/2008,29/07/2018,PN9",
                ",27/03/2008,29/07/2018,PN1",
                ben + ",14/02/2018,10/02/2021,PN0");
        assertThat(run()).isEqualTo(1);
        assertThat(row("reviews.csv")).containsExactly(4, 1, 0, 0, 0, 3);
        assertThat(said)
                .contains(
                        "reviews.csv, line 2: REVIEW '31/02/2020' is not a date that exists.",
                        "reviews.csv, line 3: REVIEW_CODE 'PN9'",
                        "reviews.csv, line 4: CHILD is empty.");
    }

    @Test
    void onlyTheFirstOfManyRefusedRowsAreShownUnlessAllAreAskedFor() {
        String[] bad = new String[25];
        java.util.Arrays.fill(bad, ann + ",27/03/2008,31/02/2020,PN1");
        given.reviews(bad);
        assertThat(run()).isEqualTo(1);
        assertThat(said).contains("line 21:", "and 5 more").doesNotContain("line 22:");
        run("--all");
        assertThat(said).contains("line 26:").doesNotContain("more:");
    }

    @Test
    void twoChildrenWithOneNumberAreBothRefusedAndNothingOfTheirsIsKept() {
        given.children(
                ann + ",2,27/03/2008,WBRI,H801200001001,,",
                ann + ",1,14/02/2018,ABAN,A950000178301,0,",
                ben + ",M,14/02/2018,ABAN,UN1,0,");
        assertThat(run()).isEqualTo(1);
        assertThat(row("header.csv")).containsExactly(3, 1, 0, 0, 0, 2);
        assertThat(row("reviews.csv")).containsExactly(3, 1, 0, 0, 0, 2);
        assertThat(said)
                .contains("header.csv, line 2: CHILD '" + ann
                        + "' stands on lines 2 and 3 with different dates of birth");
        assertThat(rows("select from child where local_number = ?", ann)).isEmpty();
    }

    @Test
    void aRowThatBreaksARuleIsKeptAndListedUntilItIsRight() {
        given.reviews(ann + ",27/03/2008,30/08/2017,PN0", ben + ",14/02/2018,10/02/2021,PN0");
        assertThat(run()).isZero();
        assertThat(row("reviews.csv")).containsExactly(2, 2, 0, 0, 1, 0);
        assertThat(said).contains("1  Participation code does not fit the child's age");
        assertThat(listed(ann)).containsExactly("CODE_DOES_NOT_FIT_AGE");
        run("--dry-run");
        given.reviews(ben + ",14/02/2018,10/02/2021,PN0");
        run();
        assertThat(listed(ann)).as("nothing was said of it this time").containsExactly("CODE_DOES_NOT_FIT_AGE");
        given.reviews(ann + ",27/03/2008,30/08/2017,PN1");
        run();
        assertThat(listed(ann)).isEmpty();
    }

    @Test
    void whatAnImportCannotJudgeForWantOfAFileOrAColumnStaysOnTheList() throws IOException {
        given.children(ann + ",2,27/03/2008,WBRI,,,", ben + ",M,14/02/2018,,A950000178301,0,")
                .episodes(
                        ann + ",14/08/2017,P,C2,N3,U3,PR1,,,,,,", ben + ",01/05/2020,S,V3,N1,U1,PR1,09/06/2021,E4A,,,,")
                .reviews(ben + ",14/02/2018,10/02/2021,PN0");
        run();
        assertThat(listed(ann)).containsExactly("UPN_MISSING");
        assertThat(listed(ben)).containsExactlyInAnyOrder("ETHNICITY_MISSING", "REVIEW_OF_SHORT_BREAKS_ONLY");

        Files.delete(folder.resolve("episodes.csv"));
        given.header("CHILD,SEX,DOB,UPN\n" + ann + ",2,27/03/2008,\n" + ben + ",M,14/02/2018,A950000178301\n");
        run();
        assertThat(listed(ann)).containsExactly("UPN_MISSING");
        assertThat(listed(ben)).containsExactlyInAnyOrder("ETHNICITY_MISSING", "REVIEW_OF_SHORT_BREAKS_ONLY");

        aReturnOfTwo();
        run();
        assertThat(listed(ann)).isEmpty();
        assertThat(listed(ben)).isEmpty();
    }

    private List<Object> listed(String number) {
        return rows("select rule from to_correct t join child c on c.id = t.child_id where c.local_number = ?", number)
                .stream()
                .map(row -> row.get("rule"))
                .toList();
    }

    @Test
    void everyChildThatWasWrittenIsInTheTrailOfTheSameTransaction() {
        run();
        run();
        assertThat(rows("""
                select a.actor from audit_event a join child c on c.id = a.child_id
                where c.local_number = ? and a.action = 'WROTE' and a.subject = 'import'
                """, ann))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("actor", "import by the command line"));
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        assertThat(runWith(List.of(folder.resolve("nowhere").toString()))).isEqualTo(2);
        assertThat(said).contains("There is no such folder.");
    }

    @Test
    void wrongOptionsAreSaidSo() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run("--dryrun"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no option --dryrun.");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> runWith(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoImportsAtOnceOneIsDoneAndOneIsTold() throws Exception {
        ImportRuns runs = HeardServer.bean(ImportRuns.class);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        Thread other = Thread.ofVirtual()
                .start(() -> Given.asService(() -> {
                    assertThat(runs.takeTheTurn()).isTrue();
                    taken.countDown();
                    try {
                        tried.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        taken.await(30, TimeUnit.SECONDS);
        int code = run();
        tried.countDown();
        other.join();
        assertThat(code).isEqualTo(2);
        assertThat(said).contains("Another import is going on.");
        assertThat(rows("select from child where local_number = ?", ann)).isEmpty();
        assertThat(run()).isZero();
    }

    @Test
    void aRunThatWasCutOffIsSeenAsStoppedAndTheNextOneSaysSo() {
        var id = Ids.next();
        Given.asService(() -> {
            HeardServer.bean(ImportRuns.class).ask(id, null, "somebody", false);
            HeardServer.bean(ImportRuns.class).begin(id);
            HeardServer.bean(JdbcClient.class)
                    .sql("update import_run set touched_at = clock_timestamp() - interval '1 hour' where id = ?")
                    .param(id)
                    .update();
        });
        assertThat(HeardServer.bean(ImportRuns.class).find(id).orElseThrow().isStopped())
                .isTrue();
        run();
        ImportRun after = HeardServer.bean(ImportRuns.class).find(id).orElseThrow();
        assertThat(after.isFailed()).isTrue();
        assertThat(after.said()).startsWith("It was cut off");
    }
}
