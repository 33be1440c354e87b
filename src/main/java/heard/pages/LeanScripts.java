package heard.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * A script as an old phone needs it: without indentation, without lines that are comments, and without the line ends and blanks that
 * nothing hangs on. It takes the place of a build step; what it asks of the scripts is tested.
 */
final class LeanScripts implements ResourceTransformer {

    /** A text in quotation marks, which stays as it is, or signs that need no blank beside them. */
    private static final Pattern TEXT_OR_SIGNS =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`)|\\s*([=?:&|{},;<>()!]+)\\s*");

    private static final Pattern NEEDLESS_LINE_END = Pattern.compile("\n(?=[})\\].])");

    @Override
    public Resource transform(HttpServletRequest request, Resource script, ResourceTransformerChain rest)
            throws IOException {
        Resource whole = rest.transform(request, script);
        String lean = lean(whole.getContentAsString(StandardCharsets.UTF_8));
        return new TransformedResource(whole, lean.getBytes(StandardCharsets.UTF_8));
    }

    static String lean(String script) {
        StringBuilder lean = new StringBuilder();
        script.lines().map(String::strip).filter(line -> !isLeftOut(line)).forEach(line -> {
            String close = TEXT_OR_SIGNS.matcher(line).replaceAll(LeanScripts::close);
            lean.append(close);
            if (";,{(".indexOf(close.charAt(close.length() - 1)) < 0) {
                lean.append('\n');
            }
        });
        return NEEDLESS_LINE_END.matcher(lean).replaceAll("");
    }

    private static String close(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static boolean isLeftOut(String line) {
        return line.isEmpty() || line.startsWith("//");
    }
}
