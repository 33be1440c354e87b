package heard.demo;

import heard.access.ServiceRun;
import heard.demo.Council.Said;
import heard.demo.Council.Source;
import heard.media.About;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.media.NewFile;
import heard.pages.England;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The pictures that the made-up children drew. Drawing takes longer than all the rest, so they are drawn while the site is open
 * already; those that a stop cut off are drawn after the next start.
 */
@Component
class DemoPictures {

    private final ServiceRun service;
    private final Attachments attachments;
    private final DemoRecord record;
    private final Clock clock;

    DemoPictures(ServiceRun service, Attachments attachments, DemoRecord record, Clock clock) {
        this.service = service;
        this.attachments = attachments;
        this.record = record;
        this.clock = clock;
    }

    /**
     * @param goOn asked before each picture
     * @return how many were drawn
     */
    int draw(List<Council.Child> children, BooleanSupplier goOn) {
        int drawn = 0;
        for (Council.Child child : children) {
            if (child.said().stream().anyMatch(said -> !said.pictures().isEmpty())) {
                drawn += draw(child, goOn);
            }
        }
        return drawn;
    }

    private int draw(Council.Child child, BooleanSupplier goOn) {
        LocalDate today = LocalDate.now(clock);
        Map<String, UUID> entries = service.inOneTransaction(() -> record.entries(child, today));
        Set<UUID> there = there(child);
        int drawn = 0;
        for (Written written : Written.of(child)) {
            for (Said said : written.said()) {
                for (int which = 0; which < said.pictures().size(); which++) {
                    UUID id = id(child, said, which);
                    if (!there.contains(id) && goOn.getAsBoolean()) {
                        keep(child, written, said, which, id, entries);
                        drawn++;
                    }
                }
            }
        }
        return drawn;
    }

    static UUID id(Council.Child child, Said said, int which) {
        return DemoIds.of(child.slug(), "picture", said.key(), Integer.toString(which));
    }

    private Set<UUID> there(Council.Child child) {
        List<UUID> written = Written.of(child).stream().map(Written::id).toList();
        return service.inOneTransaction(() -> attachments.about(DemoIds.child(child), written)).stream()
                .map(Attachment::id)
                .collect(Collectors.toSet());
    }

    private void keep(Council.Child child, Written written, Said said, int which, UUID id, Map<String, UUID> entries) {
        byte[] png = Drawing.png(child, said, which);
        Drawing.Kind kind = said.pictures().get(which);
        UUID entry = entries.get(said.key());
        service.inOneTransaction(() -> attachments.addByService(
                new NewFile(
                        DemoIds.child(child),
                        id,
                        about(written.kind()),
                        written.id(),
                        entry,
                        kind.written() + ".png",
                        caption(kind) + ", drawn by " + child.used()),
                null,
                LocalDate.now(clock)
                        .minusDays(said.daysAgo())
                        .atTime(19, which)
                        .atZone(England.ZONE)
                        .toOffsetDateTime(),
                new ByteArrayInputStream(png)));
    }

    private static About about(Source kind) {
        return switch (kind) {
            case SESSION -> About.SESSION;
            case CONTRIBUTION -> About.CONTRIBUTION;
            case VISIT, ASSESSMENT, PLAN, REVIEW -> About.FORM;
        };
    }

    private static String caption(Drawing.Kind kind) {
        return switch (kind) {
            case HOUSE_GOOD -> "A house in the sun";
            case HOUSE_BAD -> "A dark house";
            case FAMILY -> "The family";
            case DOG -> "A dog";
            case CAT -> "A cat";
            case BUNNY -> "A rabbit";
            case FISH -> "Fish";
            case FOOTBALL -> "A football pitch";
            case THREE_HOUSES -> "Three Houses";
            case RAINBOW -> "A rainbow";
            case MY_PEOPLE -> "My people, in rings";
            case SCHOOL -> "School";
            case FACES -> "Feelings faces";
            case MY_DAY -> "My day, as a road";
            case SEA -> "The sea";
            case BIKE -> "A bike";
            case CAKE -> "A cake";
        };
    }
}
