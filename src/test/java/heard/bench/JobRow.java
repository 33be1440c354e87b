package heard.bench;

import heard.HeardApplication;
import heard.analysis.Analyses;
import heard.pages.England;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The job that makes the three-monthly analyses, for a hundred thousand children who all have one due. */
final class JobRow {

    private static final int TURNS = 3;

    private final Bench bench;

    JobRow(Bench bench) {
        this.bench = bench;
    }

    void measure(int children) throws Exception {
        try (Connection bare = bench.program.bare();
                Statement sql = bare.createStatement();
                ConfigurableApplicationContext heard = new SpringApplicationBuilder(HeardApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--heard.var=" + bench.var,
                                "--heard.demo=false",
                                "--db-scheduler.enabled=false",
                                "--logging.level.heard=warn")) {
            sql.execute("""
                    insert into child (id, local_number, born_on, sex, status, case_opened_on)
                    select uuid_v7(), 'JOB-' || n, date '2015-01-01', 'U', 'CIN', current_date - 120
                    from generate_series(1, %d) n
                    """.formatted(children));
            sql.execute("vacuum analyze child");
            Analyses analyses = heard.getBean(Analyses.class);
            LocalDate today = LocalDate.now(England.ZONE);
            double[] job = new double[TURNS];
            double[] plain = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                long began = System.nanoTime();
                int made = analyses.makeDue(today);
                job[turn] = made / ((System.nanoTime() - began) / 1e9);
                sql.execute(
                        "create temp table made as select child_id, id, period_from, period_to, made_at from analysis");
                empty(sql);
                began = System.nanoTime();
                int inserted = sql.executeUpdate("""
                        insert into analysis (child_id, id, period_from, period_to, origin, made_at)
                        select child_id, id, period_from, period_to, 'CALENDAR', made_at from made
                        """);
                plain[turn] = inserted / ((System.nanoTime() - began) / 1e9);
                empty(sql);
                sql.execute("drop table made");
            }
            // Without the check of every table that could point at them: none does.
            sql.execute("set session_replication_role = replica");
            sql.execute("delete from child where local_number like 'JOB-%'");
            sql.execute("vacuum full child");
            Arrays.sort(job);
            Arrays.sort(plain);
            bench.report.ofBare(
                    "analysis job for " + children + " children", job[TURNS / 2], "/s", plain[TURNS / 2], 0.8);
        }
    }

    private static void empty(Statement sql) throws Exception {
        sql.execute("truncate analysis cascade");
        sql.execute("checkpoint");
    }
}
