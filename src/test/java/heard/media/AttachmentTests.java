package heard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.SomeFile;
import heard.testing.Visitor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AttachmentTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child = Given.aChild().allocatedTo(worker).save();
    private final UUID session = Ids.next();

    @Test
    void aPictureComesBackPointForPointAndSmall() throws IOException {
        byte[] png = SomeFile.png(1600, 800);
        Attachment kept = add("drawing.png", png);

        assertThat(kept.mediaType()).isEqualTo("image/png");
        assertThat(kept.width()).isEqualTo(1600);
        assertThat(kept.isPicture()).isTrue();
        Visitor visitor = Visitor.signedInAs(worker);
        Answer whole = visitor.get(kept.href());
        assertThat(whole.bytes()).isEqualTo(png);
        assertThat(whole.header("Content-Type")).isEqualTo("image/png");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Content-Disposition")).startsWith("inline").contains("drawing.png");
        BufferedImage small = picture(visitor.get(kept.thumbnailHref()));
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(new Color(small.getRGB(100, 100)).getRed()).isGreaterThan(200);
    }

    @Test
    void aPhotoLosesItsPlaceAndKeepsWhichWayUpItIs() throws IOException {
        Attachment kept = add("IMG_1.JPG", SomeFile.photo(400, 200, 6));

        assertThat(List.of(kept.width(), kept.height())).containsExactly(200, 400);
        Answer whole = Visitor.signedInAs(worker).get(kept.href());
        assertThat(latin(whole)).doesNotContain(SomeFile.PLACE).contains("Exif");
        assertThat(Orientation.in(java.util.Arrays.copyOfRange(whole.bytes(), 12, 38)))
                .isEqualTo(6);
        assertThat(picture(whole).getWidth()).isEqualTo(400);
        BufferedImage small = picture(Visitor.signedInAs(worker).get(kept.thumbnailHref()));
        assertThat(small.getHeight()).isEqualTo(2 * small.getWidth());
        // Turned a quarter to the right, what was at the left is at the top.
        assertThat(new Color(small.getRGB(100, 50)).getRed()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(100, 350)).getBlue()).isGreaterThan(200);
    }

    @Test
    void noOtherKindOfPictureOrFilmKeepsItsPlaceEither() {
        Visitor visitor = Visitor.signedInAs(worker);

        assertThat(latin(visitor.get(
                        add("screen.png", SomeFile.pngWithPlace(20, 20)).href())))
                .doesNotContain(SomeFile.PLACE)
                .contains("IEND");
        assertThat(latin(visitor.get(add("IMG_2.heic", SomeFile.heic()).href())))
                .doesNotContain(SomeFile.PLACE)
                .contains("TILES");
        assertThat(latin(visitor.get(add("dance.mp4", SomeFile.mp4()).href())))
                .doesNotContain(SomeFile.PLACE)
                .contains("FRAMES");
    }

    @Test
    void documentsSoundAndTextAreKeptUnderWhatTheyAre() {
        assertThat(add("plan.pdf", SomeFile.pdf()).mediaType()).isEqualTo("application/pdf");
        assertThat(add("letter.docx", SomeFile.docx()).kind()).isEqualTo("Word");
        assertThat(add("note.txt", "From: me\nI like frogs".getBytes(StandardCharsets.UTF_8))
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(add("voice", "ID3\3\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))
                        .fileName())
                .isEqualTo("voice.mp3");
        Attachment docx = add("letter.docx", SomeFile.docx());
        assertThat(Visitor.signedInAs(worker).get(docx.href()).header("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void aMislabelledFileIsRefusedAndSaysWhy() {
        refused("photo.png", SomeFile.jpeg(10, 10), "ends in .png", "JPEG picture");
        refused("plan.pdf", SomeFile.docx(), "ends in .pdf", "Word document");
        refused("archive.docx", SomeFile.zip("a.txt"), "cannot be kept");
        refused(
                "macro.docx",
                SomeFile.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "cannot be");
    }

    @Test
    void whatABrowserWouldRunIsNeverKept() {
        refused("p.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8));
        refused("p.txt", "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
        refused("p.png", "<html><body onload=1></body></html>".getBytes(StandardCharsets.UTF_8));
        refused("p.html", "<p>hello".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNameIsOnlyANameAndSaysNothingOfWhereTheFileIsKept() {
        Attachment kept = add("..\\../etc/a\"b;\r\nSet-Cookie: é.png", SomeFile.png(10, 10));

        assertThat(kept.fileName()).isEqualTo("a\"b;Set-Cookie: é.png");
        Given.asService(() -> assertThat(HeardServer.bean(Attachments.class).keptAs(kept))
                .matches("[0-9a-f]{2}/[0-9a-f-]{36}")
                .doesNotContain(kept.id().toString()));
        Answer whole = Visitor.signedInAs(worker).get(kept.href());
        assertThat(whole.header("Content-Disposition"))
                .startsWith("inline; filename=")
                .contains("filename*=UTF-8''a%22b%3BSet-Cookie%3A%20%C3%A9.png");
        assertThat(whole.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anEmptyFileABombAndABrokenPictureAreRefused() {
        refused("nothing.png", new byte[0], "empty");
        refused("bomb.png", SomeFile.pngThatClaims(40_000, 40_000), "40000 by 40000");
        refused("torn.png", java.util.Arrays.copyOf(SomeFile.png(50, 50), 40), "damaged");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAfterFiftyMegabytesAndNeverHeldInMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };

        assertThatThrownBy(() -> add(Ids.next(), "long.txt", endless))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("larger than 50 MB");
        assertNothingKept();
    }

    @Test
    void theSameUploadTwiceKeepsOne() {
        UUID id = Ids.next();
        add(id, "a.png", new ByteArrayInputStream(SomeFile.png(10, 10)));
        add(id, "a.png", new ByteArrayInputStream(SomeFile.png(10, 10)));

        assertThat(about()).hasSize(1);
    }

    @Test
    void aTransactionThatFailsLeavesNeitherRowNorFile() {
        String[] keptAs = {""};
        assertThatThrownBy(() -> Given.asService(() -> {
                    Attachments attachments = HeardServer.bean(Attachments.class);
                    keptAs[0] = attachments.keptAs(attachments.addByService(
                            file(Ids.next(), "a.png"),
                            null,
                            OffsetDateTime.now(),
                            new ByteArrayInputStream(SomeFile.png(10, 10))));
                    assertThat(HeardServer.bean(FileFolder.class).at(keptAs[0])).exists();
                    throw new IllegalStateException("the power fails here");
                }))
                .hasMessageContaining("power");

        assertThat(HeardServer.bean(FileFolder.class).at(keptAs[0])).doesNotExist();
        assertThat(HeardServer.bean(FileFolder.class).at(Intake.small(keptAs[0])))
                .doesNotExist();
        assertNothingKept();
    }

    @Test
    void oneWhoMayNotKnowOfTheChildGetsNoFileOfTheirs() {
        Attachment kept = add("a.png", SomeFile.png(10, 10));
        Child other = Given.aChild().allocatedTo(worker).save();
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));

        assertThat(stranger.get(kept.href()).status()).isEqualTo(404);
        assertThat(stranger.get(kept.thumbnailHref()).status()).isEqualTo(404);
        // Nor does it help to know of another child.
        assertThat(Visitor.signedInAs(worker)
                        .get("/children/" + other.id() + "/attachments/" + kept.id())
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.signedInAs(worker)
                        .get("/children/" + child.id() + "/attachments/" + Ids.next())
                        .status())
                .isEqualTo(404);
    }

    private Attachment add(String name, byte[] bytes) {
        return add(Ids.next(), name, new ByteArrayInputStream(bytes));
    }

    private Attachment add(UUID id, String name, InputStream bytes) {
        List<Attachment> kept = new ArrayList<>();
        Given.asService(() -> kept.add(
                HeardServer.bean(Attachments.class).addByService(file(id, name), null, OffsetDateTime.now(), bytes)));
        return kept.getFirst();
    }

    private NewFile file(UUID id, String name) {
        return new NewFile(child.id(), id, About.SESSION, session, null, name, null);
    }

    private void refused(String name, byte[] bytes, String... says) {
        assertThatThrownBy(() -> add(name, bytes))
                .isInstanceOf(FileRefused.class)
                .satisfies(e -> assertThat(List.of(says))
                        .allSatisfy(part -> assertThat(e.getMessage()).contains(part)));
        assertNothingKept();
    }

    private void assertNothingKept() {
        assertThat(about()).isEmpty();
        try (var left = java.nio.file.Files.list(
                HeardServer.bean(FileFolder.class).passing().getParent())) {
            assertThat(left.map(Path::getFileName)).isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Attachment> about() {
        List<Attachment> found = new ArrayList<>();
        Given.asService(() -> found.addAll(HeardServer.bean(Attachments.class).about(child.id(), List.of(session))));
        return found;
    }

    private static String latin(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage picture(Answer answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
    }
}
