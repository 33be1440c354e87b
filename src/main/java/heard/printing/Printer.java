package heard.printing;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF that a screen reader can read too (PDF/UA-1: tagged, with title, language, and words for each picture). It opens nothing
 * but the pictures that it is given and the typefaces of the program: no other address is followed, whatever stands in the text.
 */
@Component
public class Printer {

    private static final String PICTURE = "picture";

    static {
        // What it logs can hold words of what is printed.
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Printer.class.getClassLoader(), "heard.jte");

    /** However many are asked for at once: each takes memory. */
    private final Semaphore atOnce = new Semaphore(2);

    /** A template, well-formed as XML, filled in. */
    public String filled(String template, Object page) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", Map.of("page", page), html);
        return html.toString();
    }

    /** @param pictures by the ids by which the page names them: {@code picture:ID}; asked for here, outside of any transaction */
    public byte[] print(String html, Map<UUID, Callable<byte[]>> pictures) throws IOException {
        atOnce.acquireUninterruptibly();
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            builder(Fonts.asPrinted(html), drawn(pictures)).toStream(pdf).run();
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
        // Else a line may end within "Dad’s", after the apostrophe.
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.UK));
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
