package heard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator sees; today is 12 November 2026. */
class ImportPageTests {

    private final String ann = "P" + Given.number();
    private final Visitor admin = Visitor.signedInAs(Given.anAdministrator());

    private String header() {
        return "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + ann
                + ",2,27/03/2008,WBRI,H801200001002,,\nx,2,31/02/2008,WBRI,UN1,,\n";
    }

    private Answer send(UUID id, String what, String name, String text) {
        return admin.upload(
                "/admin/import",
                "files",
                name,
                "text/csv",
                text.getBytes(StandardCharsets.UTF_8),
                "id",
                id.toString(),
                "what",
                what);
    }

    /** Follows to the run's page and looks again until it has ended. */
    private Answer ended(Answer asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(303);
        Answer answer = admin.get(asked.location());
        for (int i = 0; i < 200 && !answer.page().select("[data-going-on]").isEmpty(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            answer = admin.get(asked.location());
        }
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private int children() {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*)::int from child where local_number = ?")
                        .param(ann)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void theFilesAreTriedFirstAndThenBroughtIn() {
        Answer tried = ended(send(Ids.next(), "try", "header.csv", header()));
        assertThat(tried.text())
                .contains("What it would do", "Bring in 1 row", "header.csv, line 3", "is not a date that exists");
        assertThat(tried.page().expectFirst("tbody tr").text()).isEqualTo("header.csv 2 1 0 0 1 1");
        assertThat(children()).isZero();
        var form = tried.page().expectFirst("form[action$=continuation]");
        Answer done = ended(
                admin.post(form.attr("action"), "id", form.select("[name=id]").val(), "dryRun", "false"));
        assertThat(done.text()).contains("What it did", "To correct: 1 row that breaks a rule");
        assertThat(children()).isEqualTo(1);
        assertThat(admin.get("/admin/import").text()).contains("Brought in", "Tried");
        String csv = admin.get("/admin/import/to-correct.csv?rule=UPN_LETTER").body();
        assertThat(csv)
                .contains(
                        "Child,Rule,File,Line,Field,Value,Reason",
                        ann + ",Unique pupil number fails its check letter,header.csv,2,UPN,H801200001002,");
        assertThat(admin.get("/admin/import/to-correct?rule=UPN_LETTER").text()).contains(ann, "line 2");
        assertThat(admin.get(tried.page().expectFirst("a[href$=refused.csv]").attr("href"))
                        .body())
                .contains("File,Line,Field,Value,Reason", "header.csv,3,DOB,31/02/2008");
    }

    @Test
    void aSecondClickAsksForNothingNew() {
        UUID id = Ids.next();
        Answer first = send(id, "bring-in", "header.csv", header());
        Answer second = send(id, "bring-in", "header.csv", header());
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        ended(second);
        assertThat(children()).isEqualTo(1);
    }

    @Test
    void withoutAFileItSaysWhatToChoose() {
        Answer answer = admin.upload(
                "/admin/import",
                "files",
                "",
                "text/csv",
                new byte[0],
                "id",
                Ids.next().toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#files-error").text()).contains("Choose the CSV files of the return.");
    }

    @Test
    void aFileThatCannotBeReadIsAnsweredInASentence() {
        assertThat(ended(send(Ids.next(), "try", "header.csv", "")).text())
                .contains("header.csv was not read. It is empty.");
        assertThat(ended(send(Ids.next(), "try", "header.csv", "PK\u0003\u0004xx"))
                        .text())
                .contains("It is an Excel workbook or a zip");
        assertThat(ended(send(Ids.next(), "try", "header.csv", "1,2,3\n")).text())
                .contains("Its first row does not name the columns.");
        assertThat(ended(send(Ids.next(), "try", "../../<script>.csv", "CHILD,SEX\n1,2\n"))
                        .page()
                        .select("script:not([src])"))
                .isEmpty();
    }

    @Test
    void whileOneImportGoesOnAnotherIsNotBegun() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        UUID other = Ids.next();
        ImportRuns runs = HeardServer.bean(ImportRuns.class);
        ServiceRun service = HeardServer.bean(ServiceRun.class);
        Thread long1 = Thread.ofVirtual()
                .start(() -> Given.asService(() -> {
                    runs.takeTheTurn();
                    service.aside(() -> {
                        runs.ask(other, null, "Somebody Else", false);
                        runs.begin(other);
                        runs.progress(other, "Comparing reviews.csv", 8_120, 12_582);
                    });
                    taken.countDown();
                    try {
                        asked.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    runs.end(other, ImportRun.State.DONE, "");
                }));
        taken.await(30, TimeUnit.SECONDS);
        Answer answer = send(Ids.next(), "try", "header.csv", header());
        Answer watched = admin.get("/admin/import/" + other);
        asked.countDown();
        long1.join();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("An import asked for by Somebody Else is going on.");
        assertThat(watched.text()).contains("Comparing reviews.csv: 8,120 of 12,582 rows");
        assertThat(watched.page().select("noscript").html()).contains("refresh");
        assertThat(admin.get("/admin/import/" + other).page().select("[data-going-on]"))
                .isEmpty();
    }

    @Test
    void aRunThatWasCutOffIsStartedAgainFromItsFiles() {
        UUID cutOff = Ids.next();
        Given.asService(() -> {
            HeardServer.bean(ImportRuns.class).ask(cutOff, null, "somebody", false);
            HeardServer.bean(ImportFiles.class)
                    .add(cutOff, new ImportFiles.Sent("header.csv", header().getBytes(StandardCharsets.UTF_8)));
            HeardServer.bean(JdbcClient.class)
                    .sql(
                            "update import_run set state = 'RUNNING', touched_at = clock_timestamp() - interval '1 hour' where id = ?")
                    .param(cutOff)
                    .update();
        });
        Answer stopped = admin.get("/admin/import/" + cutOff);
        assertThat(stopped.text()).contains("It stopped before it had ended", "Nothing of it was kept.");
        var form = stopped.page().expectFirst("form[action$=continuation]");
        ended(admin.post(
                form.attr("action"),
                "id",
                form.select("[name=id]").val(),
                "dryRun",
                form.select("[name=dryRun]").val()));
        assertThat(children()).isEqualTo(1);
        Answer again = admin.post(form.attr("action"), "id", Ids.next().toString(), "dryRun", "false");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("The files of this run are no longer kept.");
    }

    @Test
    void whoMayNotImportIsToldSo() {
        Visitor manager = Visitor.signedInAs(Given.aManager(Given.aTeam()));
        for (String path : new String[] {
            "/admin/import", "/admin/import/to-correct", "/admin/import/to-correct.csv", "/admin/import/" + Ids.next()
        }) {
            assertThat(manager.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(manager.get("/sign-in").text()).doesNotContain("Import");
    }

    @Test
    void aRunThatIsNotThereIsNotFound() {
        assertThat(admin.get("/admin/import/" + Ids.next()).status()).isEqualTo(404);
        assertThat(admin.get("/admin/import/nothing").status()).isEqualTo(404);
        assertThat(admin.post(
                                "/admin/import/" + Ids.next() + "/continuation",
                                "id",
                                Ids.next().toString(),
                                "dryRun",
                                "true")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void namesOfFilesAreMadeSafe() {
        assertThat(SentFiles.safe("..\\2026/re\u0000views.csv")).isEqualTo("re_views.csv");
        assertThat(SentFiles.safe("..")).isEqualTo("file..");
        assertThat(SentFiles.safe("/")).isEqualTo("file");
    }

    @Test
    void noValueIsAFormula() {
        assertThat(Csv.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.harmless("PN1")).isEqualTo("PN1");
    }
}
