package heard.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a {@link Page} as bytes. The transaction has ended by then: a slow phone holds no connection. */
@Component
public class PageWriter implements HandlerMethodReturnValueHandler {

    /** In bytes: what is smaller goes in one packet either way. */
    private static final int WORTH_PACKING = 1_400;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageWriter.class.getClassLoader(), "heard.jte");
    private final Gzip gzip = new Gzip();
    private final List<NavItem> nav;
    private final List<NavCount> counts;
    private final String leaveTo;
    private final String assets = Long.toString(System.currentTimeMillis() / 1000, 36);

    PageWriter(
            ObjectProvider<NavItem> nav,
            ObjectProvider<NavCount> counts,
            @Value("${heard.say.leave-to}") String leaveTo) {
        this.leaveTo = leaveTo;
        this.nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.counts = counts.stream().toList();
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class == returnType.getParameterType();
    }

    @Override
    public void handleReturnValue(
            @org.jspecify.annotations.Nullable Object page,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request) {
        container.setRequestHandled(true);
        if (page == null) {
            throw new IllegalStateException(returnType.getMethod() + " returned no page.");
        }
        write(
                (Page) page,
                nativeRequest(request, HttpServletRequest.class),
                nativeRequest(request, HttpServletResponse.class));
    }

    private static <T> T nativeRequest(NativeWebRequest request, Class<T> type) {
        return java.util.Objects.requireNonNull(
                type == HttpServletRequest.class
                        ? type.cast(request.getNativeRequest(HttpServletRequest.class))
                        : type.cast(request.getNativeResponse(HttpServletResponse.class)));
    }

    public void write(Page page, HttpServletRequest request, HttpServletResponse response) {
        if (page.location() != null) {
            response.setStatus(page.status().value());
            response.setHeader("Location", page.location());
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", Map.of("frame", frame(request), "page", page.model()), output);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.addHeader("Vary", "Accept-Encoding");
        try {
            if (output.getContentLength() < WORTH_PACKING || !takesGzip(request)) {
                response.setContentLength(output.getContentLength());
                output.writeTo(response.getOutputStream());
                return;
            }
            byte[] packed = gzip.pack(output);
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(packed.length);
            response.getOutputStream().write(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String takes = request.getHeader("Accept-Encoding");
        return takes != null && takes.contains("gzip") && !takes.contains("gzip;q=0");
    }

    private int count(String key, @org.jspecify.annotations.Nullable Principal viewer) {
        return viewer == null
                ? 0
                : counts.stream()
                        .filter(count -> count.key().equals(key))
                        .mapToInt(count -> count.of(viewer))
                        .sum();
    }

    private Frame frame(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Principal principal = request.getUserPrincipal();
        List<Frame.Link> links = nav.stream()
                .filter(item -> item.roles().stream().anyMatch(request::isUserInRole))
                .map(item -> new Frame.Link(item.label(), item.href(), item.key(), count(item.key(), principal)))
                .toList();
        String name = principal == null ? null : principal.getName();
        String whose = (String) request.getAttribute(Frame.WHOSE);
        return new Frame(csrf == null ? "" : csrf.getToken(), name, links, leaveTo, assets, whose);
    }
}
