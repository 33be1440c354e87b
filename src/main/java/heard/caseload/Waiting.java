package heard.caseload;

import heard.children.Child;
import heard.children.Status;
import heard.pages.Languages;
import heard.pages.Said;
import heard.voice.How;
import heard.voice.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One child in the list: a row that reads as a sentence.
 *
 * @param since see {@link Place}
 * @param words the beginning of what they said last, or of its translation
 * @param dueOn when their analysis is due; null for a closed case
 * @param doneOn when their last analysis was signed off
 * @param unanswered how many things they said that nobody has answered
 * @param late how many answers they were promised by a day that has gone
 * @param tellBy the first day by which they are to be told of an answer; null when none has begun
 * @param alerts how many of theirs nobody has acted on or read yet
 * @param urgent whether one of those is urgent
 * @param ahead how many children stand in the list from this page on, this page's own among them
 */
public record Waiting(
        UUID id,
        String localNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String nameUsed,
        @Nullable String pronouns,
        LocalDate bornOn,
        Status status,
        @Nullable String language,
        @Nullable LocalDate caseClosedOn,
        boolean inTeam,
        boolean heard,
        LocalDate since,
        @Nullable Source source,
        @Nullable String sourceLabel,
        @Nullable Boolean seenAlone,
        @Nullable How how,
        @Nullable String words,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate reviewOn,
        @Nullable String worker,
        int unanswered,
        int late,
        @Nullable LocalDate tellBy,
        int alerts,
        boolean urgent,
        int ahead) {

    static final int TOO_LONG_DAYS = 42;
    private static final int SOON_DAYS = 14;
    private static final int SHORT = 110;

    public String called() {
        return Child.called(nameUsed, givenName, localNumber);
    }

    public String fullName() {
        return familyName == null ? called() : called() + " " + familyName;
    }

    /** 9 years · he · protection plan · Dari. */
    public String about(LocalDate today) {
        return Stream.of(Said.age(bornOn, today), pronouns, firstLower(status.title()), otherLanguage())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    public boolean heardTooLongAgo(LocalDate today) {
        return caseClosedOn == null && since.isBefore(today.minusDays(TOO_LONG_DAYS));
    }

    /** In a direct session, seen alone. Which question of a form it was stands on the child's page. */
    public String where() {
        if (source == null || sourceLabel == null) {
            return "";
        }
        String place = switch (source) {
            case SESSION -> "direct session";
            case YOU_SAY -> "You can say";
            case PROFILE -> "profile";
            case RESPONSE -> "after hearing what was done";
            case LETTER -> "after a letter";
            case MAP -> "people and places";
            case FORM, CONTRIBUTION -> firstLower(sourceLabel.split(" · ", 2)[0]);
        };
        return seenAlone == null ? place : place + (seenAlone ? ", seen alone" : ", not alone");
    }

    /** In quotation marks only where they used words: what a child drew or showed is described. */
    public @Nullable String shortWords() {
        if (words == null) {
            return null;
        }
        String text = Said.beginning(words, SHORT);
        return how == null ? text : how.inQuotes(text);
    }

    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    public boolean dueSoon(LocalDate today) {
        return dueOn != null && !dueOn.isBefore(today) && !dueOn.isAfter(today.plusDays(SOON_DAYS));
    }

    /** 12 days overdue, due today, due in 9 days, due 14 January 2027. */
    public String dueInWords(LocalDate today) {
        if (dueOn == null) {
            return "none";
        }
        if (overdue(today)) {
            return Said.count((int) ChronoUnit.DAYS.between(dueOn, today), "day", "days") + " overdue";
        }
        return dueSoon(today) ? "due " + Said.ago(dueOn, today) : "due " + near(dueOn, today);
    }

    /** 1 late; by 26 November. Null when no answer has begun. */
    public @Nullable String toBeTold(LocalDate today) {
        if (tellBy == null) {
            return null;
        }
        return late > 0 ? late + " late" : "by " + near(tellBy, today);
    }

    public @Nullable String doneInWords(LocalDate today) {
        return doneOn == null ? null : "last done " + near(doneOn, today);
    }

    public @Nullable String reviewInWords(LocalDate today) {
        return reviewOn == null ? null : near(reviewOn, today);
    }

    Place place() {
        return new Place(heard, since, id);
    }

    private @Nullable String otherLanguage() {
        if (language == null || language.isBlank()) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(language);
        return locale.getLanguage().equals("en") ? null : Languages.inEnglish(locale.toLanguageTag());
    }

    /** The year only where it is not this one. */
    private static String near(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? Said.dayAndMonth(day) : Said.date(day);
    }

    private static String firstLower(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }
}
