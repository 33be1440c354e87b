package heard.danger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the phrases of a list in what was said. Made once for a state of the list; asked for every answer. */
final class Matcher {

    private static final int GAP = 4;
    private static final int NEGATED_WITHIN = 4;

    private static final Set<String> NEGATORS = negators(
            "not no never nobody none dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wont wouldnt cant couldnt stopped",
            "ddim dim peidio byth neb",
            "nie nigdy nikt żaden przestał",
            "не ні ніколи ніхто немає",
            "لا لم لن ليس ما مش مو ابدا لست ليست",
            "نه نمی نیست هیچ هرگز نکرد",
            "نه مه نشته هیڅ هیڅکله",
            "نا نیه هیچ هەرگیز ناکات",
            "ኣይ ኣይኮነን ኣይፋል ብፍጹም",
            "không chưa chẳng đừng",
            "nuk s'ka mos asnjë kurrë askush");

    private record Compiled(Phrase phrase, List<List<Wanted>> places, boolean loose) {}

    /** A phrase under one of the words it may begin with. */
    private record Beginning(Wanted first, Compiled phrase) {}

    /**
     * By the letter they begin with, which nobody misspells: a hundred words are looked through in the time of a round trip. Those that
     * may begin with any letter stand under {@link #ANY}.
     */
    private final Map<Character, List<Beginning>> byLetter = new HashMap<>();

    private static final char ANY = '*';

    Matcher(List<Phrase> list) {
        for (Phrase phrase : list) {
            Compiled compiled = compiled(phrase);
            for (Wanted first : compiled.places().getFirst()) {
                byLetter.computeIfAbsent(letter(first), letter -> new ArrayList<>())
                        .add(new Beginning(first, compiled));
            }
        }
    }

    private static Compiled compiled(Phrase phrase) {
        List<List<Wanted>> places = phrase.places().stream()
                .map(place -> place.stream().map(Wanted::of).toList())
                .toList();
        return new Compiled(
                phrase, places, places.stream().filter(p -> !p.isEmpty()).count() > 1);
    }

    private static char letter(Wanted first) {
        return first.anyBeginning() || first.letters().isEmpty()
                ? ANY
                : first.letters().charAt(0);
    }

    private static Set<String> negators(String... lists) {
        return java.util.Arrays.stream(lists)
                .flatMap(list -> java.util.Arrays.stream(list.split(" ")))
                .map(Letters::plain)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** In the order in which they were said; a place that several phrases find is told once a phrase. */
    List<Danger> in(String said) {
        List<Letters.Word> words = Letters.words(said);
        Map<String, List<Compiled>> begins = new HashMap<>();
        List<Danger> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).letters();
            for (Compiled phrase : begins.computeIfAbsent(word, this::beginningWith)) {
                int end = end(phrase, 1, words, at + 1);
                if (end >= 0) {
                    found.add(new Danger(
                            phrase.phrase().id(),
                            phrase.phrase().phrase(),
                            words.get(at).from(),
                            words.get(end - 1).to(),
                            negated(words, at, end)));
                }
            }
        }
        found.sort(Comparator.comparingInt(Danger::from).thenComparing(Danger::to, Comparator.reverseOrder()));
        return List.copyOf(found);
    }

    private List<Compiled> beginningWith(String word) {
        List<Compiled> some = new ArrayList<>();
        for (char letter : new char[] {word.charAt(0), ANY}) {
            for (Beginning beginning : byLetter.getOrDefault(letter, List.of())) {
                Compiled phrase = beginning.phrase();
                if (beginning.first().fits(word, phrase.loose()) && !some.contains(phrase)) {
                    some.add(phrase);
                }
            }
        }
        return some;
    }

    /** @return the index after the last word; -1 when the rest of the phrase does not stand here */
    private static int end(Compiled phrase, int place, List<Letters.Word> words, int at) {
        if (place == phrase.places().size()) {
            return at;
        }
        List<Wanted> any = phrase.places().get(place);
        int furthest = at;
        if (any.isEmpty()) {
            place++;
            any = phrase.places().get(place);
            furthest = at + GAP;
        }
        for (int i = at; i <= furthest && i < words.size(); i++) {
            String word = words.get(i).letters();
            for (Wanted wanted : any) {
                if (wanted.fits(word, phrase.loose())) {
                    int end = end(phrase, place + 1, words, i + 1);
                    if (end >= 0) {
                        return end;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean negated(List<Letters.Word> words, int from, int to) {
        for (int i = Math.max(0, from - NEGATED_WITHIN); i < to; i++) {
            if (NEGATORS.contains(words.get(i).letters())) {
                return true;
            }
        }
        return false;
    }
}
