package heard.access;

import heard.pages.Saying;
import java.util.regex.Pattern;

/**
 * How a child wants the pages to be. Asked for in a handler's signature, it is that of the visit, or before one that of a small
 * plain cookie.
 *
 * @param language BCP 47, as in {@code en} or {@code ckb}
 * @param english English beside what is in another language
 */
public record SayLook(
        String language,
        boolean english,
        boolean largePrint,
        boolean calmColours,
        boolean highContrast,
        boolean symbols) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public static final SayLook USUAL = new SayLook("en", false, false, false, false, false);

    public SayLook {
        if (!LANGUAGE.matcher(language).matches()) {
            language = "en";
        }
    }

    public SayLook in(String otherLanguage) {
        return new SayLook(otherLanguage, english, largePrint, calmColours, highContrast, symbols);
    }

    /** What stands round a page, as it is before anybody has come in. */
    public Saying saying() {
        return Saying.outside(language, english, largePrint, calmColours, highContrast, symbols);
    }

    /**
     * The same within a visit.
     *
     * @param style small, middle, teen or easy
     */
    public Saying saying(ChildViewer viewer, String style) {
        return saying().inside(style, viewer.besideName());
    }

    /** The language that the pages are in: English, where there are no words of another. */
    public String tag() {
        return saying().words().tag();
    }

    /** As the cookie writes it: en.large.calm */
    String written() {
        return language
                + (english ? ".english" : "")
                + (largePrint ? ".large" : "")
                + (calmColours ? ".calm" : "")
                + (highContrast ? ".contrast" : "")
                + (symbols ? ".symbols" : "");
    }

    static SayLook read(String written) {
        String dotted = written + ".";
        return new SayLook(
                written.split("\\.", 2)[0],
                dotted.contains(".english."),
                dotted.contains(".large."),
                dotted.contains(".calm."),
                dotted.contains(".contrast."),
                dotted.contains(".symbols."));
    }
}
