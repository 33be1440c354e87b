package heard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import heard.testing.HeardServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageWriterTests {

    private static HttpResponse<byte[]> signInPage(String takes) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(HeardServer.url() + "/sign-in"))
                            .header("Accept-Encoding", takes)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void aPageIsPackedForWhoeverCanUnpackItAndIsTheSamePage() throws Exception {
        HttpResponse<byte[]> packed = signInPage("br, gzip, deflate");
        HttpResponse<byte[]> plain = signInPage("identity");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(withoutToken(unpacked.readAllBytes())).isEqualTo(withoutToken(plain.body()));
        }
    }

    private static String withoutToken(byte[] page) {
        return new String(page, StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
