package heard.demo;

import heard.demo.Council.Said;
import heard.forms.Answer;
import heard.voice.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One form of a made-up child.
 *
 * @param definition the key of what it asks
 * @param worker what the worker answered
 * @param voice what the child said, by question
 */
record DemoForm(String definition, List<Answer> worker, Map<String, Said> voice) {

    static DemoForm of(Council.Child child, Written written, LocalDate today) {
        return switch (written.kind()) {
            case ASSESSMENT ->
                new DemoForm(
                        "single-assessment",
                        DemoFormText.assessment(child, written),
                        voice(
                                written,
                                Map.of(
                                        Question.LIFE, List.of("parenting-said", "family-said"),
                                        Question.DAY, List.of("needs-said"),
                                        Question.FEELINGS, List.of("feelings-said"),
                                        Question.CHANGE, List.of("change-said"))));
            case PLAN ->
                new DemoForm(
                        "child-protection-plan",
                        DemoFormText.plan(child, written),
                        voice(
                                written,
                                Map.of(
                                        Question.LIFE, List.of("well-said", "safe-people"),
                                        Question.DAY, List.of("well-said"),
                                        Question.FEELINGS, List.of("worries-said", "scale-said"),
                                        Question.CHANGE, List.of("change-said", "plan-said"))));
            case REVIEW ->
                new DemoForm(
                        "looked-after-review",
                        DemoFormText.review(child, written, today),
                        voice(
                                written,
                                Map.of(
                                        Question.LIFE, List.of("placement-said"),
                                        Question.DAY, List.of("education-said"),
                                        Question.FEELINGS, List.of("listened-said", "contact-said"),
                                        Question.CHANGE, List.of("plan-said"))));
            default ->
                new DemoForm(
                        "statutory-visit",
                        DemoFormText.visit(child, written),
                        voice(
                                written,
                                Map.of(
                                        Question.LIFE, List.of("said"),
                                        Question.DAY, List.of("days"),
                                        Question.FEELINGS, List.of("wishes"),
                                        Question.CHANGE, List.of("change"))));
        };
    }

    /** Each thing under a question of its own: the one it is about, or else the next one that is free. */
    private static Map<String, Said> voice(Written written, Map<Question, List<String>> asked) {
        Map<String, Said> answers = new LinkedHashMap<>();
        for (Said said : written.said()) {
            Question about = Objects.requireNonNullElse(DemoRecord.question(said), Question.LIFE);
            List<String> places = new ArrayList<>(asked.getOrDefault(about, List.of()));
            asked.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(other -> places.addAll(other.getValue()));
            String free = places.stream()
                    .filter(place -> !answers.containsKey(place))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("More was said in one form than it asks: " + said));
            answers.put(free, said);
        }
        return answers;
    }

    static String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? "NOT_ASKED" : answer ? "YES" : "NO";
    }

    /** How the child took part in the review that was held nearest to that day. */
    static String participation(Council.Child child, Written written) {
        return child.reviews().stream()
                .min(Comparator.comparingInt(review -> Math.abs(review.daysAgo() - written.daysAgo())))
                .map(Council.Review::participation)
                .orElse("PN6");
    }
}
