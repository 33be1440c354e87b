package heard.testing;

import heard.access.SayLook;
import heard.access.SayTokens;
import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.access.Visits;
import heard.children.Child;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser that runs no scripts: keeps cookies, sends forms with their token, follows no redirect unasked. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AtomicReference<String> csrf = new AtomicReference<>("");
    private final boolean tls;
    private @Nullable String sayToken;
    private @Nullable String address;

    private Visitor(boolean tls) {
        this.tls = tls;
    }

    public static Visitor notSignedIn() {
        return new Visitor(false);
    }

    /** As a proxy that ends TLS passes a visitor on. */
    public static Visitor behindTls() {
        return new Visitor(true);
    }

    /** Somebody who got hold of this visitor's cookies. */
    public Visitor copy() {
        Visitor copy = new Visitor(tls);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> copy.cookies.getCookieStore().add(URI.create(HeardServer.url()), cookie));
        copy.csrf.set(csrf.get());
        return copy;
    }

    public void forgetToken() {
        withToken("forgotten");
    }

    /** Whatever page the token came from. */
    public Visitor withToken(String token) {
        csrf.set(token);
        sayToken = token;
        return this;
    }

    public static Visitor signedInAs(StaffMember member) {
        Visitor visitor = new Visitor(false);
        visitor.get("/sign-in");
        Answer answer = visitor.post("/sign-in", "userName", member.userName(), "password", Given.PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError("could not sign in as " + member + ": " + answer.status() + "\n" + answer.text());
        }
        return visitor;
    }

    /** A child who came in; by what card does not matter. */
    public static Visitor visiting(Child child) {
        return holding(begun(child.id(), null));
    }

    /** The same with this worker beside. */
    public static Visitor visiting(Child child, StaffMember beside) {
        return holding(begun(child.id(), beside.id()));
    }

    /** Whoever holds a secret of the child's site, whether or not a visit goes with it. */
    public static Visitor holding(String secret) {
        Visitor visitor = new Visitor(false);
        HttpCookie cookie = new HttpCookie("heard-say", secret);
        cookie.setPath("/");
        // As java.net names a host without a dot: else this and a cookie that the program sets would be two.
        cookie.setDomain("localhost.local");
        cookie.setVersion(0);
        visitor.cookies.getCookieStore().add(URI.create(HeardServer.url()), cookie);
        return visitor;
    }

    private static String begun(UUID childId, @Nullable UUID besideStaffId) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(
                        () -> HeardServer.bean(Visits.class).begin(childId, null, besideStaffId, SayLook.USUAL));
    }

    /** The cookie of this name, with or without the beginning it has under TLS. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie ->
                        cookie.getName().equals(name) || cookie.getName().equals("__Host-" + name))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** As a script of a page does, with the page's token in a header. */
    public Answer script(String method, String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(HeardServer.url() + path))
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", token(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Somewhere else on the network than every other visitor, as a proxy tells it. */
    public Visitor fromAPlaceOfTheirOwn() {
        int number = Given.number();
        return from("10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255));
    }

    public Visitor from(String address) {
        this.address = address;
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(HeardServer.url() + path)).GET());
    }

    /** As a player asks for a part of a sound: {@code bytes=0-1}. */
    public Answer getPart(String path, String range) {
        return send(HttpRequest.newBuilder(URI.create(HeardServer.url() + path))
                .header("Range", range)
                .GET());
    }

    /** As a browser asks for it when a page of another site wants it. */
    public Answer fromASite(String origin, String path) {
        return send(HttpRequest.newBuilder(URI.create(HeardServer.url() + path))
                .header("Origin", origin)
                .GET());
    }

    /** As the bar's script asks, without anybody doing anything. */
    public Answer getByItself(String path) {
        return send(HttpRequest.newBuilder(URI.create(HeardServer.url() + path))
                .header("Heard-By-Itself", "yes")
                .GET());
    }

    /** @param fields names and values in turn; a name may come more than once. The token goes with them. */
    public Answer post(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token(path)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(HeardServer.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A form with one file: {@code fields} as in {@link #post}. */
    public Answer upload(String path, String fileField, String fileName, String type, byte[] bytes, String... fields) {
        String boundary = "heard" + UUID.randomUUID();
        List<byte[]> parts = new ArrayList<>();
        parts.add(part(boundary, "_csrf", token(path)));
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(part(boundary, fields[i], fields[i + 1]));
        }
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(bytes);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(HeardServer.url() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    public Answer upload(String path, String fileField, Path file, String type, String... fields) throws IOException {
        return upload(
                path, fileField, file.getFileName().toString(), type, java.nio.file.Files.readAllBytes(file), fields);
    }

    /** The child's site has a token of its own. */
    private String token(String path) {
        if (path.startsWith("/say")) {
            if (sayToken != null) {
                return sayToken;
            }
            if (cookie("heard-say").isEmpty()) {
                get("/say");
            }
            return cookie("heard-say").map(SayTokens::of).orElse("");
        }
        if (csrf.get().isEmpty()) {
            get("/sign-in");
        }
        return csrf.get();
    }

    private static byte[] part(String boundary, String name, String value) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        if (tls) {
            request.header("X-Forwarded-Proto", "https");
            String kept = String.join(
                    "; ",
                    cookies.getCookieStore().getCookies().stream()
                            .map(c -> c.getName() + "=" + c.getValue())
                            .toList());
            request.header("Cookie", kept);
        }
        try {
            Answer answer = new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            if (answer.isPage() && !answer.response().uri().getPath().startsWith("/say")) {
                var field = answer.page().selectFirst("input[name=_csrf]");
                if (field != null) {
                    csrf.set(field.val());
                }
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
