package heard.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox: that there is something, where, and not a word more, neither of whom nor of what. Several that wait
 * for one person are one mail. After a crash between the mail server's answer and ours the same mail, under the same
 * Message-ID, is sent again: twice is better than never.
 */
@Component
class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final Duration WITHIN_THE_CLAIM = Duration.ofSeconds(80);
    private static final int SERVER_CLOSES = 421;
    private static final String SUBJECT = "There is something for you";

    private final Mails mails;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final String site;

    MailRound(
            Mails mails,
            ObjectProvider<JavaMailSender> sender,
            @Value("${heard.mail.from}") String from,
            @Value("${heard.mail.site}") String site) {
        this.mails = mails;
        this.sender = sender;
        this.from = from;
        this.site = site.replaceAll("/+$", "");
    }

    /** Whether the council has said by which server mail goes, from whom, and where Heard is. */
    boolean isSetUp() {
        return sender.getIfAvailable() != null && !from.isBlank() && !site.isBlank();
    }

    /** @return how many mails went out */
    int send() {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null || !isSetUp()) {
            return 0;
        }
        int all = 0;
        int some;
        do {
            some = some(server, UUID.randomUUID());
            all += Math.max(some, 0);
        } while (some > 0);
        return all;
    }

    /** @return how many went out; 0 when there was nothing, or when the server is not there */
    private int some(JavaMailSender server, UUID claim) {
        long began = System.nanoTime();
        Map<UUID, List<Mails.ToSend>> byPerson = new LinkedHashMap<>();
        mails.claim(claim)
                .forEach(mail -> byPerson.computeIfAbsent(mail.staffId(), id -> new java.util.ArrayList<>())
                        .add(mail));
        Deque<List<Mails.ToSend>> left = new ArrayDeque<>(byPerson.values());
        int sent = 0;
        while (!left.isEmpty()) {
            if (System.nanoTime() - began > WITHIN_THE_CLAIM.toNanos()) {
                mails.giveBack(claim);
                return sent;
            }
            List<Mails.ToSend> toOne = left.removeFirst();
            try {
                String answer = send(server, toOne.getFirst());
                if (answer == null) {
                    mails.sent(claim, toOne.getFirst().staffId());
                    sent++;
                } else {
                    mails.refused(claim, toOne.getFirst().staffId(), answer);
                }
            } catch (MailException e) {
                log.warn(
                        "Mail could not be sent and will be tried again: {}",
                        e.getClass().getSimpleName());
                if (!isAboutOneAddress(e)) {
                    // The whole server is not there, or is busy: it is asked again after a pause, not for every mail at
                    // once.
                    mails.serverAway(claim);
                    return 0;
                }
                mails.later(claim, toOne.getFirst().staffId());
            }
        }
        return sent;
    }

    /** @return null when the server took it; why it never will */
    private @Nullable String send(JavaMailSender server, Mails.ToSend mail) {
        if (mail.mail() == null) {
            return "no address";
        }
        try {
            MimeMessage message = new SameId(mail.id());
            message.setFrom(new InternetAddress(from));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.mail(), true));
            message.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
            message.setText(
                    "There is something for you in Heard.\n\n" + site + "/alerts\n", StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
            return null;
        } catch (AddressException e) {
            return "not an address";
        } catch (MessagingException e) {
            throw new MailSendException("not sent", e);
        } catch (MailSendException e) {
            String refusal = refusal(e);
            if (refusal == null) {
                throw e;
            }
            return refusal;
        }
    }

    /** The server's own word that it will never take mail to this address; null when there is none. */
    private static @Nullable String refusal(MailSendException thrown) {
        SMTPAddressFailedException failed = addressFailed(thrown);
        return failed != null && failed.getReturnCode() / 100 == 5 ? "refused with " + failed.getReturnCode() : null;
    }

    /** It answers, and will have this address another time: a mailbox is full, or strangers have to ask twice. */
    private static boolean isAboutOneAddress(MailException thrown) {
        SMTPAddressFailedException failed = thrown instanceof MailSendException sending ? addressFailed(sending) : null;
        return failed != null && failed.getReturnCode() != SERVER_CLOSES;
    }

    private static @Nullable SMTPAddressFailedException addressFailed(MailSendException thrown) {
        Deque<Throwable> look = new ArrayDeque<>(List.of(thrown));
        for (Exception failed : thrown.getMessageExceptions()) {
            look.add(failed);
        }
        for (int i = 0; i < 20 && !look.isEmpty(); i++) {
            Throwable one = look.removeFirst();
            if (one instanceof SMTPAddressFailedException address) {
                return address;
            }
            if (one.getCause() != null) {
                look.add(one.getCause());
            }
            if (one instanceof MessagingException message && message.getNextException() != null) {
                look.add(message.getNextException());
            }
        }
        return null;
    }

    /** A server that gets the same one twice can tell. */
    private static final class SameId extends MimeMessage {

        private final UUID id;

        SameId(UUID id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@heard>");
        }
    }
}
