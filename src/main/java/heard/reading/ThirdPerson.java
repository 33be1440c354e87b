package heard.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place where an English text that is written to somebody speaks about them: {@code Jayden was}, {@code the child’s}, or he, she
 * or they after such a place. It is a prompt for the one who writes, wrong now and then, so nothing is ever changed by it.
 *
 * @param sentence in which it stands
 * @param found as written
 * @param better as it could be said to them
 */
public record ThirdPerson(String sentence, String found, String better) {

    private static final String WORD = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final String AS_A_CASE = "(?:the|this) (?:child|young person|client|service user|subject)";

    /** What was said by somebody is theirs: nobody is asked to change a quotation. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\\p{L})");

    private static final Pattern NEXT = Pattern.compile("\\s+(\\p{L}+(?:['’]\\p{L}+)?)");
    private static final Pattern GREETED = Pattern.compile("(?i)(?:\\b(?:dear|hello|hi|hey)|,)\\s*$");

    private static final Pattern BEFORE_A_SUBJECT = Pattern.compile(
            "(?i)(?:^|[,;:]|\\b(?:and|but|or|when|because|if|that|so|while|where|how|what|why|until|after|before))\\s*$");

    private static final Map<String, Set<String>> PRONOUNS = Map.of(
            "he", Set.of("he", "him", "his", "himself"),
            "she", Set.of("she", "her", "hers", "herself"),
            "they", Set.of("they", "them", "their", "theirs", "themself", "themselves"));

    private static final Map<String, String> YOURS = Map.ofEntries(
            Map.entry("he", "you"),
            Map.entry("she", "you"),
            Map.entry("they", "you"),
            Map.entry("him", "you"),
            Map.entry("them", "you"),
            Map.entry("his", "your"),
            Map.entry("their", "your"),
            Map.entry("hers", "yours"),
            Map.entry("theirs", "yours"),
            Map.entry("himself", "yourself"),
            Map.entry("herself", "yourself"),
            Map.entry("themself", "yourself"),
            Map.entry("themselves", "yourself"));

    private static final Map<String, String> VERBS = Map.of(
            "was", "were", "is", "are", "has", "have", "does", "do", "wasn't", "weren't", "isn't", "aren't", "hasn't",
            "haven't", "doesn't", "don't");

    /** They end in s and are no verbs, or end so for another reason. */
    private static final Set<String> NO_VERBS = Set.of(
            "always",
            "sometimes",
            "perhaps",
            "as",
            "this",
            "his",
            "its",
            "us",
            "yes",
            "thus",
            "across",
            "towards",
            "afterwards",
            "besides",
            "unless",
            "less",
            "plus",
            "was",
            "is",
            "has",
            "does");

    /** After {@code her}: these belong to no noun, so that it stands for {@code you} and not for {@code your}. */
    private static final Set<String> AFTER_HER = Set.of(
            "to", "and", "at", "in", "on", "for", "with", "about", "but", "that", "because", "when", "if", "after",
            "before", "so", "a", "the", "how", "what", "where", "or", "very", "as", "from", "by", "go", "is", "was");

    /**
     * @param called the name of the one it is written to
     * @param pronouns of that one, as in {@code she} or {@code he/him}; null where nobody knows
     */
    public static List<ThirdPerson> in(String text, String called, @Nullable String pronouns) {
        Pattern mention =
                Pattern.compile(WORD + "(?:((?i:" + AS_A_CASE + "))|(" + Pattern.quote(called) + "))(['’]s)?" + END);
        Pattern pronoun =
                Pattern.compile(WORD + "(" + String.join("|", theirs(pronouns)) + ")" + END, Pattern.CASE_INSENSITIVE);
        List<ThirdPerson> all = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String own = QUOTED.matcher(line)
                    .replaceAll(found -> " ".repeat(found.group().length()));
            Matcher between = Reading.BETWEEN_SENTENCES.matcher(line);
            boolean about = false;
            int from = 0;
            while (between.find()) {
                about = look(
                        line.substring(from, between.start()),
                        own.substring(from, between.start()),
                        mention,
                        pronoun,
                        about,
                        all);
                from = between.end();
            }
            look(line.substring(from), own.substring(from), mention, pronoun, about, all);
        }
        return all;
    }

    /**
     * @param own the sentence without what it quotes, of the same length
     * @return whether the next sentence may go on about them with a pronoun
     */
    private static boolean look(
            String sentence, String own, Pattern mention, Pattern pronoun, boolean aboutBefore, List<ThirdPerson> all) {
        boolean about = false;
        int from = aboutBefore ? 0 : own.length();
        Matcher mentioned = mention.matcher(own);
        while (mentioned.find()) {
            if (!isSpokenTo(own, mentioned)) {
                about = true;
                from = Math.min(from, mentioned.end());
                all.add(changed(sentence, own, mentioned, mentioned.group(3) == null ? "you" : "your"));
            }
        }
        Matcher standsFor = pronoun.matcher(own);
        while (standsFor.find()) {
            if (standsFor.start() >= from) {
                about = true;
                all.add(changed(sentence, own, standsFor, yours(own, standsFor)));
            }
        }
        return about;
    }

    /** {@code Dear Jayden}, {@code Well done, Jayden!}, {@code Jayden, we talked}. */
    private static boolean isSpokenTo(String text, Matcher name) {
        if (name.group(2) == null || name.group(3) != null) {
            return false;
        }
        String before = text.substring(0, name.start());
        String after = text.substring(name.end()).strip();
        boolean greeted = GREETED.matcher(before).find();
        boolean closes = after.isEmpty() || ",.!?…".indexOf(after.charAt(0)) >= 0;
        return greeted && (closes || !before.strip().endsWith(","))
                || before.isBlank() && (after.isEmpty() || after.startsWith(",") || after.startsWith("!"));
    }

    private static String yours(String text, Matcher pronoun) {
        String found = pronoun.group().toLowerCase(Locale.UK);
        if (!found.equals("her")) {
            return YOURS.getOrDefault(found, "you");
        }
        Matcher next = NEXT.matcher(text).region(pronoun.end(), text.length());
        return next.lookingAt() && !AFTER_HER.contains(next.group(1).toLowerCase(Locale.UK)) ? "your" : "you";
    }

    /** With the verb that follows, where that changes too. */
    private static ThirdPerson changed(String sentence, String own, Matcher found, String better) {
        String as = Character.isUpperCase(found.group().charAt(0))
                        && own.substring(0, found.start()).isBlank()
                ? Character.toUpperCase(better.charAt(0)) + better.substring(1)
                : better;
        if (better.equals("you")) {
            Matcher next = NEXT.matcher(own).region(found.end(), own.length());
            String verb = next.lookingAt() ? verb(next.group(1), isSubject(own, found)) : null;
            if (verb != null) {
                return new ThirdPerson(sentence.strip(), own.substring(found.start(), next.end()), as + " " + verb);
            }
        }
        return new ThirdPerson(sentence.strip(), found.group(), as);
    }

    /** {@code Jayden things} in {@code We gave Jayden things}: only after the one who does something stands what they do. */
    private static boolean isSubject(String text, Matcher found) {
        return Set.of("he", "she", "they").contains(found.group().toLowerCase(Locale.UK))
                || BEFORE_A_SUBJECT.matcher(text.substring(0, found.start())).find();
    }

    /** What follows {@code you} in place of this; null where nothing changes. */
    private static @Nullable String verb(String word, boolean subject) {
        String plain = word.toLowerCase(Locale.UK).replace('’', '\'');
        String known = VERBS.get(plain);
        if (known != null) {
            return known;
        }
        if (!subject
                || NO_VERBS.contains(plain)
                || plain.length() < 4
                || !plain.endsWith("s")
                || plain.endsWith("ss")) {
            return null;
        }
        if (plain.endsWith("ies")) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        return plain.matches(".*(?:sh|ch|ss|x|o|zz)es")
                ? plain.substring(0, plain.length() - 2)
                : plain.substring(0, plain.length() - 1);
    }

    private static Set<String> theirs(@Nullable String pronouns) {
        String written = pronouns == null ? "" : pronouns.toLowerCase(Locale.UK);
        Set<String> theirs = new java.util.TreeSet<>();
        PRONOUNS.forEach((subject, forms) -> {
            if (written.matches(".*\\b" + subject + "\\b.*")) {
                theirs.addAll(forms);
            }
        });
        if (theirs.isEmpty()) {
            PRONOUNS.values().forEach(theirs::addAll);
        }
        return theirs;
    }
}
