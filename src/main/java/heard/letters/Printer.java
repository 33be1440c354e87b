package heard.letters;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * A letter as a PDF that a screen reader can read too (PDF/UA-1: tagged, with title, language, and words for each picture), in plain
 * or in large print. It opens nothing but the letter's own pictures and the typefaces of the program: no other address is
 * followed, whatever stands in the text.
 */
@Component
class Printer {

    private static final String PICTURE = "picture";

    static {
        // What it logs can hold words of a letter.
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Printer.class.getClassLoader(), "heard.jte");

    /** However many are asked for at once: each takes memory. */
    private final Semaphore atOnce = new Semaphore(2);

    byte[] print(Paper paper, boolean large, Map<UUID, Callable<byte[]>> pictures) throws IOException {
        StringOutput html = new StringOutput();
        templates.render("letters/print.jte", Map.of("page", new Paper.Sheet(paper, large)), html);
        atOnce.acquireUninterruptibly();
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            builder(Fonts.asPrinted(html.toString()), drawn(pictures))
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } finally {
            atOnce.release();
        }
    }

    private static PdfRendererBuilder builder(String html, Map<String, byte[]> pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Heard");
        builder.withHtmlContent(html, null);
        for (Fonts.Face face : Fonts.ALL) {
            builder.useFont(() -> Fonts.open(face), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUriResolver((base, uri) -> pictures.containsKey(uri) ? uri : null);
        builder.useProtocolsStreamImplementation(uri -> new Bytes(pictures.getOrDefault(uri, new byte[0])), PICTURE);
        return builder;
    }

    private static Map<String, byte[]> drawn(Map<UUID, Callable<byte[]>> pictures) throws IOException {
        Map<String, byte[]> drawn = new HashMap<>();
        for (Map.Entry<UUID, Callable<byte[]>> picture : pictures.entrySet()) {
            try {
                drawn.put(PICTURE + ":" + picture.getKey(), picture.getValue().call());
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
        return drawn;
    }

    private record Bytes(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
