package heard.story;

import heard.letters.Letters;
import heard.maps.Painting;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.pages.SayWords;
import heard.printing.Fonts;
import heard.printing.Printer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes the book of a story. What it says is read in the transaction of the page; it is printed when that has ended. */
@Component
class Books {

    private static final String TEMPLATE = "story/book";

    /** More are not printed, because each takes memory: they lie beside the book, as every file does. */
    private static final int MOST_PICTURES = 150;

    private final Stories stories;
    private final Letters letters;
    private final Attachments attachments;
    private final Printer printer;

    Books(Stories stories, Letters letters, Attachments attachments, Printer printer) {
        this.stories = stories;
        this.letters = letters;
        this.attachments = attachments;
        this.printer = printer;
    }

    /**
     * @param pictures what makes each of its pictures
     * @param files what lies beside it, by name
     */
    record Bound(Book book, Map<UUID, Callable<byte[]>> pictures, Map<String, Resource> files) {}

    /** @param language of what the book says itself; English where its letters cannot be printed joined */
    Bound bind(UUID childId, String called, String language) {
        Story story = stories.whole(childId);
        List<Book.Given> given = story.letters().reversed().stream()
                .map(post -> new Book.Given(
                        post,
                        post.withheld() != null
                                ? null
                                : letters.version(
                                                childId,
                                                post.given().letterId(),
                                                post.given().version())
                                        .orElse(null)))
                .toList();
        Map<UUID, Attachment> printed = new LinkedHashMap<>();
        Map<UUID, Callable<byte[]>> drawn = new LinkedHashMap<>();
        Map<UUID, String> beside = new LinkedHashMap<>();
        Map<String, Resource> files = new LinkedHashMap<>();
        for (Map.Entry<Attachment, String> named : Book.named(story)) {
            Attachment file = named.getKey();
            files.put(named.getValue(), attachments.bytes(file));
            beside.put(file.id(), named.getValue());
            if (file.thumbnail() && printed.size() < MOST_PICTURES) {
                printed.put(file.id(), file);
            }
        }
        story.maps().stream()
                .filter(Story.Drawn::isShown)
                .map(Story.Drawn::map)
                .forEach(map -> drawn.put(map.id(), () -> Painting.of(map)));
        pictures(childId, given).stream().limit(MOST_PICTURES).forEach(picture -> printed.put(picture.id(), picture));
        printed.values().forEach(picture -> drawn.put(picture.id(), attachments.printed(picture)));
        return new Bound(
                new Book(SayWords.in(printable(language)), called, story, given, printed, beside, false), drawn, files);
    }

    private List<Attachment> pictures(UUID childId, List<Book.Given> given) {
        List<UUID> shown = new ArrayList<>();
        List<UUID> about = new ArrayList<>();
        for (Book.Given one : given) {
            if (one.letter() != null) {
                about.add(one.letter().id());
                one.letter().parts().stream()
                        .map(part -> part.pictureId())
                        .filter(Objects::nonNull)
                        .forEach(shown::add);
            }
        }
        return attachments.about(childId, about).stream()
                .filter(file -> shown.contains(file.id()) && file.thumbnail())
                .toList();
    }

    /** Pashto and Sorani Kurdish have letters that would come out torn apart. */
    private static String printable(String language) {
        SayWords words = SayWords.in(language);
        String all = words.keys().stream()
                .filter(key -> key.matches("(book|story|fam|my|people)[.].*"))
                .map(words::get)
                .collect(Collectors.joining("\n"));
        return Fonts.unprintable(all).isEmpty() ? language : "en";
    }

    byte[] print(Bound bound) throws IOException {
        String html = printer.filled(TEMPLATE, bound.book());
        String printable = Fonts.printable(html);
        if (!printable.equals(Fonts.asPrinted(html))) {
            printable = Fonts.printable(printer.filled(TEMPLATE, bound.book().withBoxes()));
        }
        return printer.print(printable, bound.pictures());
    }

    /** The book and everything that lies beside it, made while it is sent. */
    InputStream zipped(Bound bound) {
        Map<String, Zipped.Source> all = new LinkedHashMap<>();
        all.put("my-story.pdf", () -> new ByteArrayInputStream(print(bound)));
        bound.files().forEach((name, file) -> all.put(name, file::getInputStream));
        return new Zipped(all);
    }
}
