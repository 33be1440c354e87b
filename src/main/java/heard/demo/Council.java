package heard.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The made-up council as it is written down under {@code demo/}. Nothing here carries a date: everything counts in days
 * from the day of loading, so that the demo looks fresh whenever it is opened.
 */
record Council(String name, List<Team> teams, List<Staff> staff, List<Child> children) {

    static Council read() {
        return CouncilText.read();
    }

    Staff staff(String name) {
        return staff.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + name));
    }

    Child child(String slug) {
        return children.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No child is written down as " + slug));
    }

    record Team(String name) {}

    enum Role {
        SOCIAL_WORKER,
        MANAGER,
        REVIEWING_OFFICER,
        QUALITY,
        ADMINISTRATOR
    }

    /** {@code team} is empty for those who work across the whole service. */
    record Staff(
            String login, String name, Role role, @Nullable String team) {}

    enum Status {
        LOOKED_AFTER,
        PROTECTION_PLAN,
        CHILD_IN_NEED,
        CARE_LEAVER
    }

    /**
     * A child. {@code upn} is empty before school age; {@code nhs} stands in the range kept for tests, which belongs to
     * nobody; {@code ethnicity} and {@code disabilities} are the return's codes; {@code closedDaysAgo} is empty while the
     * case is open; {@code analysisDueIn} is the days until the next analysis, negative when late, empty when none is
     * due; {@code restrictedTo} names the only staff who may see the record, and is empty for most.
     */
    record Child(
            String slug,
            String name,
            String used,
            String pronouns,
            int years,
            int days,
            String sex,
            String ethnicity,
            List<String> disabilities,
            String localNumber,
            @Nullable String upn,
            @Nullable String nhs,
            Status status,
            String language,
            String communicates,
            List<String> alerts,
            String livesWith,
            String worker,
            int workerSince,
            String team,
            @Nullable String reviewingOfficer,
            @Nullable String siblings,
            @Nullable Meeting next,
            @Nullable Integer analysisDueIn,
            @Nullable Integer closedDaysAgo,
            List<String> restrictedTo,
            List<Episode> episodes,
            List<Review> reviews,
            List<Said> said,
            List<Analysis> analyses) {

        LocalDate bornOn(LocalDate today) {
            return today.minusYears(years).minusDays(days);
        }

        int ageOn(LocalDate day, LocalDate today) {
            return Period.between(bornOn(today), day).getYears();
        }

        Optional<Said> said(String key) {
            return said.stream().filter(one -> one.key().equals(key)).findFirst();
        }

        /** When analysis {@code back} quarters before the next one fell due; 0 is the next one itself. */
        LocalDate analysisDueOn(int back, LocalDate today) {
            if (analysisDueIn == null) {
                throw new IllegalStateException(name + " has no analysis due");
            }
            return today.plusDays(analysisDueIn).minusMonths(3L * back);
        }
    }

    /** {@code kind} is in plain words: Review, Conference. {@code inDays} counts from the day of loading. */
    record Meeting(String kind, int inDays) {}

    /** A spell of care in the return's codes; {@code endedDaysAgo}, {@code ceased} and {@code moved} are empty while it lasts. */
    record Episode(
            int beganDaysAgo,
            @Nullable Integer endedDaysAgo,
            String reasonNew,
            String legalStatus,
            String need,
            String placement,
            String provider,
            @Nullable String ceased,
            @Nullable String moved) {}

    record Review(int daysAgo, String participation) {}

    enum How {
        SPOKEN,
        WRITTEN,
        DRAWN,
        SIGNED,
        SHOWN,
        OBSERVED,
        RELAYED
    }

    enum Question {
        MY_LIFE,
        MY_DAY,
        HOW_I_FEEL,
        WHAT_I_WANT_TO_CHANGE
    }

    enum Source {
        SESSION,
        VISIT,
        ASSESSMENT,
        PLAN,
        REVIEW,
        CONTRIBUTION
    }

    enum Relation {
        TEACHER,
        CARER,
        FAMILY,
        AGENCY,
        PUBLIC
    }

    /** Someone who is not the child and told us how things look to them. */
    record Teller(String name, Relation relation) {}

    /** How a direct session was held. */
    record Session(
            String place,
            String present,
            @Nullable String tool,
            @Nullable String keptWhere) {}

    /**
     * One expression of a view. {@code by} is empty when it is the child's own; {@code author} wrote it down;
     * {@code seenAlone} is empty when nobody knows; {@code language} and {@code translation} stand together for words that
     * are not English; {@code session} is there for a direct session alone.
     */
    record Said(
            String key,
            int daysAgo,
            @Nullable Teller by,
            How how,
            String words,
            @Nullable String language,
            @Nullable String translation,
            @Nullable String reading,
            List<Question> questions,
            @Nullable Boolean seenAlone,
            Source source,
            @Nullable Session session,
            String author,
            List<Drawing.Kind> pictures) {}

    enum State {
        DRAFT,
        FINISHED,
        SIGNED_OFF
    }

    /**
     * One three-monthly analysis, {@code back} quarters before the next one. In {@code telling} a citation stands as
     * {@code [#key]} and {@code cites} lists them. {@code finishedAfter} is in days from the due date, negative when early.
     */
    record Analysis(
            int back,
            State state,
            int finishedAfter,
            String telling,
            List<String> cites,
            @Nullable String changed,
            List<Action> actions,
            @Nullable String outcomes,
            @Nullable String tellChild) {}

    enum ActionState {
        OPEN,
        DONE,
        CARRIED_OVER,
        DROPPED
    }

    /** {@code dueIn} counts in days from the day of loading, negative when that day has gone. */
    record Action(String text, String owner, int dueIn, ActionState state) {}
}
