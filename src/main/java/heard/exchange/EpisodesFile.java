package heard.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads EPISODES. An episode that ends before it starts is refused, not listed: it covers no day, so nobody could be said
 * to have been in care by it, and the database's period does not hold it. Overlapping ones can each be kept, and are.
 */
final class EpisodesFile {

    private static final Comparator<EpisodeRow> BY_CHILD_AND_TIME = Comparator.comparing(EpisodeRow::child)
            .thenComparing(EpisodeRow::start)
            .thenComparing(EpisodesFile::lastDay)
            .thenComparing(row -> row.at(0, 0).toString());

    private final Findings findings;
    private final LocalDate today;
    private final Births births;
    private final List<EpisodeRow> episodes = new ArrayList<>();
    private final Set<String> onShortBreaksOnly = new HashSet<>();
    private final Set<String> inCare = new HashSet<>();

    EpisodesFile(Findings findings, LocalDate today, Births births) {
        this.findings = findings;
        this.today = today;
        this.births = births;
    }

    int read(Sheet sheet) throws Unreadable {
        List<EpisodeRow> found = new ArrayList<>();
        int rows = sheet.forEachRow(findings, row -> {
            EpisodeRow episode = episodeIn(row);
            if (episode != null) {
                found.add(episode);
            }
        });
        // Sorted once, so that each episode need only be held against the ones before it.
        found.sort(BY_CHILD_AND_TIME.thenComparingInt(EpisodeRow::line));
        EpisodeRow previous = null;
        EpisodeRow longest = null;
        for (EpisodeRow episode : found) {
            if (previous == null || !previous.child().equals(episode.child())) {
                previous = null;
                longest = null;
            }
            boolean sameDay = previous != null && previous.start().equals(episode.start());
            if (longest != null && (sameDay || episode.start().isBefore(lastDay(longest)))) {
                list(
                        episode,
                        "DECOM",
                        episode.start(),
                        Rule.OVERLAPPING_EPISODES,
                        "The episode starts before the one on line " + longest.line() + " has ended"
                                + (longest.end() == null ? ", which has no end" : "")
                                + ". Correct one of the dates.");
            }
            previous = episode.at(episode.line(), sameDay ? ordinalAfter() : 1);
            episodes.add(previous);
            (previous.isShortBreak() ? onShortBreaksOnly : inCare).add(previous.child());
            if (longest == null || lastDay(episode).isAfter(lastDay(longest))) {
                longest = episode;
            }
        }
        onShortBreaksOnly.removeAll(inCare);
        return rows;
    }

    List<EpisodeRow> episodes() {
        return episodes;
    }

    /** Children of the file all of whose episodes are V3 or V4. */
    Set<String> onShortBreaksOnly() {
        return onShortBreaksOnly;
    }

    /** Children of the file with an episode that is not a short break. */
    Set<String> inCare() {
        return inCare;
    }

    private int ordinalAfter() {
        return episodes.getLast().ordinal() + 1;
    }

    private @Nullable EpisodeRow episodeIn(Row row) {
        String child = row.child();
        LocalDate born = births.of(child, row);
        LocalDate start = row.neededDate("DECOM", "the day the episode began");
        LocalDate end = row.date("DEC");
        if (start != null && end != null && end.isBefore(start)) {
            row.refuse(
                    "DEC",
                    "DEC '" + row.text("DEC") + "' is before the episode starts (DECOM " + row.text("DECOM")
                            + "). Correct one of the dates.");
        }
        String reasonForNewEpisode = row.code("RNE", CodeList.REASON_FOR_NEW_EPISODE);
        String legalStatus = row.code("LS", CodeList.LEGAL_STATUS);
        String need = row.code("CIN", CodeList.NEED);
        String placement = row.code("PLACE", CodeList.PLACEMENT);
        String provider = row.code("PLACE_PROVIDER", CodeList.PROVIDER);
        String reasonCeased = row.code("REC", CodeList.REASON_EPISODE_CEASED);
        String reasonForChange = row.code("REASON_PLACE_CHANGE", CodeList.REASON_FOR_CHANGE);
        if (born == null || start == null || row.isRefused()) {
            return null;
        }
        EpisodeRow episode = new EpisodeRow(
                row.line(),
                child,
                start,
                1,
                reasonForNewEpisode,
                legalStatus,
                need,
                placement,
                provider,
                end,
                reasonCeased,
                reasonForChange);
        check(episode, born, row);
        return episode;
    }

    private void check(EpisodeRow episode, LocalDate born, Row row) {
        if (episode.start().isBefore(born)) {
            list(
                    episode,
                    "DECOM",
                    episode.start(),
                    Rule.EPISODE_BEFORE_BIRTH,
                    "The episode starts before the child was born. Correct DECOM, or the date of birth in the"
                            + " header file.");
        }
        if (episode.start().isAfter(today)) {
            list(
                    episode,
                    "DECOM",
                    episode.start(),
                    Rule.EPISODE_IN_FUTURE,
                    "DECOM '" + row.text("DECOM") + "' is in the future. Correct the date.");
        } else if (episode.end() != null && episode.end().isAfter(today)) {
            list(
                    episode,
                    "DEC",
                    episode.end(),
                    Rule.EPISODE_IN_FUTURE,
                    "DEC '" + row.text("DEC") + "' is in the future. Leave it empty until the episode has ended.");
        }
        if (row.hasColumn("DEC")
                && row.hasColumn("REC")
                && row.text("DEC").isEmpty() != row.text("REC").isEmpty()) {
            boolean noEnd = row.text("DEC").isEmpty();
            findings.list(
                    episode.line(),
                    episode.child(),
                    noEnd ? "DEC" : "REC",
                    row.text(noEnd ? "REC" : "DEC"),
                    Rule.END_WITHOUT_REASON,
                    noEnd
                            ? "REC '" + row.text("REC") + "' says why the episode ended, but DEC is empty. Give the"
                                    + " date, or leave both empty."
                            : "The episode ended on " + row.text("DEC") + ", but REC does not say why. Give the"
                                    + " reason.");
        }
    }

    private void list(EpisodeRow episode, String field, LocalDate value, Rule rule, String reason) {
        findings.list(episode.line(), episode.child(), field, Ssda903.written(value), rule, reason);
    }

    private static LocalDate lastDay(EpisodeRow episode) {
        LocalDate end = episode.end();
        return end == null ? LocalDate.MAX : end;
    }
}
