package heard.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.SessionFields;
import heard.testing.SomeFile;
import heard.testing.Visitor;
import org.junit.jupiter.api.Test;

class SessionAttachmentTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Robin").allocatedTo(worker).save();
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final SessionFields fields =
            SessionFields.saying("This is our house.").and(1, "And the dog.");
    private final String path = "/children/" + child.id() + "/sessions/" + fields.id();
    private final String upload = Ids.next().toString();

    SessionAttachmentTests() {
        visitor.post("/children/" + child.id() + "/sessions", fields.all());
    }

    @Test
    void aPictureIsShownSmallAndOpens() {
        Answer answer = attach("house.png", SomeFile.png(900, 600), "caption", "Our house in the sun");

        assertThat(answer.status()).isEqualTo(303);
        var page = visitor.get(answer.location()).page();
        var image = page.select(".shots img");
        assertThat(page.select(".shots a").text()).isEqualTo("Our house in the sun");
        assertThat(visitor.get(image.attr("src")).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(visitor.get(page.select(".shots a").attr("href")).bytes()).isEqualTo(SomeFile.png(900, 600));
    }

    @Test
    void aPictureOfOneThingStandsWithItAlsoAfterThatWasCorrected() {
        String second = visitor.get(path)
                .page()
                .select("select[name=shows] option:last-child")
                .val();
        attach("dog.png", SomeFile.png(20, 20), "shows", second);
        assertThat(visitor.get(path).page().select(".entry:nth-of-type(2) .shots img"))
                .hasSize(1);

        visitor.post(
                path + "/correction",
                fields.with("version", "1")
                        .with("save", Ids.next().toString())
                        .with("words-1", "And the big dog.")
                        .all());

        var page = visitor.get(path).page();
        assertThat(page.text()).contains("And the big dog.");
        assertThat(page.select(".entry:nth-of-type(2) .shots img")).hasSize(1);
        assertThat(visitor.get(path + "?version=1").page().select(".entry:nth-of-type(2) .shots img"))
                .hasSize(1);
    }

    @Test
    void theSameUploadSentTwiceIsOneFile() {
        attach("house.png", SomeFile.png(20, 20));
        attach("house.png", SomeFile.png(20, 20));

        assertThat(visitor.get(path).page().select(".shots li")).hasSize(1);
    }

    @Test
    void aFileThatCannotBeKeptIsSaidBesideTheFieldAndNothingOfItIsKept() {
        assertRefused(attach("photo.png", SomeFile.jpeg(9, 9), "caption", "kept text"), "ends in .png");
        assertRefused(attach("empty.pdf", new byte[0]), "is empty (0 bytes)");
        assertRefused(
                attach("page.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()), "cannot be kept here");
        assertRefused(attach("", new byte[0]), "Choose a file first");
        assertRefused(attach("big.txt", bytes(51 * 1_048_576)), "larger than 50 MB");
        assertThat(attach("photo.png", SomeFile.jpeg(9, 9), "caption", "kept text")
                        .page()
                        .select("input[name=caption]")
                        .val())
                .isEqualTo("kept text");
    }

    @Test
    void whatIsFarTooLargeGetsAnAnswerToo() {
        Answer answer = attach("film.mp4", bytes(70 * 1_048_576));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("That is too large");
    }

    @Test
    void onlyWhoMayWriteMayAttach() {
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        assertThat(stranger.upload(path + "/attachments", "files", "a.png", "image/png", SomeFile.png(5, 5))
                        .status())
                .isEqualTo(404);
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        assertThat(quality.upload(path + "/attachments", "files", "a.png", "image/png", SomeFile.png(5, 5))
                        .status())
                .isEqualTo(403);
        String nowhere = "/children/" + child.id() + "/sessions/" + Ids.next() + "/attachments";
        assertThat(visitor.upload(nowhere, "files", "a.png", "image/png", SomeFile.png(5, 5))
                        .status())
                .isEqualTo(404);
    }

    private void assertRefused(Answer answer, String why) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#files-error").text()).contains(why);
        assertThat(answer.page().select(".govuk-error-summary a[href=#files]")).hasSize(1);
        assertThat(visitor.get(path).page().select(".shots li")).isEmpty();
    }

    private Answer attach(String name, byte[] bytes, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "upload";
        all[1] = upload;
        System.arraycopy(more, 0, all, 2, more.length);
        return visitor.upload(path + "/attachments", "files", name, "application/octet-stream", bytes, all);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
