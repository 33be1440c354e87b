package heard.sessions;

import heard.pages.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages as people name them in English, and their codes (BCP 47). */
final class Languages {

    static final String ENGLISH = "en";

    /** Those that are met most often, offered while typing. */
    static final List<String> OFFERED = List.of(
            "Albanian",
            "Amharic",
            "Arabic",
            "Bengali",
            "British Sign Language",
            "Bulgarian",
            "Chinese",
            "Czech",
            "Dari",
            "French",
            "German",
            "Greek",
            "Gujarati",
            "Hindi",
            "Hungarian",
            "Italian",
            "Kurdish",
            "Latvian",
            "Lithuanian",
            "Nepali",
            "Pashto",
            "Persian",
            "Polish",
            "Portuguese",
            "Punjabi",
            "Romanian",
            "Russian",
            "Slovak",
            "Somali",
            "Spanish",
            "Swahili",
            "Tamil",
            "Tigrinya",
            "Turkish",
            "Ukrainian",
            "Urdu",
            "Vietnamese",
            "Welsh",
            "Yoruba");

    private static final Map<String, String> CODES = codes();

    private Languages() {}

    /** @return null for a name that is not known */
    static @Nullable String code(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return ENGLISH;
        }
        return CODES.getOrDefault(name, CODES.containsValue(name) ? name : null);
    }

    /** The name as {@link #code} would take it again; empty for English. */
    static String name(String code) {
        return code.equals(ENGLISH) ? "" : Said.language(code);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getDisplayLanguage(Locale.UK).toLowerCase(Locale.ROOT), code);
        }
        codes.put("british sign language", "bfi");
        codes.put("bsl", "bfi");
        codes.put("dari", "prs");
        codes.put("farsi", "fa");
        codes.put("mandarin", "zh");
        codes.put("cantonese", "yue");
        codes.put("sylheti", "syl");
        codes.put("kurdish sorani", "ckb");
        codes.put("romani", "rom");
        return codes;
    }
}
