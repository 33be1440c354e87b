package heard.exchange;

import heard.children.CareHistory;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The return's columns in the words of the children's own records. */
final class AsToldBy {

    static final Map<String, String> PERSON = Map.of("ETHNIC", "ethnicity", "UPN", "upn");

    static final Map<String, String> EPISODE = Map.of(
            "RNE", "startedBecause",
            "LS", "legalStatus",
            "CIN", "need",
            "PLACE", "placement",
            "PLACE_PROVIDER", "provider",
            "DEC", "endedOn",
            "REC", "endedBecause",
            "REASON_PLACE_CHANGE", "changeReason");

    private AsToldBy() {}

    /** What a file with these columns tells of at all. */
    static Set<String> given(Map<String, String> words, Set<String> columns) {
        return words.entrySet().stream()
                .filter(entry -> columns.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    static CareHistory.Person person(ChildRow row) {
        Sex sex = row.sex();
        String letter = sex == null ? null : sex.name().substring(0, 1);
        return new CareHistory.Person(row.child(), row.dateOfBirth(), letter, row.ethnicity(), row.upn());
    }

    static CareHistory.Episode episode(EpisodeRow row) {
        return new CareHistory.Episode(
                row.child(),
                row.start(),
                row.ordinal(),
                row.reasonForNewEpisode(),
                row.legalStatus(),
                row.need(),
                row.placement(),
                row.provider(),
                row.end(),
                row.reasonCeased(),
                row.reasonForChange());
    }

    static CareHistory.Review review(ReviewRow row) {
        return new CareHistory.Review(row.child(), row.heldOn(), row.ordinal(), row.participation());
    }
}
