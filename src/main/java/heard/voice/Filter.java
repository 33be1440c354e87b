package heard.voice;

import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the entries are shown, and in which order. Stands in the address, so that it can be linked, kept and gone back to.
 *
 * @param own only what the child expressed, not what others told
 * @param alone only where the child was seen alone
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param text words to look for; never blank
 */
public record Filter(
        boolean own,
        boolean alone,
        @Nullable Question question,
        @Nullable Source source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        boolean oldestFirst) {

    static final int LONGEST_TEXT = 200;

    static final Filter EVERYTHING = new Filter(false, false, null, null, null, null, null, false);

    /** What the child expressed, with these words in it. */
    static Filter own(@Nullable String text) {
        return new Filter(true, false, null, null, null, null, text, false);
    }

    /** As the address has it. What cannot be read is named in the errors and left out. */
    static Filter of(Map<String, String> asked, Errors errors) {
        LocalDate from = day("from", asked, errors);
        LocalDate to = day("to", asked, errors);
        if (from != null && to != null && from.isAfter(to)) {
            errors.add("to", "The last day must be on or after the first");
            to = null;
        }
        String text = Sent.clean(asked.get("text"));
        if (text.length() > LONGEST_TEXT) {
            errors.add("text", "Look for at most " + LONGEST_TEXT + " characters at a time");
            text = "";
        }
        return new Filter(
                "true".equals(asked.get("own")),
                "true".equals(asked.get("alone")),
                Sent.named(Question.class, asked.get("question")).orElse(null),
                Sent.named(Source.class, asked.get("source")).orElse(null),
                from,
                to,
                text.isEmpty() ? null : text,
                "oldest".equals(asked.get("order")));
    }

    private static @Nullable LocalDate day(String field, Map<String, String> asked, Errors errors) {
        String typed = asked.getOrDefault(field, "").strip();
        LocalDate day = Said.parse(typed);
        if (day == null && !typed.isEmpty()) {
            errors.add(field, "This must be a real date, like 2026-11-04");
        }
        return day;
    }

    public boolean isEverything() {
        return !own && !alone && question == null && !isDetailed();
    }

    /** Whether anything is set that stands in the folded form. */
    public boolean isDetailed() {
        return source != null || from != null || to != null || text != null;
    }

    public Filter everything() {
        return new Filter(false, false, null, null, null, null, null, oldestFirst);
    }

    public Filter own(boolean only) {
        return new Filter(only, alone, question, source, from, to, text, oldestFirst);
    }

    public Filter alone(boolean only) {
        return new Filter(own, only, question, source, from, to, text, oldestFirst);
    }

    /** Under this question, or no longer under it when it is the one already. */
    public Filter question(Question chosen) {
        return new Filter(own, alone, chosen == question ? null : chosen, source, from, to, text, oldestFirst);
    }

    public Filter from(LocalDate day) {
        return new Filter(own, alone, question, source, day, to, text, oldestFirst);
    }

    /** For an address, with its question mark: {@code ?own=true&question=DAY}; a lone question mark for everything. */
    public String query() {
        StringBuilder query = new StringBuilder("?");
        put(query, "own", own ? "true" : null);
        put(query, "alone", alone ? "true" : null);
        put(query, "question", question == null ? null : question.name());
        put(query, "source", source == null ? null : source.name());
        put(query, "from", from == null ? null : from.toString());
        put(query, "to", to == null ? null : to.toString());
        put(query, "text", text);
        put(query, "order", oldestFirst ? "oldest" : null);
        return query.toString();
    }

    String query(String name, Place place) {
        StringBuilder query = new StringBuilder(query());
        put(query, name, place.toString());
        return query.toString();
    }

    private static void put(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.length() == 1 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** For the head of a printed page: {@code Jayden's own words, under "My day", from 1 May 2026}. */
    public String inWords(String called) {
        List<String> parts = new ArrayList<>();
        if (own) {
            parts.add("in " + called + "’s own words");
        }
        if (alone) {
            parts.add("seen alone");
        }
        if (question != null) {
            parts.add("under “" + question.brief() + "”");
        }
        if (source != null) {
            parts.add("from: " + source.title().toLowerCase(Locale.UK));
        }
        if (from != null) {
            parts.add("from " + Said.date(from));
        }
        if (to != null) {
            parts.add("up to " + Said.date(to));
        }
        if (text != null) {
            parts.add("with the words “" + text + "”");
        }
        return parts.isEmpty() ? "everything" : String.join(", ", parts);
    }
}
