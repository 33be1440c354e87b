package heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.letters.ALetter;
import heard.letters.Kind;
import heard.maps.AMap;
import heard.maps.Line;
import heard.media.About;
import heard.media.Attachments;
import heard.media.NewFile;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Pdf;
import heard.testing.SomeFile;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The whole of a story as a book. */
class BookTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final AStory story = new AStory(child, worker);
    private final Entry wish = Given.anEntry(child)
            .words("I want to see Nan 奶奶 😀 أريد جدتي")
            .saidOn(LocalDate.of(2025, 3, 4))
            .save();
    private final Entry drawing = Given.anEntry(child)
            .words("A red house.")
            .how(How.DRAWN)
            .saidOn(TestClock.TODAY)
            .save();

    @Test
    void itIsWrittenToTheChildFromTheFirstWordsToTheLettersAndAValidatorPassesIt() throws Exception {
        story.told(wish, "You can see Nan on Sundays.");
        attach("Dad and Miss Patel.png", SomeFile.png(40, 30));
        ALetter.begunBy(story.staff(), child, Kind.DECISION).finished().given();
        Entry secret = Given.anEntry(child).words("Nobody knows this.").save();
        story.withhold(Thing.ENTRY, secret.id(), "To be talked about.");
        new AMap(child).on(TestClock.TODAY, worker, AMap.close("خالتي سعاد", Line.STRONG, ""));
        new AMap(child).on(TestClock.TODAY, worker, heard.maps.Kind.GENOGRAM, How.SPOKEN, AMap.family("Rose"));

        Answer pdf = story.staff().get(story.path() + "/book.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        assertThat(Pdf.text(pdf.bytes()))
                .containsSubsequence(
                        "Jayden’s story",
                        "This is your book.",
                        "We could not print every sign.",
                        "March 2025",
                        "I want to see Nan □□ 😀",
                        worker.name() + " told you on",
                        "You can see Nan on Sundays.",
                        "November 2026",
                        "A red house.",
                        "My people and my family",
                        "My family",
                        "Rose: Gran",
                        "Letters to you",
                        "We said yes.")
                .contains("There is something here.")
                .doesNotContain("Nobody knows", "To be talked about", "Miss Patel");
        Pdf.assertCanBeReadAloud(pdf.bytes());
    }

    @Test
    void theFilesLieBesideItUnderNamesThatNameNobody() throws IOException {
        byte[] picture = attach("Dad and Miss Patel.png", SomeFile.png(40, 30));
        Map<String, byte[]> files = unzipped(story.staff().get(story.path() + "/book.zip"));

        assertThat(files.keySet()).containsExactly("my-story.pdf", TestClock.TODAY + "-001.png");
        assertThat(files.get(TestClock.TODAY + "-001.png"))
                .hasSameSizeAs(picture)
                .isEqualTo(picture);
        story.withhold(Thing.ENTRY, drawing.id(), "Not yet.");
        assertThat(unzipped(story.staff().get(story.path() + "/book.zip")).keySet())
                .containsExactly("my-story.pdf");
    }

    @Test
    void theChildHasItOnlyWhereTheStoryIsOnAndInTheirLanguage() throws IOException {
        Visitor visit = Visitor.visiting(child);
        assertThat(visit.get("/say/story/book.pdf").status()).isEqualTo(404);
        assertThat(visit.get("/say/story/book.zip").status()).isEqualTo(404);
        story.on(visit);
        assertThat(Pdf.text(visit.get("/say/story/book.pdf").bytes())).contains("Jayden’s story");
        visit.post("/say/look", "language", "pl", "to", "/say/story");
        assertThat(Pdf.text(visit.get("/say/story/book.pdf").bytes())).contains("Historia: Jayden");
        visit.post("/say/look", "language", "ps", "to", "/say/story");
        assertThat(Pdf.text(visit.get("/say/story/book.pdf").bytes())).contains("Jayden’s story");
        assertThat(unzipped(visit.get("/say/story/book.zip"))).containsKey("my-story.pdf");
    }

    /** What the worker attached to what the child drew; kept as it came, since it holds nothing but the picture. */
    private byte[] attach(String name, byte[] bytes) throws IOException {
        UUID id = Ids.next();
        Given.asService(() -> HeardServer.bean(Attachments.class)
                .addByService(
                        new NewFile(child.id(), id, About.SESSION, drawing.sourceId(), drawing.id(), name, "Dad"),
                        worker.id(),
                        OffsetDateTime.now(TestClock.CLOCK),
                        new ByteArrayInputStream(bytes)));
        return story.staff()
                .get("/children/" + child.id() + "/attachments/" + id)
                .bytes();
    }

    private static Map<String, byte[]> unzipped(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
