package heard.demo;

import heard.demo.Council.Said;
import heard.demo.Council.Session;
import heard.demo.Council.Source;
import heard.demo.Council.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session, form or contribution, with what the child said in it: several things of one day and place are one session, several
 * of one visit one form.
 *
 * @param kind SESSION, CONTRIBUTION, or the kind of form
 * @param id the same whenever it is asked for
 */
record Written(Source kind, UUID id, List<Said> said) {

    static List<Written> of(Council.Child child) {
        Map<List<Object>, List<Said>> together = new LinkedHashMap<>();
        for (Said said : child.said()) {
            Source kind = kind(child, said);
            Session session = said.session();
            Object apart = kind == Source.CONTRIBUTION ? said.key() : session == null ? "" : session.place();
            together.computeIfAbsent(List.of(kind, said.daysAgo(), apart), key -> new ArrayList<>())
                    .add(said);
        }
        return together.entrySet().stream()
                .map(one -> new Written(
                        (Source) one.getKey().getFirst(),
                        DemoIds.of(
                                child.slug(),
                                "written",
                                one.getValue().getFirst().key()),
                        List.copyOf(one.getValue())))
                .toList();
    }

    /** Where it is kept: a form takes English words of the child alone, and each kind of form belongs to some children. */
    private static Source kind(Council.Child child, Said said) {
        if (said.by() != null) {
            return Source.CONTRIBUTION;
        }
        if (said.translation() != null) {
            return Source.SESSION;
        }
        return switch (said.source()) {
            case PLAN -> child.status() == Status.PROTECTION_PLAN ? Source.PLAN : Source.VISIT;
            case REVIEW -> child.status() == Status.LOOKED_AFTER ? Source.REVIEW : Source.VISIT;
            case SESSION, VISIT, ASSESSMENT, CONTRIBUTION -> said.source();
        };
    }

    Said first() {
        return said.getFirst();
    }

    int daysAgo() {
        return first().daysAgo();
    }

    /** Null where nobody knows, or where some was said alone and some not. */
    @Nullable
    Boolean seenAlone() {
        Boolean alone = first().seenAlone();
        return said.stream().allMatch(one -> Objects.equals(one.seenAlone(), alone)) ? alone : null;
    }

    boolean isSession() {
        return kind == Source.SESSION;
    }

    boolean isContribution() {
        return kind == Source.CONTRIBUTION;
    }

    boolean isForm() {
        return !isSession() && !isContribution();
    }

    /** A number that stays the same, for choosing among several texts. */
    int turn() {
        return id.hashCode() & Integer.MAX_VALUE;
    }
}
