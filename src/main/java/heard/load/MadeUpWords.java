package heard.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Text whose words come as often as words do: the second most frequent half as often as the first, the thousandth a
 * thousandth (Zipf's law, with Mandelbrot's shift). The most frequent ones are English, the rest made of syllables. The same seed
 * says the same.
 */
final class MadeUpWords {

    private static final int VOCABULARY = 50_000;
    private static final double SHIFT = 2.7;
    private static final int SENTENCE_AT_LEAST = 4;
    private static final int SENTENCE_SPREAD = 12;

    /** In the order of their frequency in children's speech, more or less. */
    private static final String ENGLISH = """
            i and the to a it my that in is he me she was they you of like we but not with so for when mum at on because have do go
            don't want dad what be school this there all are said one house get no up can just home really if out then know
            time think her him his them feel people play him off see brother come about sister day would friends sometimes good
            things get nice didn't had very say some make too now always never bed going new night how down more nan talk tell
            sad mad happy scared hurt worried angry safe bad big little room game phone teacher class lunch dinner tea bus
            car dog cat park football swimming drawing reading sleep dream shout shouting cry crying fight fighting quiet loud
            live lives lived child children baby family foster carer worker judge meeting review plan visit contact
            weekend monday tuesday wednesday thursday friday saturday sunday morning afternoon week month year birthday christmas
            holiday money clothes shoes bag book paper picture colour story song music film telly tablet computer message
            door window kitchen garden stairs road shop town doctor nurse hospital tummy head hand foot feet tooth teeth arm leg
            knee eye hair food pizza chips apple milk water cake sweet breakfast hungry tired poorly sick better worse funny
            boring easy hard easier first last next best only again away back here where who why every nobody somebody everyone
            wish hope change help listen stay leave left move moved miss missed love hate trust remember forget ask answer stop
            start begin keep let give take bring put find look watch wait walk run jump sit stand hold open close turn
            """;

    private static final String[] BEGIN = {
        "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r",
        "s", "sh", "sk", "sp", "st", "t", "th", "tr", "v", "w", "z"
    };
    private static final String[] MIDDLE = {"a", "ai", "e", "ea", "ee", "i", "o", "oa", "oo", "ou", "u"};
    private static final String[] END = {
        "", "", "ck", "d", "g", "l", "ll", "m", "mp", "n", "nd", "ng", "nt", "p", "r", "rn", "sk", "st", "t", "x"
    };

    private static final String[] WORDS = vocabulary();
    private static final double[] CUMULATED = cumulated();

    private final SplittableRandom random;

    MadeUpWords(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Sentences of four to fifteen words, until it is about this many characters long. */
    String text(int about) {
        StringBuilder text = new StringBuilder(about + 100);
        int length = about * 3 / 4 + random.nextInt(about / 2);
        while (text.length() < length) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            sentence(text);
        }
        return text.toString();
    }

    private void sentence(StringBuilder text) {
        int from = text.length();
        int count = SENTENCE_AT_LEAST + random.nextInt(SENTENCE_SPREAD);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        text.append('.');
        text.setCharAt(from, Character.toUpperCase(text.charAt(from)));
    }

    private String word() {
        int at = Arrays.binarySearch(CUMULATED, random.nextDouble() * CUMULATED[VOCABULARY - 1]);
        return WORDS[Math.min(VOCABULARY - 1, at < 0 ? -at - 1 : at)];
    }

    /** Always the same, whatever the seed: texts of two loads are in one language. */
    private static String[] vocabulary() {
        SplittableRandom syllables = new SplittableRandom(1989);
        Set<String> all = new LinkedHashSet<>(List.of(ENGLISH.strip().split("\\s+")));
        while (all.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            int count = 1 + syllables.nextInt(all.size() < 2_000 ? 2 : 3);
            for (int i = 0; i < count; i++) {
                word.append(BEGIN[syllables.nextInt(BEGIN.length)])
                        .append(MIDDLE[syllables.nextInt(MIDDLE.length)])
                        .append(END[syllables.nextInt(END.length)]);
            }
            all.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return new ArrayList<>(all).toArray(String[]::new);
    }

    private static double[] cumulated() {
        double[] sums = new double[VOCABULARY];
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1 / (rank + 1 + SHIFT);
            sums[rank] = sum;
        }
        return sums;
    }
}
