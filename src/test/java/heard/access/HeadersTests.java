package heard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What goes with each answer, of whatever kind, and what the program does not answer. */
class HeadersTests {

    /** A page, a style, a script, a picture, ways elsewhere, and what is not there, may not be, or cannot be read. */
    private static final Map<String, Integer> ANSWERS = Map.ofEntries(
            Map.entry("/sign-in", 200),
            Map.entry("/children", 302),
            Map.entry("/heard/heard.css", 200),
            Map.entry("/heard/heard.js", 200),
            Map.entry("/heard/mark.svg", 200),
            Map.entry("/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css", 200),
            Map.entry("/actuator/health", 200),
            Map.entry("/heard/nothing", 404),
            Map.entry("/WEB-INF/web.xml", 404),
            Map.entry("/heard/;x=1/heard.css", 400),
            Map.entry("/error", 500),
            Map.entry("/say", 200),
            Map.entry("/say/say.css", 200),
            Map.entry("/say/say.js", 200),
            Map.entry("/say/start", 303),
            Map.entry("/say/nothing", 404),
            Map.entry("/say/;x=1/start", 400));

    @TestFactory
    Stream<DynamicTest> eachSaysWhatABrowserMayDoWithIt() {
        return ANSWERS.entrySet().stream()
                .map(asked -> dynamicTest(asked.getKey(), () -> {
                    Answer answer = Visitor.behindTls().get(asked.getKey());
                    assertThat(answer.status()).isEqualTo(asked.getValue());
                    assertThat(answer.header("Strict-Transport-Security"))
                            .contains("max-age=31536000")
                            .contains("includeSubDomains");
                    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
                    assertThat(answer.header("Content-Security-Policy"))
                            .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                            .contains("base-uri 'none'")
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("unsafe");
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachTextSaysInWhichLettersItIsAndWhatIsNoAssetIsKeptNowhere() {
        return ANSWERS.entrySet().stream()
                .map(asked -> dynamicTest(asked.getKey(), () -> {
                    Answer answer = Visitor.behindTls().get(asked.getKey());
                    String type = answer.header("Content-Type").toLowerCase(java.util.Locale.ROOT);
                    boolean asset = asked.getValue() == 200 && asked.getKey().matches(".*\\.(css|js|svg)");
                    if (type.startsWith("text/") || type.contains("xml")) {
                        assertThat(type).endsWith("charset=utf-8");
                    }
                    if (asset) {
                        assertThat(type).isNotEmpty();
                    } else {
                        assertThat(answer.header("Cache-Control")).contains("no-store");
                    }
                }));
    }

    @Test
    void noOtherSiteIsToldThatItMayReadAnything() {
        Visitor visitor = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        for (String path : new String[] {"/children", "/heard/heard.css", "/say"}) {
            assertThat(visitor.fromASite("https://elsewhere.example", path)
                            .response()
                            .headers()
                            .map()
                            .keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void nothingSaysWithWhatItWasBuiltNorWhatWentWrongInside() {
        Answer failed = Visitor.signedInAs(Given.aManager(Given.aTeam())).get("/forgetful/permit");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("@Permit", "forgetful", "heard.access");
        assertThat(failed.response().headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(raw("GET /a<b HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("a<b");
    }

    @Test
    void noFolderIsListedAndOfWhatIsMeasuredOnlyTheHealthIsOpen() {
        Visitor visitor = Visitor.signedInAs(Given.anAdministrator());

        assertThat(visitor.get("/heard/").status()).isEqualTo(404);
        assertThat(visitor.get("/webjars/").status()).isEqualTo(404);
        assertThat(visitor.get("/.git/config").status()).isEqualTo(404);
        assertThat(visitor.get("/actuator/health").body())
                .isIn("{\"status\":\"UP\"}", "{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        for (String closed :
                new String[] {"env", "beans", "heapdump", "mappings", "loggers", "metrics", "threaddump"}) {
            assertThat(visitor.get("/actuator/" + closed).status()).isEqualTo(404);
        }
    }

    @Test
    void whatWasAskedIsNotSentBackByTrace() {
        assertThat(raw("TRACE /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: secret=1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("nosniff")
                .doesNotContain("secret=1");
    }

    @Test
    void whereARequestEndsIsNotSaidTwice() {
        String form =
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        String second = "GET /heard/nothing-smuggled HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(raw(form + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw(form + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")).startsWith("HTTP/1.1 501");
        // The length is not believed; after the answer nothing more is read from this connection.
        assertThat(raw(form + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second)
                        .split("HTTP/1.1 ", -1))
                .hasSize(2);
    }

    private static String raw(String request) {
        try (Socket socket =
                new Socket("localhost", URI.create(HeardServer.url()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
