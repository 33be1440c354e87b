package heard.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of a letter, or a page of a story.
 *
 * @param heading empty for none
 * @param pictureId a file of the record that is about this letter
 * @param pictureShows what it shows, for a child who cannot see it
 */
public record Part(String heading, String words, @Nullable UUID pictureId, String pictureShows) {

    static final Part EMPTY = new Part("", "", null, "");

    /** Several lines of one paragraph, or, where {@code listed}, the points of a list. */
    public record Block(boolean listed, List<String> lines) {}

    /** Nothing for the child in it: a heading alone says nothing. */
    boolean isBlank() {
        return words.isBlank() && pictureId == null;
    }

    Part withPicture(@Nullable UUID id) {
        return new Part(heading, words, id, id == null ? "" : pictureShows);
    }

    /** A line that begins with a dash, a star or a dot is a point of a list; an empty line begins a new paragraph. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        boolean goesOn = false;
        for (String line : words.split("\n", -1)) {
            String text = line.strip();
            if (text.isEmpty()) {
                goesOn = false;
                continue;
            }
            boolean listed = text.matches("[-*•–]\\s+.*");
            Block last = goesOn ? blocks.getLast() : null;
            if (last == null || last.listed() != listed) {
                last = new Block(listed, new ArrayList<>());
                blocks.add(last);
            }
            last.lines().add(listed ? text.substring(1).strip() : text);
            goesOn = true;
        }
        return blocks;
    }
}
