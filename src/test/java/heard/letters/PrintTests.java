package heard.letters;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.printing.Fonts;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Pdf;
import heard.testing.SomeFile;
import heard.testing.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Robin").allocatedTo(worker).save();
    private final Visitor visitor = Visitor.signedInAs(worker);

    @Test
    void aStoryIsATaggedPdfThatTheValidatorPassesInPlainAndInLargePrint() throws Exception {
        ALetter story = aStory();
        for (String size : List.of("", "&size=large")) {
            Answer answer = visitor.get(story.path() + "/pdf?version=1" + size);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(answer.header("Content-Disposition"))
                    .startsWith("inline")
                    .contains("story");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.bytes().length));
            Pdf.assertCanBeReadAloud(answer.bytes());
        }
    }

    @Test
    void itHasTitleLanguageHeadingsPagesAndWordsForThePicture() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(visitor.get(aStory().path() + "/pdf").bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("How you came to Nana <Rose> & Biscuit");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Who is in this story", "You are Robin. You are nine.", "walks with you", "1 / 2");
            List<PDStructureElement> tags = tags(pdf);
            assertThat(tags).extracting(PDStructureElement::getStructureType).contains("H1", "H2", "P", "L", "Figure");
            assertThat(tags.stream()
                            .filter(tag -> "Figure".equals(tag.getStructureType()))
                            .map(PDStructureElement::getAlternateDescription))
                    .containsExactly("You, Nana and the dog");
            assertThat(fonts(pdf))
                    .allMatch(PDFont::isEmbedded)
                    .anyMatch(font -> font.getName().contains("Andika"));
        }
    }

    @Test
    void largePrintIsAtLeastSixteenPoints() throws IOException {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER).finished();
        assertThat(smallestWords(visitor.get(letter.path() + "/pdf?size=large").bytes()))
                .isGreaterThanOrEqualTo(16f);
        assertThat(smallestWords(visitor.get(letter.path() + "/pdf").bytes())).isGreaterThanOrEqualTo(12f);
    }

    @Test
    void theLanguagesOfTheChildrenArePrinted() throws Exception {
        String welsh = "Rwyt ti’n ddiogel. Tŷ Nain, ŵyr, ŷd.";
        String polish = "Zażółć gęślą jaźń, Łukaszu.";
        String albanian = "Ti je i sigurt. Ë ë Ç ç.";
        String vietnamese = "Con được an toàn ở đây, ngoại thương con nhiều lắm.";
        String ukrainian = "Ти в безпеці. Їжак, ґанок, є.";
        String tigrinya = "ንስኻ ውሑስ ኢኻ።";
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER)
                .part(0, "", String.join("\n\n", welsh, polish, albanian, vietnamese, ukrainian, tigrinya))
                .with("language", "cy")
                .finished();
        byte[] pdf = visitor.get(letter.path() + "/pdf").bytes();
        assertThat(Pdf.text(pdf)).contains(polish, albanian, vietnamese, ukrainian, tigrinya, "Tŷ Nain, ŵyr, ŷd.");
        Pdf.assertCanBeReadAloud(pdf);
    }

    @Test
    void arabicIsPrintedJoinedAndFromTheRight() throws Exception {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER)
                .with("title", "رسالة إليك")
                .with("greeting", "")
                .part(0, "", "أنت بأمان هنا مع Nana Rose.")
                .with("closing", "")
                .with("language", "ar")
                .finished();
        byte[] pdf = visitor.get(letter.path() + "/pdf").bytes();
        assertThat(Pdf.text(pdf)).contains("بأمان", "Nana Rose");
        Pdf.assertCanBeReadAloud(pdf);
    }

    @Test
    void aScriptThatCannotBePrintedIsSaidPlainly() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER)
                .part(0, "", "你在这里很安全。")
                .with("language", "zh")
                .finished();
        Answer answer = visitor.get(letter.path() + "/pdf");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(visitor.get(answer.location()).text())
                .contains("It cannot be printed", "Chinese script", "can read it on a screen");
        assertThat(Fonts.unprintable("ښه راغلاست"))
                .as("Pashto would be torn apart")
                .isNotEmpty();
        assertThat(Fonts.unprintable("Well done 😀, you’re “great” … 5 °C £3 ✓"))
                .isEmpty();
    }

    @Test
    void nothingInTheTextIsTakenForMarkupOrFollowed() throws IOException {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER)
                .part(
                        0,
                        "<h1>x</h1>",
                        "<img src=\"http://127.0.0.1:1/x.png\"/> &amp; <style>@import url(file:///etc/passwd)</style> \u0001\uFFFE end")
                .finished();
        Answer answer = visitor.get(letter.path() + "/pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Pdf.text(answer.bytes())).contains("<h1>x</h1>", "file:///etc/passwd", "&amp;", "end");
    }

    @Test
    void aPictureIsKeptPrintedTheRightWayUpAndNeedsItsDescription() throws IOException {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.STORY);
        assertThat(letter.upload(0, "photo.jpg", SomeFile.photo(60, 20, 6), "save")
                        .status())
                .isEqualTo(303);
        Answer page = visitor.get(letter.path() + "/writing");
        assertThat(page.page().select("fieldset img")).hasSize(1);
        letter.opened().with("picture-0", page.typed("picture-0"));
        Answer without = letter.press("finish");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("#shows-0-error").text()).contains("Say what this picture shows");

        letter.with("save", without.typed("save"))
                .with("shows-0", "A tall tree")
                .finished();
        try (PDDocument pdf = Loader.loadPDF(visitor.get(letter.path() + "/pdf").bytes())) {
            var resources = pdf.getPage(0).getResources();
            List<int[]> sizes = new ArrayList<>();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    var image = (org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject) resources.getXObject(name);
                    sizes.add(new int[] {image.getWidth(), image.getHeight()});
                }
            }
            assertThat(sizes).singleElement().isEqualTo(new int[] {20, 60});
        }
        letter.opened().press("unpicture-0");
        assertThat(visitor.get(letter.path() + "/writing").page().select("fieldset img"))
                .isEmpty();
        assertThat(visitor.get(letter.path()).page().select(".paper img"))
                .as("version 1")
                .hasSize(1);
    }

    @Test
    void aFileThatCannotBePrintedOrIsNoPictureOfThisLetterIsRefusedBesideItsField() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.STORY);
        Answer pdf = letter.upload(0, "plan.pdf", SomeFile.pdf(), "save");
        assertThat(pdf.status()).isEqualTo(422);
        assertThat(pdf.page().select("#file-0-error").text()).contains("cannot be printed");
        assertThat(pdf.typed("words-0")).contains("We said yes.");
        assertThat(letter.upload(0, "photo.heic", SomeFile.heic(), "save")
                        .page()
                        .select("#file-0-error")
                        .text())
                .contains("cannot be printed");

        ALetter other = ALetter.begunBy(visitor, child, Kind.STORY);
        other.upload(0, "a.png", SomeFile.png(9, 9), "save");
        String foreign = visitor.get(other.path() + "/writing").typed("picture-0");
        assertThat(letter.opened()
                        .with("picture-0", foreign)
                        .press("save")
                        .page()
                        .select("#file-0-error")
                        .text())
                .contains("is not there");
    }

    @Test
    void whatIsNotFinishedIsNotPrinted() {
        assertThat(visitor.get(ALetter.begunBy(visitor, child, Kind.LETTER).path() + "/pdf")
                        .status())
                .isEqualTo(404);
    }

    private ALetter aStory() {
        ALetter story = ALetter.begunBy(visitor, child, Kind.STORY)
                .with("title", "How you came to Nana <Rose> & Biscuit")
                .part(0, "Who is in this story", "You are Robin. You are nine.\nNana Rose is your nana.");
        story.upload(0, "nana.png", SomeFile.png(300, 200), "save");
        String picture = visitor.get(story.path() + "/writing").typed("picture-0");
        return story.opened()
                .with("picture-0", picture)
                .with("shows-0", "You, Nana and the dog")
                .part(1, "How it is now", "Every day Biscuit\n\n- walks with you\n- sleeps by your bed")
                .finished();
    }

    /** The page number is smaller: it is no part of the letter. */
    private static float smallestWords(byte[] bytes) throws IOException {
        float[] least = {1000};
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> at) {
                    if (!text.matches("[\\d /]+")) {
                        at.forEach(one -> least[0] = Math.min(least[0], one.getFontSizeInPt()));
                    }
                }
            }.getText(pdf);
        }
        return least[0];
    }

    private static List<PDStructureElement> tags(PDDocument pdf) {
        List<PDStructureElement> all = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), all);
        return all;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (var page : pdf.getPages()) {
            for (COSName name : StreamSupport.stream(
                            page.getResources().getFontNames().spliterator(), false)
                    .toList()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
