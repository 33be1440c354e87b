package heard.analysis;

import heard.chronology.Happening;
import heard.chronology.Happenings;
import heard.chronology.Kind;
import heard.pages.England;
import heard.pages.Said;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each analysis that a manager signed off, for the chronology. */
@Component
class AnalysisHappenings implements Happenings {

    private final Writings writings;

    AnalysisHappenings(Writings writings) {
        this.writings = writings;
    }

    @Override
    public List<Happening> of(UUID childId) {
        return writings.of(childId).stream()
                .filter(Analysis::isSignedOff)
                .map(analysis -> new Happening(
                        England.day(Objects.requireNonNull(analysis.signedOffAt())),
                        Kind.DONE,
                        "Analysis of what was said up to " + Said.date(analysis.periodTo()) + ", signed off by "
                                + analysis.signedOffByName(),
                        "/children/" + childId + "/voice/analysis/" + analysis.id(),
                        null))
                .toList();
    }
}
