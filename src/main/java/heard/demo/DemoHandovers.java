package heard.demo;

import heard.access.StaffMember;
import heard.handover.Handovers;
import heard.handover.Reading;
import heard.handover.Told;
import heard.handover.Version;
import heard.responses.Telling;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two handovers: one that was read in time and told, and one that waits for the first visit. */
@Component
class DemoHandovers {

    private final Handovers handovers;

    DemoHandovers(Handovers handovers) {
        this.handovers = handovers;
    }

    void add(Council council, Council.Child child, LocalDate today) {
        StaffMember amira = DemoPeople.member(council.staff("Amira Khan"));
        switch (child.slug()) {
            case "maya-lewis" -> {
                Version nursery = version(
                        child,
                        amira,
                        null,
                        "Mrs Abbott",
                        "key person at nursery",
                        today.minusDays(318),
                        today.minusDays(318),
                        """
                        She will stand by the door first, and that is all right: let her stand. Bunny goes everywhere. If a van \
                        reverses outside, say “van” before it comes. She shows more than she tells, so sit on the floor and \
                        wait. She will bring you something.""",
                        "Where Mummy is. She has been asked by everybody. If she smells her coat, leave the coat on.",
                        today.minusDays(322));
                handovers.add(nursery);
                handovers.add(new Reading(
                        nursery.childId(),
                        DemoIds.of(child.slug(), "handover", "reading"),
                        nursery.id(),
                        1,
                        today.minusDays(319),
                        null,
                        "Mrs Abbott",
                        amira.id(),
                        amira.name(),
                        DemoRecord.at(today.minusDays(319), 4)));
                handovers.add(new Told(
                        nursery.childId(),
                        DemoIds.of(child.slug(), "handover", "told"),
                        nursery.id(),
                        1,
                        today.minusDays(320),
                        Telling.IN_PERSON,
                        amira.name(),
                        "Mrs Abbott will be at nursery when you come. There is a chair for you, and one for Bunny. Carol"
                                + " comes back after the song.",
                        false,
                        amira.id(),
                        amira.name(),
                        DemoRecord.at(today.minusDays(320), 2)));
            }
            case "gwen-parry" -> {
                StaffMember daniel = DemoPeople.member(council.staff("Daniel Pryce"));
                handovers.add(version(
                        child,
                        amira,
                        daniel.id(),
                        daniel.name(),
                        null,
                        today.plusDays(7),
                        today.plusDays(9),
                        """
                        Go to the shed, not the front room, and say hello to Sosej before you say it to Gwen. She tells the cat \
                        first. Ask whether she would like Welsh or English that day; the feelings come in Welsh. She counts the \
                        plaits: two is a good day.""",
                        "Whether the door is locked at night, and what happens when Mam sleeps in the day. Both are in her"
                                + " words already.",
                        today.minusDays(2)));
            }
            default -> {}
        }
    }

    private static Version version(
            Council.Child child,
            StaffMember author,
            @Nullable UUID toStaff,
            String toName,
            @Nullable String relation,
            LocalDate from,
            LocalDate visit,
            String word,
            String notAgain,
            LocalDate writtenOn) {
        return new Version(
                DemoIds.child(child),
                DemoIds.of(child.slug(), "handover"),
                1,
                DemoIds.of(child.slug(), "handover", "save"),
                toStaff,
                toName,
                relation,
                from,
                visit,
                word,
                notAgain,
                author.id(),
                author.name(),
                DemoRecord.at(writtenOn, 3));
    }
}
