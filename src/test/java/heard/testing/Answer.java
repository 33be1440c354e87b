package heard.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came back. */
public record Answer(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    public String location() {
        return header("Location");
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    public boolean isPage() {
        return header("Content-Type").startsWith("text/html");
    }

    public Document page() {
        return Jsoup.parse(body());
    }

    /** What a person reads on the page. */
    public String text() {
        return isPage() ? page().text() : body();
    }

    /** What stands in the first field of this name, as a person would find it typed there. */
    public String typed(String name) {
        return page().select("[name=" + name + "]").stream()
                .findFirst()
                .map(field ->
                        field.tagName().equals("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.val())
                .orElse("");
    }
}
