package heard.demo;

import static java.util.Objects.requireNonNullElse;

import heard.access.Role;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.alerts.Duties;
import heard.children.CareHistory;
import heard.children.Child;
import heard.children.Children;
import heard.children.Status;
import heard.people.Allocations;
import heard.people.MailAddresses;
import heard.people.Part;
import heard.people.Teams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the made-up council: teams, staff, children, and who works with whom. */
@Component
class DemoPeople {

    static final String PASSWORD = "heard-demo";

    private final Teams teams;
    private final MailAddresses mail;
    private final Staff staff;
    private final Duties duties;
    private final Children children;
    private final Allocations allocations;
    private final CareHistory care;

    DemoPeople(
            Teams teams,
            MailAddresses mail,
            Staff staff,
            Duties duties,
            Children children,
            Allocations allocations,
            CareHistory care) {
        this.teams = teams;
        this.mail = mail;
        this.staff = staff;
        this.duties = duties;
        this.children = children;
        this.allocations = allocations;
        this.care = care;
    }

    static StaffMember member(Council.Staff one) {
        return new StaffMember(
                DemoIds.staff(one),
                one.login(),
                one.name(),
                role(one.role()),
                one.team() == null ? null : DemoIds.team(one.team()));
    }

    private static Role role(Council.Role role) {
        return switch (role) {
            case SOCIAL_WORKER -> Role.WORKER;
            case MANAGER -> Role.MANAGER;
            case REVIEWING_OFFICER -> Role.IRO;
            case QUALITY -> Role.QUALITY;
            case ADMINISTRATOR -> Role.ADMIN;
        };
    }

    void addStaff(Council council) {
        council.teams().forEach(team -> teams.add(DemoIds.team(team.name()), team.name()));
        staff.addMadeUp(council.staff().stream().map(DemoPeople::member).toList(), PASSWORD);
        // Addresses that lead nowhere (RFC 2606), so that the pages show what a council's own show.
        council.staff().forEach(member -> mail.set(DemoIds.staff(member), member.login() + "@example.org"));
        duty(council, "Grace Adeyemi", heard.alerts.Part.DUTY);
        duty(council, "Neil Barraclough", heard.alerts.Part.OUT_OF_HOURS);
    }

    private void duty(Council council, String name, heard.alerts.Part team) {
        duties.put(null, DemoIds.of("duty", team.name(), name), DemoIds.staff(council.staff(name)), team);
    }

    void add(Council council, Council.Child child, LocalDate today) {
        UUID id = DemoIds.child(child);
        children.add(asKept(child, today));
        for (int n = 0; n < child.alerts().size(); n++) {
            String alert = child.alerts().get(n);
            // A day apart, so that they stand in the order in which they were written down.
            LocalDate on = since(child, today).plusDays(n);
            children.addAlert(id, DemoIds.of(child.slug(), "alert", alert), alert, on);
        }
        allocate(child, council.staff(child.worker()), Part.KEY, since(child, today));
        if (child.reviewingOfficer() != null) {
            allocate(child, council.staff(child.reviewingOfficer()), Part.IRO, inCareSince(child, today));
        }
        if (!child.restrictedTo().isEmpty()) {
            children.name(
                    id,
                    child.restrictedTo().stream()
                            .map(name -> DemoIds.staff(council.staff(name)))
                            .toList());
        }
        if (child.next() != null) {
            children.arrangeReview(id, today.plusDays(child.next().inDays()));
        }
        addCare(child, today);
    }

    private void allocate(Council.Child child, Council.Staff member, Part part, LocalDate from) {
        UUID id = DemoIds.of(child.slug(), part.name(), member.login());
        allocations.allocate(DemoIds.child(child), id, DemoIds.staff(member), part, from);
    }

    private void addCare(Council.Child child, LocalDate today) {
        List<CareHistory.Episode> episodes = new ArrayList<>();
        for (Council.Episode episode : child.episodes()) {
            episodes.add(new CareHistory.Episode(
                    child.localNumber(),
                    today.minusDays(episode.beganDaysAgo()),
                    episodes.size() + 1,
                    episode.reasonNew(),
                    episode.legalStatus(),
                    episode.need(),
                    episode.placement(),
                    episode.provider(),
                    episode.endedDaysAgo() == null ? null : today.minusDays(episode.endedDaysAgo()),
                    episode.ceased(),
                    episode.moved()));
        }
        care.mergeEpisodes(
                episodes,
                Set.of(
                        "startedBecause",
                        "legalStatus",
                        "need",
                        "placement",
                        "provider",
                        "endedOn",
                        "endedBecause",
                        "changeReason"));
        care.mergeReviews(child.reviews().stream()
                .map(review -> new CareHistory.Review(
                        child.localNumber(), today.minusDays(review.daysAgo()), 1, review.participation()))
                .toList());
    }

    private static Child asKept(Council.Child child, LocalDate today) {
        int space = child.name().indexOf(' ');
        String given = child.name().substring(0, space);
        return new Child(
                DemoIds.child(child),
                child.localNumber(),
                given,
                child.name().substring(space + 1),
                child.used().equals(given) ? null : child.used(),
                child.pronouns(),
                child.bornOn(today),
                child.sex(),
                child.ethnicity(),
                child.upn(),
                child.nhs(),
                status(child.status()),
                child.communicates(),
                languageTag(child.language()),
                child.livesWith(),
                DemoIds.team(child.team()),
                openedOn(child, today),
                child.closedDaysAgo() == null ? null : today.minusDays(child.closedDaysAgo()),
                !child.restrictedTo().isEmpty(),
                1);
    }

    private static Status status(Council.Status status) {
        return switch (status) {
            case LOOKED_AFTER -> Status.CLA;
            case PROTECTION_PLAN -> Status.CPP;
            case CHILD_IN_NEED -> Status.CIN;
            case CARE_LEAVER -> Status.CARE_LEAVER;
        };
    }

    static String languageTag(@Nullable String name) {
        return switch (requireNonNullElse(name, "English")) {
            case "English" -> "en";
            case "Arabic" -> "ar";
            case "British Sign Language" -> "bfi";
            case "Bulgarian" -> "bg";
            case "Dari" -> "prs";
            case "French" -> "fr";
            case "Mandarin" -> "zh";
            case "Polish" -> "pl";
            case "Somali" -> "so";
            case "Welsh" -> "cy";
            default -> throw new IllegalArgumentException("No tag is known for " + name);
        };
    }

    private static LocalDate since(Council.Child child, LocalDate today) {
        return today.minusDays(child.workerSince());
    }

    private static LocalDate inCareSince(Council.Child child, LocalDate today) {
        return child.episodes().stream()
                .map(episode -> today.minusDays(episode.beganDaysAgo()))
                .min(LocalDate::compareTo)
                .orElse(since(child, today));
    }

    /** No later than anything in the record. */
    static LocalDate openedOn(Council.Child child, LocalDate today) {
        Stream<LocalDate> days = Stream.of(
                        Stream.of(since(child, today), inCareSince(child, today)),
                        child.said().stream().map(said -> today.minusDays(said.daysAgo())))
                .flatMap(stream -> stream);
        return days.min(LocalDate::compareTo).orElseThrow();
    }
}
