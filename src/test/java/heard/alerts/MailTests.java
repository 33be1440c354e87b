package heard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heard.access.StaffMember;
import heard.children.Child;
import heard.outside.MailServer;
import heard.people.MailAddresses;
import heard.people.Team;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** That somebody is told by mail, without a word of whom or what; once, and not lost while the mail server is away. */
class MailTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = withMail(Given.aWorker(team));
    private final StaffMember manager = withMail(Given.aManager(team));
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        Given.asService(() -> Raised.SQL
                .sql("update mail set state = 'NOT_NEEDED' where state = 'WAITING'")
                .update());
    }

    @Test
    void theMailSaysThatThereIsSomethingAndWhereAndNothingElse() throws Exception {
        Raised.raise(Raised.urgent(child));

        assertThat(round(port()).send()).isEqualTo(1);

        MimeMessage mail = received(worker).getFirst();
        assertThat(mail.getSubject()).isEqualTo("There is something for you");
        assertThat(mail.getFrom()[0]).hasToString("messages@council.example");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("There is something for you in Heard.\n\nhttps://heard.council.example/alerts");
        String all = new String(mail.getInputStream().readAllBytes()) + String.join("", headers(mail));
        assertThat(all).doesNotContain("Jayden", child.id().toString(), "afe", "rgent");
    }

    @Test
    void whoeverComesToCoverIsToldByMailOfWhatIsOpenOnce() {
        Raised.raise(Raised.urgent(child));
        Raised.raise(Raised.toRead(child));
        round(port()).send();
        StaffMember cover = withMail(Given.aWorker(team));
        Raised.away(worker, cover);

        HeardServer.bean(Climbs.class).handOver();
        HeardServer.bean(Climbs.class).handOver();

        assertThat(round(port()).send()).isEqualTo(1);
        assertThat(round(port()).send()).isZero();
        assertThat(received(cover)).hasSize(1);
    }

    @Test
    void severalThatWaitForOnePersonAreOneMailAndNothingIsSentTwice() {
        Raised.raise(Raised.urgent(child));
        Raised.raise(Raised.toRead(child));
        Raised.raise(Raised.toRead(child));

        assertThat(round(port()).send()).isEqualTo(1);
        assertThat(round(port()).send()).isZero();

        assertThat(received(worker)).hasSize(1);
    }

    @Test
    void whoeverTakesOverHundredsOfOpenAlertsGetsOneMail() {
        Given.asService(() -> {
            for (int n = 0; n < 120; n++) {
                HeardServer.bean(Alerts.class).raise(Raised.toRead(child));
            }
        });

        assertThat(round(port()).send()).isEqualTo(1);
        assertThat(round(port()).send()).isZero();

        assertThat(received(worker)).hasSize(1);
    }

    @Test
    void eachStepOfTheLadderIsToldToItsOwn() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        round(port()).send();
        Raised.minutesPass(alert, 15);

        round(port()).send();

        assertThat(received(worker)).hasSize(1);
        assertThat(received(manager)).hasSize(1);
    }

    @Test
    void threeNodesAtOnceSendEachOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            Raised.raise(Raised.urgent(Given.aChild()
                    .allocatedTo(withMail(Given.aWorker(Given.aTeam())))
                    .save()));
        }

        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            Callable<Integer> node = () -> round(port()).send();
            for (var one : nodes.invokeAll(List.of(node, node, node))) {
                one.get();
            }
        }

        assertThat(server.getReceivedMessages()).hasSize(10);
    }

    @Test
    void whileTheServerIsAwayMailIsTriedAgainEveryTwentySecondsHoweverLongItTakesAndThenGoesOnce() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        int port = port();
        server.stop();

        assertThat(round(port).send()).isZero();
        for (int turn = 0; turn < 5; turn++) {
            assertThat(pause(alert)).isBetween(10, 20);
            due(alert);
            assertThat(round(port).send()).isZero();
        }
        assertThat(Visitor.signedInAs(worker).get(page(alert)).text()).contains("mail waits");

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertThat(round(port).send()).isZero();
            due(alert);
            assertThat(round(port).send()).isEqualTo(1);
            assertThat(round(port).send()).isZero();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void anAddressThatIsNotTakenThisTimeWaitsForLongerEachTimeAndHoldsUpNobodyElse() throws Exception {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        StaffMember other = withMail(Given.aWorker(team));
        Raised.raise(Raised.urgent(Given.aChild().allocatedTo(other).save()));

        try (MailServer full =
                new MailServer(0, to -> to.equals(address(worker)) ? "452 the mailbox is full" : MailServer.TAKEN)) {
            assertThat(round(full.port()).send()).isEqualTo(1);
            assertThat(full.taken()).extracting(MailServer.Mail::to).containsExactly(address(other));
            assertThat(pause(alert)).isBetween(20, 30);
            due(alert);
            assertThat(round(full.port()).send()).isZero();
            assertThat(pause(alert)).isBetween(50, 60);
        }

        due(alert);
        assertThat(round(port()).send()).isEqualTo(1);
        assertThat(received(worker)).hasSize(1);
    }

    @Test
    void anAddressThatIsRefusedIsShownOnTheAlertAndTheNextPersonIsToldAtOnce() throws Exception {
        NewAlert alert = Raised.raise(Raised.urgent(child));

        try (MailServer refusing = new MailServer(0, to -> "550 no such user")) {
            round(refusing.port()).send();
        }
        HeardServer.bean(Climbs.class).climb();

        assertThat(Raised.reached(alert)).containsExactly(worker.userName(), manager.userName());
        assertThat(Visitor.signedInAs(manager).get(page(alert)).text())
                .contains("mail refused: the address may be wrong");
        assertThat(Visitor.signedInAs(manager).get("/alerts").text()).contains("A mail about this was refused");
        round(port()).send();
        assertThat(received(worker)).isEmpty();
        assertThat(received(manager)).hasSize(1);
    }

    @Test
    void whatSomebodyActedOnBeforeTheMailWentNeedsNoMail() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Raised.as(
                worker,
                () -> HeardServer.bean(Alerts.class)
                        .acknowledge(Raised.viewer(worker), child.id(), alert.id(), UUID.randomUUID(), 1, "Rang."));

        assertThat(round(port()).send()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aNodeThatSleptWithMailInItsHandsMarksNothingWhenItWakes() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Mails mails = HeardServer.bean(Mails.class);
        UUID asleep = UUID.randomUUID();
        assertThat(mails.claim(asleep)).hasSize(1);
        assertThat(round(port()).send()).isZero();
        Given.asService(() -> Raised.SQL
                .sql("update mail set claimed_until = clock_timestamp() - interval '1 second' where claim = :claim")
                .param("claim", asleep)
                .update());

        assertThat(round(port()).send()).isEqualTo(1);
        mails.refused(asleep, worker.id(), "it thinks so");

        assertThat(Raised.count(
                        "select count(*) from mail where alert_id = :id and state = 'SENT' and child_id = :child",
                        alert))
                .isEqualTo(1);
        assertThat(received(worker)).hasSize(1);
    }

    @Test
    void anAlertThatWasNeverCommittedIsNeverMailed() {
        try {
            Given.asService(() -> {
                HeardServer.bean(Alerts.class).raise(Raised.urgent(child));
                throw new IllegalStateException("the answer could not be kept");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("could not be kept");
        }

        assertThat(round(port()).send()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private List<MimeMessage> received(StaffMember member) {
        return java.util.Arrays.stream(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address(member));
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static List<String> headers(MimeMessage mail) throws Exception {
        return java.util.Collections.list(mail.getAllHeaderLines());
    }

    private static int pause(NewAlert alert) {
        return Raised.count("""
                select extract(epoch from due_at - clock_timestamp())::int from mail
                where child_id = :child and alert_id = :id
                """, alert);
    }

    private static void due(NewAlert alert) {
        Given.asService(() -> Raised.SQL
                .sql("update mail set due_at = clock_timestamp() where alert_id = :id")
                .param("id", alert.id())
                .update());
    }

    private static String page(NewAlert alert) {
        return "/children/" + alert.childId() + "/alerts/" + alert.id();
    }

    /** Another node's, with a mail server. */
    private static MailRound round(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        return new MailRound(
                HeardServer.bean(Mails.class),
                beans.getBeanProvider(JavaMailSender.class),
                "messages@council.example",
                "https://heard.council.example/");
    }

    private static StaffMember withMail(StaffMember member) {
        Given.asService(() -> HeardServer.bean(MailAddresses.class).set(member.id(), address(member)));
        return member;
    }

    private static String address(StaffMember member) {
        return member.userName() + "@council.example";
    }
}
