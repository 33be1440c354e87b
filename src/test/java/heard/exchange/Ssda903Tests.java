package heard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return as a whole. */
class Ssda903Tests {

    private static final String REVIEWS = """
            CHILD,DOB,REVIEW,REVIEW_CODE
            101,27/03/2008,30/08/2017,PN6
            "101",27/03/2008,29/07/2018,PN4
            102,14/02/2018,10/02/2020,PN0
            """;

    @TempDir
    Path folder;

    @Test
    void theGoodRowsAreKeptAndTheBadOnesNamedAndEachIsCountedOnce() {
        Ssda903 read = new AReturn(folder)
                .children("101,2,27/03/2008,WBRI,H801200001001,,", "102,2,31/02/2008,WBRI,UN1,,", ",,,,,,x")
                .episodes("101,15/02/2016,S,C2,N3,U1,PR1,14/08/2017,X1,CLOSE,,,", "102,15/02/2016,S,C2,N3,U1,PR1,,,,,,")
                .reviews("101,27/03/2008,30/08/2017,PN0", "101,27/03/2008,31/08/2017,XX", "102,,30/08/2017,PN6")
                .read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.files())
                .extracting(FileOutcome::read, FileOutcome::kept, FileOutcome::toCorrect, FileOutcome::refused)
                .containsExactly(tuple(3, 1, 0, 2), tuple(2, 1, 0, 1), tuple(3, 1, 1, 2));
        assertThat(read.children()).hasSize(1);
        assertThat(read.episodes()).hasSize(1);
        assertThat(read.reviews()).hasSize(1);
    }

    @Test
    void episodesAndReviewsMayBeLeftOut() {
        Ssda903 read = new AReturn(folder).header(AReturn.TWO_CHILDREN).read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.isReadable()).isTrue();
        assertThat(read.files()).singleElement().extracting(FileOutcome::table).isEqualTo(Table.HEADER);
    }

    @Test
    void aLongOrOddValueIsShownOnOneShortLine() {
        Ssda903 read = new AReturn(folder)
                .children("101,2,27/03/2008,\"X\n" + "y".repeat(500) + "\",UN1,,")
                .read();
        assertThat(read.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.value()).hasSize(60).startsWith("X yyy").endsWith("...");
            assertThat(refusal.sentence()).doesNotContain("\n");
        });
    }

    @Test
    void whateverBytesComeThereIsAnAnswerAndEveryRowIsAccountedFor() {
        Random random = new Random(903);
        for (int i = 0; i < 600; i++) {
            Ssda903 read = new AReturn(folder)
                    .file("header.csv", spoilt(AReturn.TWO_CHILDREN, random))
                    .file("reviews.csv", spoilt(REVIEWS, random))
                    .read();
            for (FileOutcome file : read.files()) {
                if (file.table() == Table.HEADER) {
                    // A child who is there twice is one child.
                    assertThat(read.children()).as("turn %d", i).hasSizeLessThanOrEqualTo(file.kept());
                } else {
                    assertThat(read.reviews()).as("turn %d", i).hasSize(file.kept());
                }
            }
            assertThat(read.isReadable() || !read.problems().isEmpty()).isTrue();
        }
    }

    private static byte[] spoilt(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(4); n > 0; n--) {
            byte[] odd = {0, '"', ',', '\r', '\n', (byte) 0xFF, (byte) 0xFE, (byte) 0xC3, ';', ' ', '9'};
            bytes[random.nextInt(bytes.length)] = odd[random.nextInt(odd.length)];
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
