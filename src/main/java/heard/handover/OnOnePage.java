package heard.handover;

import heard.analysis.Action;
import heard.analysis.Actions;
import heard.handover.Sheet.Lately;
import heard.handover.Sheet.Promise;
import heard.maps.Kind;
import heard.maps.PeopleMap;
import heard.maps.PeopleMaps;
import heard.pages.Said;
import heard.profile.Profiles;
import heard.responses.Outcome;
import heard.responses.Response;
import heard.responses.Responses;
import heard.responses.Step;
import heard.responses.StepKind;
import heard.responses.Unanswered;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Voice;
import heard.yousay.UnsaidAnswers;
import heard.yousay.UnsaidAnswers.Unsaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the one page from the record as it stands. The child has been found through the viewer. */
@Component
class OnOnePage {

    private static final int SAID = 4;
    private static final int PROMISES = 5;
    private static final int UNSAID = 4;

    private final Profiles profiles;
    private final Voice voice;
    private final Responses responses;
    private final Actions actions;
    private final UnsaidAnswers unsaidAnswers;
    private final PeopleMaps maps;

    OnOnePage(
            Profiles profiles,
            Voice voice,
            Responses responses,
            Actions actions,
            UnsaidAnswers unsaidAnswers,
            PeopleMaps maps) {
        this.profiles = profiles;
        this.voice = voice;
        this.responses = responses;
        this.actions = actions;
        this.unsaidAnswers = unsaidAnswers;
        this.maps = maps;
    }

    Sheet of(UUID childId, LocalDate today) {
        List<Response> answers = responses.all(childId);
        // A question that was passed over stands under what not to ask again; who they are and who is close has its own
        // place.
        List<Lately> said = voice.lastSaid(childId, SAID * 10).stream()
                .filter(entry ->
                        entry.how() != How.UNSAID && entry.source() != Source.PROFILE && entry.source() != Source.MAP)
                .limit(SAID)
                .map(entry -> lately(entry, answers, today))
                .toList();
        List<Promise> promises = promises(childId, answers, today);
        List<Unsaid> unsaid = unsaidAnswers.of(childId);
        return Sheet.of(
                profiles.standing(childId),
                said,
                promises.stream().limit(PROMISES).toList(),
                Math.max(0, promises.size() - PROMISES),
                unsaid.stream().limit(UNSAID).toList(),
                Math.max(0, unsaid.size() - UNSAID),
                newest(childId));
    }

    private List<PeopleMap> newest(UUID childId) {
        List<PeopleMap> all = maps.of(childId);
        return Arrays.stream(Kind.values())
                .flatMap(kind -> all.stream()
                        .filter(map -> map.kind() == kind && !map.members().isEmpty())
                        .limit(1))
                .toList();
    }

    private static Lately lately(Entry entry, List<Response> answers, LocalDate today) {
        Response answer = answers.stream()
                .filter(one -> one.entryIds().contains(entry.id()))
                .findFirst()
                .orElse(null);
        if (answer == null) {
            return new Lately(
                    entry, Unanswered.asksForAnswer(entry) ? "Nobody has answered this yet." : "", false, null);
        }
        LocalDate tellBy = answer.tellBy();
        boolean late = tellBy != null && tellBy.isBefore(today);
        return new Lately(entry, inWords(answer, tellBy, late), late, answer.href());
    }

    private static String inWords(Response answer, @Nullable LocalDate tellBy, boolean late) {
        Step decided = answer.last(StepKind.DECIDED).orElse(null);
        Step told = answer.last(StepKind.TOLD).orElse(null);
        List<String> words = new ArrayList<>();
        if (decided == null && told == null) {
            words.add("Heard, not decided yet.");
        } else if (decided != null) {
            Outcome outcome = decided.outcome();
            words.add((outcome == null ? "Decided" : outcome.title())
                    + (decided.words() == null ? "." : ": " + Sheet.shortened(decided.words())));
        }
        if (told != null) {
            words.add("Told on " + told.day() + " by " + told.byName() + ".");
        }
        if (tellBy != null) {
            words.add((late ? "Was to be told by " : "To be told by ") + Said.date(tellBy) + ".");
        }
        return String.join(" ", words);
    }

    /** Answers that the child was not told in full, and what somebody said they would do; whatever is due first at the front. */
    private List<Promise> promises(UUID childId, List<Response> answers, LocalDate today) {
        List<Promise> promises = new ArrayList<>();
        for (Response answer : answers) {
            LocalDate by = answer.tellBy();
            if (by != null) {
                String words = voice.standing(childId, answer.entryIds()).stream()
                        .map(entry -> entry.translation() == null ? entry.words() : entry.translation())
                        .collect(Collectors.joining(" · "));
                promises.add(
                        new Promise(Sheet.shortened(words), true, "to be told", by, by.isBefore(today), answer.href()));
            }
        }
        for (Action action : actions.open(childId)) {
            promises.add(new Promise(
                    Sheet.shortened(action.text()),
                    false,
                    action.ownerName(),
                    action.dueOn(),
                    action.isLate(today),
                    "/children/" + childId + "/analyses/" + action.analysisId()));
        }
        promises.sort(Comparator.comparing(promise -> Objects.requireNonNullElse(promise.by(), LocalDate.MAX)));
        return promises;
    }
}
