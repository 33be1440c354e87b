package heard.asking;

import heard.children.Status;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a set is to be sent to, as typed. */
public record SendingForm(String ageFrom, String ageTo, String status, String within, String from) {

    private static final int OLDEST = 25;
    private static final int FURTHEST = 365;

    /** As the set itself suggests. */
    static SendingForm of(QuestionSet set, LocalDate today) {
        boolean beforeMeeting =
                set.occasion() == Occasion.BEFORE_CONFERENCE || set.occasion() == Occasion.BEFORE_REVIEW;
        Status status = switch (set.occasion()) {
            case BEFORE_CONFERENCE, SAFEGUARDING -> Status.CPP;
            case BEFORE_REVIEW -> Status.CLA;
            default -> null;
        };
        return new SendingForm(
                set.ages().from() == null ? "" : set.ages().from().toString(),
                set.ages().to() == null ? "" : set.ages().to().toString(),
                status == null ? "" : status.name(),
                beforeMeeting ? "28" : "",
                today.toString());
    }

    static SendingForm of(Sent sent) {
        return new SendingForm(
                sent.line("ageFrom"), sent.line("ageTo"), sent.line("status"), sent.line("within"), sent.line("from"));
    }

    Errors check(LocalDate today) {
        Errors errors = Errors.none();
        checkNumber(errors, "ageFrom", ageFrom, 0, OLDEST, "Write an age in whole years up to 25, or leave it empty");
        checkNumber(errors, "ageTo", ageTo, 0, OLDEST, "Write an age in whole years up to 25, or leave it empty");
        Ages ages = ages();
        if (errors.isEmpty() && ages.from() != null && ages.to() != null && ages.from() > ages.to()) {
            errors.add("ageTo", "The upper age is below the lower one");
        }
        if (!status.isEmpty() && statusChosen() == null) {
            errors.add("status", "Choose one of them, or all");
        }
        checkNumber(errors, "within", within, 1, FURTHEST, "Write a number of days from 1 to 365, or leave it empty");
        LocalDate day = Said.parse(from);
        if (day == null) {
            errors.add("from", "Say from which day, like 12/11/2026");
        } else if (day.isBefore(today)) {
            errors.add("from", "That day is past; today is " + Said.date(today));
        } else if (day.isAfter(today.plusYears(1))) {
            errors.add("from", "That is more than a year away");
        }
        return errors;
    }

    private static void checkNumber(Errors errors, String field, String typed, int least, int most, String message) {
        Integer number = number(typed);
        if (!typed.isEmpty() && (number == null || number < least || number > most)) {
            errors.add(field, message);
        }
    }

    private static @Nullable Integer number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : null;
    }

    Ages ages() {
        return new Ages(number(ageFrom), number(ageTo));
    }

    @Nullable
    Status statusChosen() {
        return Sent.named(Status.class, status).orElse(null);
    }

    @Nullable
    Integer withinDays() {
        return number(within);
    }

    LocalDate fromDay() {
        return Optional.ofNullable(Said.parse(from)).orElseThrow();
    }
}
