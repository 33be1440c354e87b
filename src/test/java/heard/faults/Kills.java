package heard.faults;

import heard.outside.Client;
import heard.outside.Program;
import heard.outside.Sayings;
import java.util.Map;
import java.util.concurrent.Callable;

/** The program, or its PostgreSQL, is gone in the middle of a sentence, or does not answer for a while. */
final class Kills {

    private final Faults faults;

    Kills(Faults faults) {
        this.faults = faults;
    }

    void addTo(Map<String, Callable<String>> rows) {
        rows.put("program-killed", this::programKilled);
        rows.put("postgres-killed", () -> postgres("KILL", true));
        rows.put("postmaster-killed", () -> postgres("KILL", false));
        rows.put("postgres-stopped-at-once", () -> postgres("QUIT", false));
        rows.put("postgres-away", this::postgresAway);
    }

    private String programKilled() throws Exception {
        Sayings sayings = faults.sayings();
        int kills = faults.quick ? 1 : 3;
        Answering answering = new Answering(sayings.tellers(), () -> faults.program.port());
        try (answering) {
            for (int kill = 0; kill < kills; kill++) {
                answering.until(answering.count() + 100);
                faults.program.kill();
                faults.program = Program.start(faults.var);
                answering.until(answering.count() + 50);
            }
        }
        return kills + " kills; " + faults.holdsJust(sayings, answering);
    }

    private String postgres(String signal, boolean everyProcess) throws Exception {
        Sayings sayings = faults.sayings();
        Answering answering = new Answering(sayings.tellers(), () -> faults.program.port());
        long began;
        long back;
        try (answering) {
            answering.until(100);
            faults.program.signalPostgres(signal, everyProcess);
            began = System.nanoTime();
            Thread.sleep(200);
            answering.until(answering.count() + 50);
            back = System.nanoTime();
        }
        return "answers again after " + (back - began) / 1_000_000_000 + " s; " + faults.holdsJust(sayings, answering);
    }

    /** Frozen, as behind a network that is cut: nothing is refused, nothing comes back. */
    private String postgresAway() throws Exception {
        Sayings sayings = faults.sayings();
        int seconds = faults.quick ? 10 : 60;
        Answering answering = new Answering(sayings.tellers(), () -> faults.program.port());
        try (answering) {
            answering.until(100);
            faults.program.signalPostgres("STOP", true);
            try {
                try (Client stranger = new Client(faults.program.port())) {
                    Client.Answer numbers = stranger.get("/say/not-safe");
                    Stored.check(
                            numbers.status() == 200 && numbers.body().contains("0800 1111"),
                            "the numbers to call were not shown: " + numbers.status());
                }
                Thread.sleep(seconds * 1000L);
            } finally {
                faults.program.signalPostgres("CONT", true);
            }
            answering.until(answering.count() + 50);
        }
        return seconds + " s away, the numbers to call shown all the while; " + faults.holdsJust(sayings, answering);
    }
}
