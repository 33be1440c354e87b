package heard.outside;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One browser's connection: HTTP/1.1, kept alive, written for measuring. It reads every byte and keeps none of those that a
 * measurement does not need, so that the cores it shares with the program are left to the program.
 */
public final class Client implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final byte[] buffer = new byte[64 * 1024];
    private Socket socket;
    private InputStream in;
    private int at;
    private int filled;
    private String csrf = "";
    private String forwardedFor = "";

    public Client(int port) throws IOException {
        this.port = port;
        connect();
    }

    /** @param body empty in a measured exchange, where it is read and let go */
    public record Answer(int status, String head, String body, long bytes) {}

    /** Signs in as a person does, and keeps the cookies. */
    public static Client signedIn(int port, String userName, String password) throws IOException {
        Client client = new Client(port);
        client.get("/sign-in");
        Answer answer = client.post("/sign-in", Map.of("userName", userName, "password", password));
        if (answer.status() != 303) {
            throw new IOException("Could not sign in as " + userName + ": " + answer.status() + " " + answer.body());
        }
        return client;
    }

    /** Another connection of the same person. */
    public Client again() throws IOException {
        Client other = new Client(port);
        other.cookies.putAll(cookies);
        other.csrf = csrf;
        return other;
    }

    /** A child's browser, in the middle of a visit. */
    public Client asVisitor(String secret, String formToken) {
        cookies.put("heard-say", secret);
        csrf = formToken;
        return this;
    }

    /** As a proxy in front of the program passes somebody on. */
    public Client from(String address) {
        forwardedFor = address;
        return this;
    }

    public Answer get(String path) throws IOException {
        Answer answer = exchange(getBytes(path, false), true);
        Matcher token = CSRF.matcher(answer.body());
        if (token.find()) {
            csrf = token.group(1);
        }
        return answer;
    }

    public Answer post(String path, Map<String, String> fields) throws IOException {
        return exchange(postBytes(path, fields), true);
    }

    public byte[] getBytes(String path, boolean compressed) {
        return head("GET", path, compressed ? "Accept-Encoding: gzip\r\n" : "").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] postBytes(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(csrf));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return (head(
                                "POST",
                                path,
                                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                                        + "\r\n")
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] putBytes(String path, String json) {
        return (head(
                                "PUT",
                                path,
                                "Content-Type: application/json\r\nX-CSRF-TOKEN: " + csrf + "\r\nContent-Length: "
                                        + json.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                        + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String head(String method, String path, String more) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        if (!forwardedFor.isEmpty()) {
            head.append("X-Forwarded-For: ").append(forwardedFor).append("\r\n");
        }
        return head.append(more).append("\r\n").toString();
    }

    public Answer exchange(byte[] request, boolean keepBody) throws IOException {
        socket.getOutputStream().write(request);
        String head = readHead();
        int status = Integer.parseInt(head.substring(9, 12));
        StringBuilder body = keepBody ? new StringBuilder() : null;
        long bytes = readBody(head.toLowerCase(Locale.ROOT), status, body);
        keepCookies(head);
        if (head.toLowerCase(Locale.ROOT).contains("connection: close")) {
            close();
            connect();
        }
        return new Answer(status, head, body == null ? "" : body.toString(), bytes);
    }

    /** Sends a request, reads a little of the answer and cuts the line, as a phone does in a lift. */
    public void hangUpAfter(byte[] request, int bytes) throws IOException {
        socket.setSoLinger(true, 0);
        socket.getOutputStream().write(request);
        long read = 0;
        while (read < bytes) {
            int got = in.read(buffer);
            if (got < 0) {
                break;
            }
            read += got;
        }
        close();
        connect();
    }

    /** Sends so much of a request and is gone, without having read a byte. */
    public void cutAfter(byte[] request, int bytes) throws IOException {
        socket.setSoLinger(true, 0);
        socket.getOutputStream().write(request, 0, bytes);
        close();
    }

    private long readBody(String head, int status, StringBuilder body) throws IOException {
        if (status == 204 || status == 304) {
            return 0;
        }
        int length = head.indexOf("content-length:");
        if (length >= 0) {
            long bytes = Long.parseLong(
                    head.substring(length + 15, head.indexOf('\r', length)).strip());
            take(bytes, body);
            return bytes;
        }
        if (!head.contains("transfer-encoding: chunked")) {
            return 0;
        }
        long bytes = 0;
        while (true) {
            int size = Integer.parseInt(readLine().strip(), 16);
            take(size, body);
            readLine();
            if (size == 0) {
                return bytes;
            }
            bytes += size;
        }
    }

    private void take(long bytes, StringBuilder body) throws IOException {
        long left = bytes;
        while (left > 0) {
            if (at == filled) {
                fill();
            }
            int here = (int) Math.min(left, filled - at);
            if (body != null) {
                // Only marks and tokens are looked for in a kept body: a letter cut in two does no harm.
                body.append(new String(buffer, at, here, StandardCharsets.UTF_8));
            }
            at += here;
            left -= here;
        }
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (true) {
            String line = readLine();
            if (line.isEmpty()) {
                return head.toString();
            }
            head.append(line).append("\r\n");
        }
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (at == filled) {
                fill();
            }
            char c = (char) buffer[at++];
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append(c);
            }
        }
    }

    private void fill() throws IOException {
        filled = in.read(buffer);
        at = 0;
        if (filled <= 0) {
            filled = 0;
            throw new EOFException("The program hung up.");
        }
    }

    private void keepCookies(String head) {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("set-cookie:")) {
                String pair = line.substring(11).strip().split(";", 2)[0];
                int is = pair.indexOf('=');
                cookies.put(pair.substring(0, is), pair.substring(is + 1));
            }
        }
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
        at = 0;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
