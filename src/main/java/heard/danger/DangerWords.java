package heard.danger;

import heard.access.ServiceRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Looks for words that may mean danger in what a child wrote. What it finds raises how soon a person looks; what it does not find is
 * read by a person all the same.
 */
@Component
public class DangerWords implements SmartInitializingSingleton {

    /** In the order in which they stand on the page. */
    public static final List<String> LANGUAGES =
            List.of("en", "ar", "cy", "pl", "uk", "prs", "ps", "ckb", "ti", "vi", "sq");

    /** Words of these stand in the letters of English: a short one of theirs may be something harmless there. */
    private static final List<String> IN_LATIN_LETTERS = List.of("cy", "pl", "vi", "sq");

    private static final Duration BELIEVED = Duration.ofSeconds(20);

    private final Phrases phrases;
    private final ServiceRun service;
    private volatile @Nullable Lists lists;

    DangerWords(Phrases phrases, ServiceRun service) {
        this.phrases = phrases;
        this.service = service;
    }

    private record Lists(List<Phrase> all, String state, Map<String, Matcher> matchers, long lookedAt) {}

    /**
     * In the order in which they stand there. English is always looked for beside the language asked for, every list in letters of
     * its own too, and of the others what is two words or more: children mix languages, and do not always say which one they write.
     *
     * @param language BCP 47, as the child chose it; one without a list is looked through with the others
     */
    public List<Danger> in(String words, String language) {
        if (words.isBlank()) {
            return List.of();
        }
        Lists now = lists();
        return now.matchers()
                .computeIfAbsent(base(language), asked -> matcher(now.all(), asked))
                .in(words);
    }

    /**
     * Whether there are any that did not stand there a moment ago: each letter that is typed after them is no new danger.
     *
     * @param before null where nothing stood
     */
    public boolean areNew(String words, String language, @Nullable String before, @Nullable String languageBefore) {
        Set<UUID> found = in(words, language).stream().map(Danger::phraseId).collect(Collectors.toSet());
        if (before != null && languageBefore != null) {
            in(before, languageBefore).forEach(danger -> found.remove(danger.phraseId()));
        }
        return !found.isEmpty();
    }

    /** What was changed on this node is in force on it at once, on the others within seconds. */
    void changed() {
        lists = null;
    }

    private Lists lists() {
        Lists known = lists;
        if (known != null && System.nanoTime() - known.lookedAt() < BELIEVED.toNanos()) {
            return known;
        }
        String state = phrases.state();
        Lists fresh = known != null && known.state().equals(state)
                ? new Lists(known.all(), state, known.matchers(), System.nanoTime())
                : new Lists(phrases.current(), state, new ConcurrentHashMap<>(), System.nanoTime());
        lists = fresh;
        return fresh;
    }

    static Matcher matcher(List<Phrase> all, String asked) {
        return new Matcher(all.stream()
                .filter(phrase -> phrase.language().equals("en")
                        || phrase.language().equals(asked)
                        || !IN_LATIN_LETTERS.contains(phrase.language())
                        || phrase.places().size() > 1)
                .toList());
    }

    private static String base(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }

    /** What comes with the program goes into the table before the site opens its door. */
    @Override
    public void afterSingletonsInstantiated() {
        service.inOneTransaction(() -> {
            LANGUAGES.forEach(language -> phrases.ship(language, shipped(language)));
            return true;
        });
    }

    static List<String> shipped(String language) {
        try (InputStream file = DangerWords.class.getResourceAsStream("/heard/danger/words_" + language + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
