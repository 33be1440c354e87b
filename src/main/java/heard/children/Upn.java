package heard.children;

import java.util.regex.Pattern;

/**
 * A unique pupil number: a check letter, then twelve digits, or eleven digits and a letter while it is temporary. I, O and
 * S are never used. The letter is the sum of each character's value times its place (2 to 13), modulo 23; a temporary
 * number's last letter counts as its place in the alphabet of check letters, from 0.
 */
public record Upn(String value) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");
    private static final Pattern UNKNOWN = Pattern.compile("UN[1-5]");

    /** UN1 to UN5 say why no number is known; they are no numbers and two children may share one. */
    public boolean saysUnknown() {
        return UNKNOWN.matcher(value).matches();
    }

    public boolean hasTheForm() {
        return FORM.matcher(value).matches();
    }

    /** True when the form is right and the first letter is the one that the rest asks for. */
    public boolean hasTheRightLetter() {
        return hasTheForm() && value.charAt(0) == rightLetter();
    }

    /** The letter that the rest asks for; only for a value that has the form. */
    public char rightLetter() {
        int sum = 0;
        for (int place = 2; place <= 13; place++) {
            char c = value.charAt(place - 1);
            sum += place * (Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
