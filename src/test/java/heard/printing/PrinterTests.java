package heard.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What comes out on paper, whatever is printed. */
class PrinterTests {

    @Test
    void noLineEndsWithinAWordWhereverThePageEnds() throws IOException {
        String lines = IntStream.range(40, 90)
                .mapToObj(wide -> "<p style=\"width: %dmm\">You told me about Dad’s house.</p>".formatted(wide))
                .collect(Collectors.joining("\n"));
        byte[] pdf = new Printer()
                .print(
                        "<html lang=\"en\"><head><title>Lines</title><style>body { font-family: 'Andika'; }</style></head><body>"
                                + lines + "</body></html>",
                        Map.of());

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).lines())
                    .contains("You told me about Dad’s house.")
                    .noneMatch(line -> line.endsWith("’") || line.startsWith("s "));
        }
    }
}
