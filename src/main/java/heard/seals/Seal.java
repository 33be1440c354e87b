package heard.seals;

import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * One seal.
 *
 * @param fromSeq the first number it covers; numbers in between may be missing, of transactions that came to nothing
 * @param toSeq the last one
 * @param lines how many lines there are between them
 * @param hash SHA-256 of the hash before it and each line, in order
 */
record Seal(long number, long fromSeq, long toSeq, long lines, byte[] hash, OffsetDateTime sealedAt) {

    /** What is written down outside the database: {@code 12 9f86d0...}. */
    String head() {
        return number + " " + HexFormat.of().formatHex(hash);
    }
}
