package heard.questions;

import heard.pages.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The names of our own drawings, in their order. */
final class Drawings {

    static final List<String> NAMES = names();

    private Drawings() {}

    private static List<String> names() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Pictures.class.getClassLoader())
                            .getResources("classpath:/static/say/pictures/*.svg"))
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace(".svg", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
