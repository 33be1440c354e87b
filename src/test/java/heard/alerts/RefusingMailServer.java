package heard.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows nobody: it answers 550 to every recipient. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    RefusingMailServer() throws IOException {
        Thread.ofPlatform().daemon().name("refusing mail server").start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream();
                say(out, "220 nobody here");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String verb =
                            line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                    say(out, verb.equals("RCPT") ? "550 no such user" : verb.equals("QUIT") ? "221 bye" : "250 ok");
                }
            } catch (IOException e) {
                // The client has gone, or the test is over.
            }
        }
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
