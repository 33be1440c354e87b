package heard.demo;

import heard.access.Audit;
import heard.access.ServiceRun;
import heard.analysis.Analyses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the made-up council into the record, dated from the day on which it is loaded. */
@Component
class DemoCouncil {

    private final ServiceRun service;
    private final Audit audit;
    private final DemoPeople people;
    private final DemoRecord record;
    private final DemoAnalyses analyses;
    private final DemoAsked asked;
    private final DemoCards cards;
    private final DemoProfiles profiles;
    private final DemoMaps maps;
    private final DemoAnswers answers;
    private final DemoHandovers handovers;
    private final Analyses calendar;
    private final Clock clock;

    DemoCouncil(
            ServiceRun service,
            Audit audit,
            DemoPeople people,
            DemoRecord record,
            DemoAnalyses analyses,
            DemoAsked asked,
            DemoCards cards,
            DemoProfiles profiles,
            DemoMaps maps,
            DemoAnswers answers,
            DemoHandovers handovers,
            Analyses calendar,
            Clock clock) {
        this.service = service;
        this.audit = audit;
        this.people = people;
        this.record = record;
        this.analyses = analyses;
        this.asked = asked;
        this.cards = cards;
        this.profiles = profiles;
        this.maps = maps;
        this.answers = answers;
        this.handovers = handovers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All of it in one transaction, without the pictures: a start that was cut off leaves nothing, and the next one loads it. */
    void load(Council council) {
        LocalDate today = LocalDate.now(clock);
        service.inOneTransaction(() -> {
            people.addStaff(council);
            for (Council.Child child : council.children()) {
                people.add(council, child, today);
                record.add(council, child, today);
                Map<String, UUID> entries = record.entries(child, today);
                analyses.add(council, child, entries, today);
                profiles.add(council, child, entries, today);
                maps.add(council, child, today);
                answers.add(council, child, entries, today);
                handovers.add(council, child, today);
                asked.add(council, child, today);
            }
            cards.add(council);
            // What is due by now stands open, as on any other morning.
            calendar.makeDue(today);
            audit.byService("demo council", "WROTE", null, "demo-council", null);
            return true;
        });
    }
}
