package heard.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server as small as can be: it answers for each address what it is told to, and writes down what it took. */
public final class MailServer implements AutoCloseable {

    public static final String TAKEN = "250 ok";

    private final ServerSocket door;
    private final UnaryOperator<String> answers;
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private volatile boolean busy;

    /** @param id its Message-ID, by which a mail that was sent twice is known */
    public record Mail(String to, String id) {}

    /**
     * @param port 0 for any
     * @param answers what it says of each address
     */
    public MailServer(int port, UnaryOperator<String> answers) throws IOException {
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofPlatform().daemon().name("mail server").start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    public List<Mail> taken() {
        return List.copyOf(taken);
    }

    /** It answers, and sends everybody away for now. */
    public void setBusy(boolean busy) {
        this.busy = busy;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client has gone, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        if (busy) {
            say(out, "421 come again later");
            return;
        }
        say(out, "220 here");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
                case "RCPT" -> {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, answers.apply(to));
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    taken.add(new Mail(to, messageId(in)));
                    say(out, TAKEN);
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, TAKEN);
            }
        }
    }

    private static String messageId(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            }
        }
        return id;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
