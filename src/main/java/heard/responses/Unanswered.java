package heard.responses;

import heard.access.NeedToKnow;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which views ask for an answer and have none: the one place where that is decided. What a child chose, a face, a number, one of the
 * answers offered, goes with what they said in the same set; a set in which they only chose asks for one answer, to all of it.
 */
public final class Unanswered {

    /** What a child says about themselves, or to an answer or a letter, asks for no answer by itself. It may get one. */
    private static final Set<Source> ASKS_FOR_NONE = Set.of(Source.PROFILE, Source.RESPONSE, Source.LETTER, Source.MAP);

    /** Of a row of {@code entry}: heard from the child directly. */
    static final String FIRST_HAND = "speaker = 'CHILD' and how <> 'RELAYED'";

    static final String CHOSEN = "how = 'CHOSEN'";

    /** Of a row of {@code entry}: by itself, or, where it was chosen, with its set. */
    static final String ASKS = FIRST_HAND + " and how <> 'UNSAID' and source not in ("
            + Arrays.stream(Source.values())
                    .filter(ASKS_FOR_NONE::contains)
                    .map(source -> "'" + source.name() + "'")
                    .collect(Collectors.joining(", "))
            + ")";

    /** Of a row of {@code response_entry}: a step was taken. An answer whose steps were all taken out is none. */
    static final String IS_ANSWERED = "stands and coalesce(tell_by, told_on) is not null";

    private Unanswered() {}

    /** By itself, whatever else was said with it. */
    public static boolean asksForAnswer(Entry entry) {
        return entry.isFirstHand()
                && entry.how() != How.CHOSEN
                && entry.how() != How.UNSAID
                && !ASKS_FOR_NONE.contains(entry.source());
    }

    /**
     * One row for each visit in which something waits (one session, one form, one set that was sent): {@code child_id, source_id, said_on,
     * views}, the last being how many answers it asks for. Both tables are read in ranges and added up, not joined: row-level security
     * asks every look-up into such a table whether the child is among the permitted ones.
     *
     * @param which of {@code child c} are wanted, beside those the viewer may know of. The parameter {@code countedFrom} is the day
     *     from which views count
     */
    public static String visits(String which) {
        return visits(
                "child_id = any (array(select c.id from child c where " + NeedToKnow.C_ID
                        + " and c.case_closed_on is null and (" + which + ")))",
                "true",
                "");
    }

    /** The same of the child {@code :child}, with the {@code ids} of the entries, in order. */
    static String visitsOfOne() {
        return visits(
                "child_id = :child",
                "child_id = :child",
                ", array_agg(id order by id) filter (where not answered) as ids, bool_and(chosen) as only_chosen");
    }

    private static String visits(String entries, String answers, String more) {
        return """
                select * from (
                    select child_id, source_id, min(said_on) filter (where not answered) as said_on,
                           (case when not bool_and(chosen) then count(*) filter (where not chosen and not answered)
                                 when bool_or(answered) then 0 else 1 end)::int as views""" + more + """

                    from (
                        select child_id, source_id, id, max(said_on) as said_on, bool_or(chosen) as chosen, bool_or(answered) as answered
                        from (
                            select child_id, source_id, id, said_on,\s""" + CHOSEN + """
                 as chosen, false as answered from entry
                            where\s""" + entries + " and replaced_by is null and said_on >= :countedFrom and "
                + ASKS + """

                            union all
                            select child_id, source_id, entry_id, null, false, true from response_entry
                            where\s""" + answers + " and " + IS_ANSWERED + """

                        ) told group by child_id, source_id, id having max(said_on) is not null
                    ) view group by child_id, source_id
                ) visit where views > 0
                """;
    }
}
