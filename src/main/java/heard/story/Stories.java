package heard.story;

import heard.access.Readings;
import heard.letters.Letter;
import heard.letters.Letters;
import heard.media.About;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.pages.England;
import heard.responses.Response;
import heard.responses.Responses;
import heard.responses.Step;
import heard.responses.StepKind;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Voice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Puts a child's story together from the record, within the transaction of the page. */
@Component
class Stories {

    /** A page of the child's site is small: so many things, or so many bytes of words, whichever comes first. */
    private static final int MOST_ITEMS = 12;

    private static final int MOST_BYTES = 9_000;

    /** Who is on a map takes so much more room than in the record: in two languages, and whom each belongs to with it. */
    private static final int LIST = 4;

    private static final int MOST_LETTERS = 6;
    private static final int MOST_READERS = 3;

    private final Voice voice;
    private final Responses responses;
    private final Letters letters;
    private final Attachments attachments;
    private final Readings readings;
    private final Withholdings withholdings;
    private final StoryMaps maps;

    Stories(
            Voice voice,
            Responses responses,
            Letters letters,
            Attachments attachments,
            Readings readings,
            Withholdings withholdings,
            StoryMaps maps) {
        this.voice = voice;
        this.responses = responses;
        this.letters = letters;
        this.attachments = attachments;
        this.readings = readings;
        this.withholdings = withholdings;
        this.maps = maps;
    }

    /** One page of it. */
    Story page(UUID childId, int from) {
        return tell(childId, from, MOST_ITEMS, MOST_BYTES, MOST_LETTERS);
    }

    /** All of it, for the book. */
    Story whole(UUID childId) {
        return tell(childId, 0, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The latest letters stand before what was said, those that are too many for that after it. */
    private Story tell(UUID childId, int asked, int mostItems, int mostBytes, int mostLetters) {
        List<Entry> all = voice.own(childId, null, Integer.MAX_VALUE).stream()
                .filter(Stories::isTheirs)
                .toList();
        Map<UUID, Withholding> withheld = withholdings.standing(childId);
        Map<UUID, List<Response>> answers = answers(childId);
        List<Story.Post> letters = given(childId, withheld).toList();
        int afterWords = Math.max(1, all.size());
        int end = afterWords + Math.max(0, letters.size() - mostLetters);
        int from = Math.clamp(asked, 0, end - 1);
        List<Entry> shown = new ArrayList<>();
        int bytes = 0;
        for (Entry entry : all.subList(Math.min(from, all.size()), all.size())) {
            bytes += bytes(entry, answers.getOrDefault(entry.id(), List.of()));
            if (shown.size() == mostItems || (bytes > mostBytes && !shown.isEmpty())) {
                break;
            }
            shown.add(entry);
        }
        int firstLetter = from == 0 ? 0 : from < afterWords ? letters.size() : mostLetters + from - afterWords;
        List<Story.Post> posts =
                letters.stream().skip(firstLetter).limit(mostLetters).toList();
        List<Story.Drawn> drawn = maps.of(childId, withheld);
        int next = from + (from < afterWords ? Math.max(1, shown.size()) : posts.size());
        return new Story(
                items(childId, shown, answers, withheld, drawn),
                from,
                next < end ? next : null,
                posts,
                drawn,
                all.size());
    }

    private static int bytes(Entry entry, List<Response> answers) {
        int bytes = Stream.concat(
                        Stream.of(entry.words()),
                        answers.stream()
                                .flatMap(response -> told(response).stream())
                                .map(Step::words))
                .filter(Objects::nonNull)
                .mapToInt(words -> words.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return StoryMaps.isList(entry) ? LIST * bytes : bytes;
    }

    private Stream<Story.Post> given(UUID childId, Map<UUID, Withholding> withheld) {
        // Of a letter that was given anew, put right, the child reads the one they were given last.
        return letters.given(childId).stream()
                .collect(Collectors.toMap(
                        Letters.Given::letterId, given -> given, (later, earlier) -> later, LinkedHashMap::new))
                .values()
                .stream()
                .map(given -> new Story.Post(given, withheld.get(given.letterId())));
    }

    /** What they drew, photographed or recorded; no paper that somebody put beside it. */
    private static boolean isShown(Attachment file) {
        return file.mediaType().startsWith("image/") || file.isPlayed();
    }

    /** Their own words at first hand; not what a worker saw in them, which is the worker's to say. */
    static boolean isTheirs(Entry entry) {
        return entry.isFirstHand() && entry.how() != How.OBSERVED;
    }

    private Map<UUID, List<Response>> answers(UUID childId) {
        Map<UUID, List<Response>> answers = new LinkedHashMap<>();
        for (Response response : responses.all(childId)) {
            response.entryIds()
                    .forEach(entry -> answers.computeIfAbsent(entry, id -> new ArrayList<>())
                            .add(response));
        }
        return answers;
    }

    private List<Story.Item> items(
            UUID childId,
            List<Entry> entries,
            Map<UUID, List<Response>> answers,
            Map<UUID, Withholding> withheld,
            List<Story.Drawn> drawn) {
        Map<UUID, List<Attachment>> files =
                attachments.about(childId, entries.stream().map(Entry::sourceId).collect(Collectors.toSet())).stream()
                        .filter(file -> file.entryId() != null && isShown(file))
                        .collect(Collectors.groupingBy(file -> Objects.requireNonNull(file.entryId())));
        Map<UUID, List<Readings.Reading>> read =
                readings.of(childId, entries.stream().map(Stories::asked).toList()).stream()
                        .collect(Collectors.groupingBy(Readings.Reading::id));
        return entries.stream()
                .map(entry -> {
                    List<Response> about = answers.getOrDefault(entry.id(), List.of());
                    return new Story.Item(
                            entry,
                            maps.listed(entry, drawn).orElse(null),
                            files.getOrDefault(entry.id(), List.of()),
                            readers(entry, read.getOrDefault(entry.id(), List.of()), about),
                            about.stream()
                                    .map(response -> new Story.Answer(
                                            response.id(), told(response), withheld.get(response.id())))
                                    .filter(answer -> !answer.told().isEmpty())
                                    .toList(),
                            withheld(entry, withheld));
                })
                .toList();
    }

    /** Where it is read on the staff site, as the trail names that page. */
    private static Readings.Asked asked(Entry entry) {
        UUID thread = SayingBack.thread(entry);
        if (thread != null) {
            return new Readings.Asked(entry.id(), "story-reply", thread, entry.recordedAt());
        }
        return switch (entry.source()) {
            // All of a profile is one page.
            case PROFILE -> new Readings.Asked(entry.id(), "profile", null, entry.recordedAt());
            case YOU_SAY -> new Readings.Asked(entry.id(), "reply", entry.sourceId(), entry.recordedAt());
            default ->
                new Readings.Asked(
                        entry.id(),
                        entry.source().name().toLowerCase(Locale.ROOT),
                        entry.sourceId(),
                        entry.recordedAt());
        };
    }

    private static List<Story.Read> readers(Entry entry, List<Readings.Reading> read, List<Response> answers) {
        Map<String, Story.Read> readers = new LinkedHashMap<>();
        answers.stream()
                .flatMap(response -> steps(response, StepKind.HEARD).stream())
                .forEach(step -> readers.putIfAbsent(step.byName(), new Story.Read(step.byName(), step.onDay())));
        read.forEach(one -> readers.putIfAbsent(one.name(), new Story.Read(one.name(), England.day(one.at()))));
        readers.remove(entry.authorName());
        return readers.values().stream().limit(MOST_READERS).toList();
    }

    private static List<Step> told(Response response) {
        return steps(response, StepKind.TOLD);
    }

    private static List<Step> steps(Response response, StepKind kind) {
        return response.standing().stream().filter(step -> step.kind() == kind).toList();
    }

    /** Whether there is such a thing in the story, withheld or not. */
    boolean holds(UUID childId, Thing thing, UUID id) {
        return switch (thing) {
            case ENTRY ->
                voice.find(childId, List.of(id)).stream()
                        .anyMatch(entry -> isTheirs(entry) && entry.replacedBy() == null);
            case ANSWER ->
                responses.toldTo(childId).stream()
                        .anyMatch(response -> response.id().equals(id));
            case LETTER ->
                letters.given(childId).stream()
                        .anyMatch(given -> given.letterId().equals(id));
            case MAP -> maps.holds(childId, id);
        };
    }

    List<Story.Drawn> maps(UUID childId) {
        return maps.of(childId, withholdings.standing(childId));
    }

    /** A letter that the child may read: as it was given last, and not withheld. */
    Optional<Letter> letter(UUID childId, UUID id) {
        return given(childId, withholdings.standing(childId))
                .filter(post -> post.given().letterId().equals(id) && post.withheld() == null)
                .findFirst()
                .flatMap(post -> letters.version(childId, id, post.given().version()));
    }

    /** What they were told, where they may see it: one of the things that it answers is theirs to see, and it is not withheld. */
    List<Step> told(UUID childId, UUID responseId) {
        Map<UUID, Withholding> withheld = withholdings.standing(childId);
        return responses.toldTo(childId).stream()
                .filter(response -> response.id().equals(responseId) && !withheld.containsKey(responseId))
                .filter(response -> isSeen(childId, response.entryIds(), withheld))
                .findFirst()
                .map(Stories::told)
                .orElse(List.of());
    }

    /** A picture or a sound of what they said, or a picture of a letter that they may read. */
    Optional<Attachment> file(UUID childId, UUID id) {
        return attachments.find(childId, id).filter(file -> {
            UUID entry = file.entryId();
            if (entry != null) {
                return isShown(file) && isSeen(childId, List.of(entry), withholdings.standing(childId));
            }
            return file.about() == About.LETTER
                    && letter(childId, file.aboutId()).stream()
                            .flatMap(letter -> letter.parts().stream())
                            .anyMatch(part -> id.equals(part.pictureId()));
        });
    }

    Resource bytes(Attachment file) {
        return attachments.bytes(file);
    }

    Resource small(Attachment file) {
        return attachments.small(file);
    }

    /** What was said on a map is withheld with it: else it would tell in words what the picture does not. */
    static @Nullable Withholding withheld(Entry entry, Map<UUID, Withholding> withheld) {
        Withholding itself = withheld.get(entry.id());
        return itself == null && entry.source() == Source.MAP ? withheld.get(entry.sourceId()) : itself;
    }

    private boolean isSeen(UUID childId, Collection<UUID> entryIds, Map<UUID, Withholding> withheld) {
        return voice.find(childId, entryIds).stream()
                .anyMatch(entry -> isTheirs(entry) && entry.replacedBy() == null && withheld(entry, withheld) == null);
    }
}
