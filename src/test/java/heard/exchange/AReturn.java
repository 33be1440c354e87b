package heard.exchange;

import heard.pages.England;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Builds a return's folder for a test; today is 21 November 2026. */
final class AReturn {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), England.ZONE);

    /** Two children whose rows break no rule. */
    static final String TWO_CHILDREN = """
            CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
            101,2,27/03/2008,WBRI,H801200001001,,
            102,M,14/02/2018,ABAN,A950000178301,0,
            """;

    private final Path folder;
    private final Map<String, LocalDate> known = new HashMap<>();

    AReturn(Path folder) {
        this.folder = folder;
    }

    AReturn file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    AReturn file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    AReturn header(String text) {
        return file("header.csv", text);
    }

    AReturn children(String... rows) {
        return header("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + String.join("\n", rows) + "\n");
    }

    AReturn episodes(String... rows) {
        return file(
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                        + String.join("\n", rows) + "\n");
    }

    AReturn reviews(String... rows) {
        return file("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n" + String.join("\n", rows) + "\n");
    }

    AReturn known(String child, LocalDate born) {
        known.put(child, born);
        return this;
    }

    Ssda903 read() {
        return Ssda903.in(folder, known, TODAY);
    }
}
