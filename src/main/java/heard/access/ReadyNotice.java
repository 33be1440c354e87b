package heard.access;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where it is and, when it is a demonstration, whom to sign in as. */
@Component
@ConditionalOnWebApplication
class ReadyNotice {

    private final Environment environment;
    private final ObjectProvider<DemoLogins> demo;

    ReadyNotice(Environment environment, ObjectProvider<DemoLogins> demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        DemoLogins logins = demo.getIfAvailable();
        print(System.out, logins != null && logins.areThere() ? logins : null);
    }

    void print(PrintStream out, @org.jspecify.annotations.Nullable DemoLogins logins) {
        out.println();
        out.println("Heard is ready: " + address());
        if (logins != null) {
            out.println();
            out.println("This is a made-up council. Sign in with the password " + logins.password() + " as");
            for (StaffMember member : logins.members()) {
                out.printf(
                        "  %-9s %s, %s%n",
                        member.userName(), member.name(), member.role().title().toLowerCase(java.util.Locale.UK));
            }
            out.println();
            out.println("Children come in at " + address() + ChildDoor.ENTRY + " with a code, and with");
            for (DemoLogins.Card card : logins.cards()) {
                out.printf("  %s   %s   (%s)%n", card.code(), card.secret(), card.child());
            }
        }
        out.println();
        out.flush();
    }

    private String address() {
        String bound = environment.getProperty("server.address", "0.0.0.0");
        boolean tls = environment.getProperty("server.ssl.bundle") != null
                || environment.getProperty("server.ssl.certificate") != null
                || environment.getProperty("server.ssl.key-store") != null;
        return (tls ? "https://" : "http://") + (isHere(bound) ? "localhost" : bound) + ":"
                + environment.getProperty("local.server.port");
    }

    private static boolean isHere(String bound) {
        try {
            InetAddress address = InetAddress.getByName(bound);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
