package heard.exchange;

import heard.exchange.ImportFiles.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, under names that are safe to use and all different: a name is whatever somebody's browser says. */
final class SentFiles {

    static final int MOST = 20;
    private static final int LONGEST_NAME = 100;

    private SentFiles() {}

    /** A form without a file chosen still sends one, without a name. */
    static List<Sent> in(List<MultipartFile> sent) {
        List<Sent> files = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (MultipartFile file : sent) {
            String written = file.getOriginalFilename();
            if (written == null || written.isBlank()) {
                continue;
            }
            try {
                files.add(new Sent(free(safe(written), taken), file.getBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** {@code ..\2026/reviews.csv} is {@code reviews.csv}. */
    static String safe(String written) {
        String name = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
        // A leading dot would hide it from whoever reads the folder.
        return name.isEmpty() || name.startsWith(".") ? "file" + name : name;
    }

    private static String free(String name, Set<String> taken) {
        String tried = name;
        for (int n = 2; !taken.add(tried.toLowerCase(Locale.ROOT)); n++) {
            tried = "(" + n + ") " + name;
        }
        return tried;
    }
}
