package heard.demo;

import heard.access.StaffMember;
import heard.responses.Occasion;
import heard.responses.Outcome;
import heard.responses.Responses;
import heard.responses.Step;
import heard.responses.StepKind;
import heard.responses.Telling;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was done with what the made-up children said. Those of one worker are written down in {@code demo/answers.txt}; of the others some
 * were told, some wait in time, some too long, and many have no answer, as in any service.
 */
@Component
class DemoAnswers {

    private static final Pattern STEP = Pattern.compile("(\\w+) (\\d+)(?: (\\w+))?(?:: (.+))?");
    private static final int LATELY = 120;

    private final Responses responses;
    private final Voice voice;

    DemoAnswers(Responses responses, Voice voice) {
        this.responses = responses;
        this.voice = voice;
    }

    /** One step as it is written down: {@code told 11 IN_PERSON: the words}. */
    record Did(
            String what,
            int daysAgo,
            @Nullable String where,
            @Nullable String words) {}

    /** @param saidDaysAgo on which days the child said what is answered */
    record Written(List<Integer> saidDaysAgo, List<Did> steps) {}

    /** By the child's file. */
    static Map<String, List<Written>> read() {
        Map<String, List<Written>> all = new HashMap<>();
        List<Did> steps = new ArrayList<>();
        for (String line : CouncilText.lines("answers.txt")) {
            int at = line.indexOf(" @");
            Matcher step = STEP.matcher(line);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (at > 0 && !line.contains(":")) {
                steps = new ArrayList<>();
                List<Integer> days = List.of(line.substring(at + 2).split(" @")).stream()
                        .map(Integer::valueOf)
                        .toList();
                all.computeIfAbsent(line.substring(0, at), slug -> new ArrayList<>())
                        .add(new Written(days, steps));
            } else if (step.matches()) {
                steps.add(new Did(step.group(1), Integer.parseInt(step.group(2)), step.group(3), step.group(4)));
            } else {
                throw new IllegalArgumentException("answers.txt: " + line);
            }
        }
        return all;
    }

    /** @param entries by the key that analyses cite them by */
    void add(Council council, Council.Child child, Map<String, UUID> entries, LocalDate today) {
        if (child.closedDaysAgo() != null) {
            return;
        }
        StaffMember worker = DemoPeople.member(council.staff(child.worker()));
        List<Written> written = read().getOrDefault(child.slug(), List.of());
        List<Written> all = new ArrayList<>(written);
        madeUp(child, written).forEach(all::add);
        for (Written answer : all) {
            List<UUID> answered = child.said().stream()
                    .filter(said -> said.by() == null && answer.saidDaysAgo().contains(said.daysAgo()))
                    .map(said -> Objects.requireNonNull(entries.get(said.key())))
                    .toList();
            if (answered.isEmpty()) {
                throw new IllegalArgumentException(child.slug() + " said nothing on " + answer.saidDaysAgo());
            }
            add(child, answer, voice.standing(DemoIds.child(child), answered), worker, today);
        }
    }

    /** The same at each run: what is done follows from what was said. Beside what is written down nothing more is decided. */
    private static List<Written> madeUp(Council.Child child, List<Written> written) {
        Set<Integer> taken = written.stream()
                .flatMap(answer -> answer.saidDaysAgo().stream())
                .collect(Collectors.toSet());
        List<Written> answers = new ArrayList<>();
        for (Council.Said said : child.said()) {
            int ago = said.daysAgo();
            boolean alone = child.said().stream()
                            .filter(one -> one.by() == null && one.daysAgo() == ago)
                            .count()
                    == 1;
            if (said.by() != null || ago > LATELY || ago < 3 || !alone || taken.contains(ago)) {
                continue;
            }
            boolean wish = said.questions().contains(Council.Question.WHAT_I_WANT_TO_CHANGE);
            int which = Math.floorMod(DemoIds.of(child.slug(), said.key()).hashCode(), 10);
            if (!written.isEmpty()) {
                if (which < 6 && !wish) {
                    answers.add(read(ago));
                }
                continue;
            }
            switch (which) {
                case 0, 1 -> answers.add(wish ? agreed(ago) : read(ago));
                case 2, 3 -> answers.add(wish ? notNow(ago) : read(ago));
                case 4 -> answers.add(heard(ago, Math.min(ago - 1, 6)));
                case 5 -> answers.add(heard(ago, Math.max(1, ago - 2)));
                case 6, 7 -> answers.add(read(ago));
                default -> {}
            }
        }
        return answers;
    }

    private static Written read(int ago) {
        return new Written(
                List.of(ago),
                List.of(
                        new Did("heard", ago - 1, null, null),
                        new Did(
                                "told",
                                ago - 2,
                                "IN_PERSON",
                                "Thank you for telling me. I wrote it down the way you said it, and the people who plan with you will"
                                        + " read it.")));
    }

    private static Written agreed(int ago) {
        return new Written(
                List.of(ago),
                List.of(
                        new Did("heard", ago - 1, null, null),
                        new Did("considered", ago - 1, "SUPERVISION", null),
                        new Did(
                                "acted",
                                ago - 2,
                                null,
                                "Agreed, and written into the plan with a name and a day beside it."),
                        new Did(
                                "told",
                                ago - 2,
                                "IN_PERSON",
                                "You asked for something to change, and we agreed. It is in your plan now. Tell me if it does not"
                                        + " happen.")));
    }

    private static Written notNow(int ago) {
        return new Written(
                List.of(ago),
                List.of(
                        new Did("heard", ago - 1, null, null),
                        new Did("considered", ago - 1, "TEAM", null),
                        new Did(
                                "later",
                                ago - 2,
                                null,
                                "It cannot be decided before the next review, and is on the list for it."),
                        new Did(
                                "told",
                                ago - 2,
                                "IN_PERSON",
                                "I asked for you. It cannot happen yet. They will talk about it at your next review, and I will tell"
                                        + " you what they say.")));
    }

    private static Written heard(int ago, int daysAgo) {
        return new Written(List.of(ago), List.of(new Did("heard", daysAgo, null, null)));
    }

    private void add(Council.Child child, Written answer, List<Entry> views, StaffMember worker, LocalDate today) {
        UUID childId = DemoIds.child(child);
        UUID id = DemoIds.of(child.slug(), "answer", answer.saidDaysAgo().toString());
        List<Step> steps = new ArrayList<>();
        Entry said = null;
        for (Did did : answer.steps()) {
            LocalDate day = today.minusDays(did.daysAgo());
            OffsetDateTime at =
                    DemoRecord.at(day, id.hashCode() & Integer.MAX_VALUE).minusHours(did.daysAgo() == 0 ? 13 : 0);
            UUID entryId = DemoIds.of(id.toString(), "said");
            boolean byTheChild = did.what().equals("said");
            Outcome outcome = switch (did.what()) {
                case "acted" -> Outcome.ACTED_ON;
                case "part" -> Outcome.IN_PART;
                case "later" -> Outcome.NOT_NOW;
                case "no" -> Outcome.NO;
                default -> null;
            };
            StepKind kind = outcome != null
                    ? StepKind.DECIDED
                    : byTheChild
                            ? StepKind.CHILD_SAID
                            : StepKind.valueOf(did.what().toUpperCase(java.util.Locale.ROOT));
            UUID stepId = DemoIds.of(id.toString(), did.what());
            steps.add(new Step(
                    childId,
                    stepId,
                    id,
                    1,
                    DemoIds.of(id.toString(), "save"),
                    kind,
                    day,
                    worker.name(),
                    kind == StepKind.CONSIDERED ? Occasion.valueOf(String.valueOf(did.where())) : null,
                    null,
                    outcome,
                    kind == StepKind.TOLD ? Telling.valueOf(String.valueOf(did.where())) : null,
                    did.words(),
                    byTheChild ? entryId : null,
                    null,
                    false,
                    null,
                    worker.id(),
                    worker.name(),
                    at));
            if (byTheChild) {
                said = said(child, id, stepId, entryId, did, day, at, worker);
            }
        }
        responses.begin(childId, id, views, steps, said, steps.getFirst().recordedAt());
    }

    private static Entry said(
            Council.Child child,
            UUID id,
            UUID stepId,
            UUID entryId,
            Did did,
            LocalDate day,
            OffsetDateTime at,
            StaffMember worker) {
        return new Entry(
                DemoIds.child(child),
                entryId,
                day,
                at,
                Speaker.CHILD,
                null,
                How.SPOKEN,
                String.valueOf(did.words()),
                "en",
                null,
                null,
                null,
                null,
                Source.RESPONSE,
                id,
                stepId.toString(),
                1,
                "After hearing what was done",
                worker.id(),
                worker.name(),
                null,
                null);
    }
}
