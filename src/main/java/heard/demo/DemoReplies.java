package heard.demo;

import heard.access.ServiceRun;
import heard.asking.Look;
import heard.asking.Occasion;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.yousay.Instead;
import heard.yousay.PastReplies;
import heard.yousay.PastReplies.Said;
import heard.yousay.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What three of the made-up children said on their own site in the last hours. */
@Component
class DemoReplies {

    /** A house, somebody before it, and the sun. */
    private static final String HOUSE = """
            [{"c":7,"w":1,"p":[250,620,250,380,250,380,520,380,520,380,520,620,520,620,250,620]},
             {"c":1,"w":1,"p":[220,390,385,220,385,220,550,390]},
             {"c":5,"w":0,"p":[350,620,350,500,350,500,430,500,430,500,430,620]},
             {"c":3,"w":1,"p":[880,150,868,178,840,190,812,178,800,150,812,122,840,110,868,122,880,150]},
             {"c":0,"w":1,"p":[722,480,716,496,700,502,684,496,678,480,684,464,700,458,716,464,722,480]},
             {"c":0,"w":1,"p":[700,510,700,580,700,580,670,640]},
             {"c":0,"w":1,"p":[700,580,735,640]},
             {"c":4,"w":1,"p":[60,650,300,655,300,655,600,648,600,648,940,652]}]""";

    private final PastReplies past;
    private final QuestionSets sets;
    private final ServiceRun service;
    private final Clock clock;

    DemoReplies(PastReplies past, QuestionSets sets, ServiceRun service, Clock clock) {
        this.past = past;
        this.sets = sets;
        this.service = service;
        this.clock = clock;
    }

    /** Each once: a start that finds them leaves them as they are. */
    void add(Council council) {
        service.inOneTransaction(() -> {
            for (Council.Child child : council.children()) {
                switch (child.slug()) {
                    case "jayden-okoro" -> add(child, anyTime(Look.MIDDLE), 3, jayden());
                    case "kayleigh-stott" -> add(child, anyTime(Look.TEEN), 5, kayleigh());
                    case "poppy-finch" ->
                        add(
                                child,
                                Optional.of(sets.goodNews()),
                                26,
                                List.of(Said.words("news", "I swam a whole length and nobody held me!")));
                    default -> {}
                }
            }
            return true;
        });
    }

    private void add(Council.Child child, Optional<QuestionSet> set, int hoursAgo, List<Said> said) {
        set.ifPresent(found -> past.add(
                DemoIds.child(child),
                DemoIds.of(child.slug(), "you can say"),
                found,
                OffsetDateTime.now(clock).minusHours(hoursAgo),
                said.stream().filter(each -> found.ask(each.ask()).isPresent()).toList()));
    }

    private Optional<QuestionSet> anyTime(Look look) {
        return sets.allPublished().stream()
                .filter(set -> set.occasion() == Occasion.ANY_TIME
                        && set.look() == look
                        && set.asks().size() > 1)
                .findFirst();
    }

    private static List<Said> jayden() {
        return List.of(
                Said.chose("feel", "worried"),
                Said.words(
                        "feel-why",
                        "I don't like it when they all talk about me and I'm in the other room. I want to be there but only if"
                                + " Miss Patel sits with me."),
                new Said("day", "This is Nana's house and me outside.", List.of(), List.of(), HOUSE, null),
                Said.chose("home-safe", "yes"),
                new Said(
                        "people",
                        "",
                        List.of(),
                        List.of(
                                new Person("Nana Rose", 1, 20),
                                new Person("Biscuit the dog", 1, 200),
                                new Person("Miss Patel", 2, 110),
                                new Person("Dad", 3, 300)),
                        null,
                        null),
                Said.chose("school", "ok"),
                Said.chose("listens", "8"),
                Said.words("good", "Nana lets me walk Biscuit on my own to the corner."),
                Said.words("change", "I want to see Dad in the park and not in that room."));
    }

    private static List<Said> kayleigh() {
        return List.of(
                Said.chose("life", "3"),
                Said.words("life-why", "Everyone keeps asking me the same things and nobody says what happens next."),
                Said.words("day", "School, bus, my room. I like the bus, it's quiet."),
                Said.chose("home-safe", "yes"),
                new Said("out-safe", "", List.of(), List.of(), null, Instead.WORKER));
    }
}
