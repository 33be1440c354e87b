package heard.chronology;

import heard.children.Children;
import heard.children.Episode;
import heard.children.Review;
import heard.people.Allocations;
import heard.people.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the child lived and under which law, the reviews that were held, and who came and went. */
@Component
class CareHappenings implements Happenings {

    private final Children children;
    private final Allocations allocations;

    CareHappenings(Children children, Allocations allocations) {
        this.children = children;
        this.allocations = allocations;
    }

    @Override
    public List<Happening> of(UUID childId) {
        List<Happening> all = new ArrayList<>();
        care(children.episodes(childId).reversed(), all);
        for (Review review : children.reviews(childId)) {
            String part =
                    review.participation() == null ? "" : ". " + review.inWords() + " (" + review.participation() + ")";
            all.add(new Happening(review.heldOn(), Kind.REVIEW, "Review held" + part, null, null));
        }
        for (Allocations.Term term : allocations.terms(childId)) {
            all.add(new Happening(
                    term.startedOn(), Kind.PEOPLE, term.staffName() + " came as " + part(term.part()), null, null));
            if (term.endedOn() != null) {
                all.add(new Happening(
                        term.endedOn(),
                        Kind.PEOPLE,
                        term.staffName() + " stopped as " + part(term.part()),
                        null,
                        null));
            }
        }
        return all;
    }

    /** An episode begins with each change of place or of law; only what changed is said. */
    private static void care(List<Episode> oldestFirst, List<Happening> all) {
        Episode before = null;
        for (Episode now : oldestFirst) {
            boolean stayed = before != null && now.startedOn().equals(before.endedOn());
            if (before != null && !stayed && before.endedOn() != null) {
                all.add(home(before.endedOn(), "Left care"));
            }
            if (!stayed || before == null) {
                all.add(home(
                        now.startedOn(),
                        "Came into care" + where(": ", now.placement(), now.placementInWords())
                                + where(". ", now.legalStatus(), now.legalStatusInWords())));
            } else {
                boolean law = !now.legalStatusInWords().equals(before.legalStatusInWords());
                boolean moved = !law || !now.placementInWords().equals(before.placementInWords());
                List<String> what = new ArrayList<>();
                if (moved) {
                    what.add("Moved" + where(": ", now.placement(), now.placementInWords()));
                }
                if (law) {
                    what.add("New legal status" + where(": ", now.legalStatus(), now.legalStatusInWords()));
                }
                all.add(home(now.startedOn(), String.join(". ", what)));
            }
            before = now;
        }
        if (before != null && before.endedOn() != null) {
            all.add(home(before.endedOn(), "Left care"));
        }
    }

    private static Happening home(LocalDate on, String what) {
        return new Happening(on, Kind.HOME, what, null, null);
    }

    private static String where(String before, @Nullable String code, String inWords) {
        return code == null ? "" : before + inWords;
    }

    private static String part(Part part) {
        return switch (part) {
            case KEY -> "social worker";
            case IRO -> "reviewing officer";
            case ALSO -> "another worker";
        };
    }
}
