package heard.responses;

import heard.access.Ids;
import heard.pages.Languages;
import heard.pages.Sent;
import heard.voice.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Steps as they are being typed. The names of the fields are those of the page.
 *
 * @param id of the answer, or of the step that is put right
 * @param save of this one saving, so that a second press saves nothing new
 * @param version of the answer that it was opened on; 0 for a new one
 * @param entries that a new answer is to answer
 * @param typed by field
 */
public record StepsForm(UUID id, UUID save, int version, List<UUID> entries, Map<String, String> typed) {

    private static final Map<StepKind, List<String>> FIELDS = Map.of(
            StepKind.HEARD, List.of("heard", "heardBy", "heardOn"),
            StepKind.CONSIDERED, List.of("considered", "which", "consideredBy", "consideredOn"),
            StepKind.DECIDED, List.of("outcome", "why", "decidedBy", "decidedOn"),
            StepKind.TOLD, List.of("told", "toldWords", "toldBy", "toldOn"),
            StepKind.CHILD_SAID, List.of("said", "saidWords", "saidLanguage", "saidEnglish", "saidOn"));

    /** By whom and on which day stand there from the start, so they alone say nothing. */
    private static final List<String> SAYS = List.of(
            "heard",
            "considered",
            "which",
            "outcome",
            "why",
            "told",
            "toldWords",
            "said",
            "saidWords",
            "saidLanguage",
            "saidEnglish");

    private static final Set<String> LONG = Set.of("why", "toldWords", "saidWords", "saidEnglish");

    /** A page of many views is answered in parts. */
    static final int MOST = 50;

    static StepsForm blank(UUID id, int version, List<UUID> entries, String byName, String today) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.values()
                .forEach(fields -> fields.forEach(
                        field -> typed.put(field, field.endsWith("By") ? byName : field.endsWith("On") ? today : "")));
        return new StepsForm(id, Ids.next(), version, entries, typed);
    }

    /** As it was sent, or kept in a draft. */
    static StepsForm of(Sent sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.values()
                .forEach(names -> names.forEach(
                        name -> typed.put(name, LONG.contains(name) ? sent.text(name) : sent.line(name))));
        typed.put("takeOut", sent.line("takeOut"));
        typed.put("takeOutWhy", sent.text("takeOutWhy"));
        return new StepsForm(
                sent.id("id").orElseGet(Ids::next),
                sent.id("save").orElseGet(Ids::next),
                sent.number("version"),
                ids(sent.all("entry")),
                typed);
    }

    /** What a step says, to put it right. */
    static StepsForm of(Step step, @Nullable Entry said, int version) {
        StepsForm form =
                blank(step.id(), version, List.of(), step.byName(), step.onDay().toString());
        Map<String, String> typed = form.typed;
        switch (step.kind()) {
            case HEARD -> typed.put("heard", "yes");
            case CONSIDERED -> {
                typed.put(
                        "considered",
                        step.occasion() == null ? "" : step.occasion().name());
                typed.put("which", step.which() == null ? "" : step.which());
            }
            case DECIDED -> {
                typed.put(
                        "outcome", step.outcome() == null ? "" : step.outcome().name());
                typed.put("why", step.words() == null ? "" : step.words());
            }
            case TOLD -> {
                typed.put("told", step.toldHow() == null ? "" : step.toldHow().name());
                typed.put("toldWords", step.words() == null ? "" : step.words());
            }
            case CHILD_SAID -> {
                typed.put("said", said == null ? "" : said.how().name());
                typed.put("saidWords", said == null ? "" : said.words());
                typed.put("saidLanguage", said == null ? "" : Languages.typed(said.language()));
                typed.put("saidEnglish", said == null || said.translation() == null ? "" : said.translation());
            }
        }
        return form;
    }

    private static List<UUID> ids(List<String> written) {
        return written.stream()
                .flatMap(one -> Sent.uuid(one).stream())
                .distinct()
                .toList();
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether anything was typed or chosen for a step of this kind. */
    public boolean says(StepKind kind) {
        return FIELDS.getOrDefault(kind, List.of()).stream()
                .anyMatch(field -> SAYS.contains(field) && !of(field).isEmpty());
    }

    /** Whether the error beside one of its fields is to be seen. */
    public static boolean isWrong(StepKind kind, heard.pages.Errors errors) {
        return FIELDS.getOrDefault(kind, List.of()).stream().anyMatch(field -> errors.of(field) != null);
    }

    public boolean isNew() {
        return version == 0;
    }

    /** The same, of this answer or step: the one in the address, whatever the form says. */
    StepsForm of(UUID inTheAddress) {
        return new StepsForm(inTheAddress, save, version, entries, typed);
    }

    /** The same text, to be saved over what stands now. */
    StepsForm on(int standing) {
        return new StepsForm(id, Ids.next(), standing, entries, typed);
    }

    StepsForm about(List<UUID> others) {
        return new StepsForm(id, save, version, others, typed);
    }
}
