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

    private record Compiled(Phrase phrase, List<List<String>> places, boolean loose) {}

    private final List<Compiled> phrases;

    /** A phrase under one of the words it may begin with. */
    private record Beginning(String first, Compiled phrase) {}

    /**
     * By the letter they begin with, which nobody misspells: a hundred words are looked through in the time of a round trip. Those that
     * may begin with any letter stand under {@link #ANY}.
     */
    private final Map<Character, List<Beginning>> byLetter = new HashMap<>();

    private static final char ANY = '*';

    Matcher(List<Phrase> list) {
        phrases = list.stream()
                .map(phrase -> {
                    List<List<String>> places = phrase.places();
                    return new Compiled(
                            phrase,
                            places,
                            places.stream().filter(p -> !p.isEmpty()).count() > 1);
                })
                .toList();
        for (Compiled phrase : phrases) {
            for (String first : phrase.places().getFirst()) {
                byLetter.computeIfAbsent(first.isEmpty() ? ANY : first.charAt(0), letter -> new ArrayList<>())
                        .add(new Beginning(first, phrase));
            }
        }
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
                if (fits(beginning.first(), word, phrase.loose()) && !some.contains(phrase)) {
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
        List<String> any = phrase.places().get(place);
        int furthest = at;
        if (any.isEmpty()) {
            place++;
            any = phrase.places().get(place);
            furthest = at + GAP;
        }
        for (int i = at; i <= furthest && i < words.size(); i++) {
            String word = words.get(i).letters();
            for (String wanted : any) {
                if (fits(wanted, word, phrase.loose())) {
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

    /** @param loose in a phrase of several words a shorter word may be misspelt: the others hold it */
    static boolean fits(String wanted, String word, boolean loose) {
        boolean anyEnd = wanted.endsWith("*");
        boolean anyBeginning = wanted.startsWith("*");
        String letters = wanted.substring(anyBeginning ? 1 : 0, wanted.length() - (anyEnd ? 1 : 0));
        if (anyBeginning) {
            return anyEnd ? word.contains(letters) : word.endsWith(letters);
        }
        if (anyEnd ? word.startsWith(letters) : word.equals(letters)) {
            return true;
        }
        int shortest = loose ? 4 : 6;
        boolean four = letters.length() == 4;
        if (letters.length() < shortest
                // "them" is not "the", but "hert" may be "hurt".
                || (four && (word.length() < 4 || (!anyEnd && word.length() > 4)))
                || word.charAt(0) != letters.charAt(0)
                || word.length() < letters.length() - 1) {
            return false;
        }
        if (anyEnd) {
            for (int length = letters.length() - 1; length <= letters.length() + 1; length++) {
                if (length <= word.length() && oneSlip(letters, word.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }
        return oneSlip(letters, word);
    }

    /** One letter more, less, other, or two that changed places; never the first. */
    static boolean oneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (same == a.length() && same == b.length()) {
            return true;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (restA.length() == restB.length()) {
            return restA.substring(1).equals(restB.substring(1))
                    || (restA.length() > 1
                            && restA.charAt(0) == restB.charAt(1)
                            && restA.charAt(1) == restB.charAt(0)
                            && restA.substring(2).equals(restB.substring(2)));
        }
        return restA.length() > restB.length()
                ? restA.substring(1).equals(restB)
                : restB.substring(1).equals(restA);
    }
}
