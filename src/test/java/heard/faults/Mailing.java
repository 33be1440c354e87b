package heard.faults;

import heard.outside.Client;
import heard.outside.MailServer;
import heard.outside.Sayings;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** The mail server is away, sends everybody off, or will not have an address. */
final class Mailing {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final Faults faults;

    Mailing(Faults faults) {
        this.faults = faults;
    }

    void addTo(Map<String, Callable<String>> rows) {
        rows.put("mail-away", this::away);
        rows.put("mail-refused", this::refused);
    }

    /** Nobody at its port, then one who says "later", then one who takes mail. Children answer all the while. */
    private String away() throws Exception {
        Team team = team();
        int port = withMailAt(0);
        try {
            Sayings sayings = faults.sayings();
            Sayings.Teller notSafe = sayings.tellers().getFirst();
            Answering answering = new Answering(sayings.tellers(), () -> faults.program.port());
            long began = System.nanoTime();
            try (answering;
                    Connection bare = faults.program.bare()) {
                Stored stored = new Stored(bare);
                answering.until(100);
                faults.press(notSafe);
                minutesPass(bare, notSafe, 15);
                stored.until(toManager(notSafe), 1, A_MINUTE);
                shown(team, notSafe);
                Thread.sleep(faults.quick ? 30_000 : 120_000);
                Stored.check(stored.count(team.mails("SENT")) == 0, "sent, and there was no server");
            }
            long awayFor;
            int mails;
            try (MailServer server = new MailServer(port, to -> MailServer.TAKEN);
                    Connection bare = faults.program.bare()) {
                Stored stored = new Stored(bare);
                server.setBusy(true);
                Thread.sleep(faults.quick ? 10_000 : 45_000);
                Stored.check(server.taken().isEmpty(), "a busy server took mail");
                awayFor = (System.nanoTime() - began) / 1_000_000_000;
                server.setBusy(false);
                long back = System.nanoTime();
                stored.until(team.mails("WAITING"), 0, A_MINUTE);
                long took = (System.nanoTime() - back) / 1_000_000_000;
                long all = stored.count(team.mails("SENT"));
                Thread.sleep(faults.quick ? 20_000 : 40_000);
                mails = once(server, team);
                Stored.check(all > 40, "only " + all + " mails were to be sent");
                return "away for " + awayFor + " s, all " + all + " that waited gone " + took
                        + " s after its return, in " + mails + " mails, none twice; "
                        + faults.holdsJust(sayings, answering);
            }
        } finally {
            faults.restart();
        }
    }

    /** The worker's address is refused; later it is taken, and nobody ever reads it: a bounce that comes afterwards. */
    private String refused() throws Exception {
        Team team = team();
        Set<String> unknown = new HashSet<>(Set.of(Team.address(team.worker())));
        try (MailServer server =
                new MailServer(0, to -> unknown.contains(to) ? "550 no such user" : MailServer.TAKEN)) {
            withMailAt(server.port());
            Sayings sayings = faults.sayings();
            try (Connection bare = faults.program.bare()) {
                Stored stored = new Stored(bare);
                Sayings.Teller one = sayings.tellers().get(0);
                faults.press(one);
                long began = System.nanoTime();
                stored.until(toManager(one), 1, A_MINUTE);
                stored.until(team.mails("SENT"), 1, A_MINUTE);
                long took = (System.nanoTime() - began) / 1_000_000_000;
                Stored.check(stored.count(team.mails("REFUSED")) == 1, "the refusal was not kept");
                Stored.check(
                        server.taken().stream().allMatch(mail -> mail.to().equals(Team.address(team.manager()))),
                        "taken: " + server.taken());
                unknown.clear();
                Sayings.Teller two = sayings.tellers().get(1);
                faults.press(two);
                stored.until(team.mails("SENT"), 2, A_MINUTE);
                minutesPass(bare, two, 15);
                stored.until(toManager(two), 1, A_MINUTE);
                stored.until(team.mails("SENT"), 3, A_MINUTE);
                once(server, team);
                return "the manager was told " + took + " s after it was raised, not after 15 minutes;"
                        + " what was taken and lost climbed by the clock";
            }
        } finally {
            faults.restart();
        }
    }

    private Team team() throws Exception {
        try (Connection bare = faults.program.bare()) {
            return Team.of(bare, Faults.children(bare));
        }
    }

    /**
     * @param port 0 for one at which nobody is
     * @return the port
     */
    private int withMailAt(int port) throws Exception {
        int at = port;
        if (at == 0) {
            try (ServerSocket free = new ServerSocket(0)) {
                at = free.getLocalPort();
            }
        }
        faults.restart(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + at,
                "--heard.mail.from=messages@council.example",
                "--heard.mail.site=https://heard.council.example");
        return at;
    }

    /** In the program it is there, mail or no mail. */
    private void shown(Team team, Sayings.Teller teller) throws Exception {
        for (String who : List.of(team.worker(), team.manager())) {
            try (Client client = Client.signedIn(faults.program.port(), who, Team.PASSWORD)) {
                Stored.check(
                        client.get("/alerts").body().contains(teller.child().toString()),
                        who + " is not shown the alert");
            }
        }
    }

    /** @return how many mails it took; to those two alone, and none of them twice */
    private static int once(MailServer server, Team team) {
        List<MailServer.Mail> taken = server.taken();
        Set<String> ids = new HashSet<>();
        for (MailServer.Mail mail : taken) {
            Stored.check(ids.add(mail.id()), "sent twice: " + mail);
            Stored.check(
                    Set.of(Team.address(team.worker()), Team.address(team.manager()))
                            .contains(mail.to()),
                    "sent to " + mail.to());
        }
        return taken.size();
    }

    private static void minutesPass(Connection bare, Sayings.Teller teller, int minutes) throws Exception {
        try (Statement sql = bare.createStatement()) {
            sql.execute(
                    "update alert set climbs_from = climbs_from - interval '%d minutes', climbs_at = climbs_at - interval '%d minutes' where about_id = '%s'"
                            .formatted(minutes, minutes, teller.visit()));
        }
    }

    private static String toManager(Sayings.Teller teller) {
        return """
                select count(*) from alert_recipient r join alert l on l.child_id = r.child_id and l.id = r.alert_id
                where l.about_id = '%s' and r.part = 'MANAGER'
                """.formatted(teller.visit());
    }
}
