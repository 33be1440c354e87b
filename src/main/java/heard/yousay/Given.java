package heard.yousay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a child gave in answer to one question, by whatever ways they chose: any of these together is one answer.
 *
 * @param words as typed, empty when nothing was
 * @param options the keys of the options chosen; on a scale the number; {@link #NONE} for none of these
 * @param drawingId the picture drawn from what the child drew
 * @param instead what they chose in place of an answer
 */
record Given(
        String words,
        List<String> options,
        List<Person> people,
        @Nullable UUID drawingId,
        @Nullable UUID soundId,
        @Nullable UUID photoId,
        @Nullable Instead instead) {

    static final Given NOTHING = new Given("", List.of(), List.of(), null, null, null, null);

    /** No key of an option begins with an underscore. */
    static final String NONE = "_none";

    /** In characters, of what is typed. */
    static final int LONGEST = 10_000;

    boolean isEmpty() {
        return words.isBlank() && options.isEmpty() && named().isEmpty() && !hasFiles() && instead == null;
    }

    boolean hasFiles() {
        return drawingId != null || soundId != null || photoId != null;
    }

    /** Lines of the list that nothing was written on are nobody. */
    List<Person> named() {
        return people.stream().filter(person -> !person.name().isBlank()).toList();
    }

    Set<String> chosen() {
        return Set.copyOf(options);
    }

    /** The same but for files, which have ways and ids of their own. */
    boolean isWrittenLike(Given other) {
        return words.equals(other.words)
                && options.equals(other.options)
                && named().equals(other.named())
                && instead == other.instead;
    }

    /** The same for the same answer, whatever device it comes from. */
    byte[] hash() {
        String all = String.join(
                "\u0000",
                words,
                String.join(",", options),
                named().toString(),
                String.valueOf(drawingId),
                String.valueOf(soundId),
                String.valueOf(photoId),
                String.valueOf(instead));
        return sha256(all);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
