package heard.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * A script as an old phone needs it: without indentation, without lines that are comments, and without the line ends that nothing hangs
 * on. It takes the place of a build step; what it asks of the scripts is tested.
 */
final class LeanScripts implements ResourceTransformer {

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
            lean.append(line);
            if (";,{(".indexOf(line.charAt(line.length() - 1)) < 0) {
                lean.append('\n');
            }
        });
        return lean.toString();
    }

    private static boolean isLeftOut(String line) {
        return line.isEmpty() || line.startsWith("//");
    }
}
