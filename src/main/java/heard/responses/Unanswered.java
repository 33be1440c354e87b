package heard.responses;

import heard.access.NeedToKnow;
import heard.voice.Entry;
import heard.voice.Source;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which views ask for an answer and have none, as SQL over many children. */
public final class Unanswered {

    /** What a child says about themselves, or to an answer or a letter, asks for no answer by itself. It may get one. */
    private static final Set<Source> ASKS_FOR_NONE = Set.of(Source.PROFILE, Source.RESPONSE, Source.LETTER, Source.MAP);

    /** Of a row of {@code entry}: from a place where children say what should be answered. */
    static final String ASKING_PLACE = "source not in ("
            + Arrays.stream(Source.values())
                    .filter(ASKS_FOR_NONE::contains)
                    .map(source -> "'" + source.name() + "'")
                    .collect(Collectors.joining(", "))
            + ")";

    /** Of a row of {@code entry}: heard from the child directly. */
    static final String FIRST_HAND = "speaker = 'CHILD' and how <> 'RELAYED'";

    static final String ASKS = FIRST_HAND + " and " + ASKING_PLACE;

    /** Of a row of {@code response_entry}: a step was taken. An answer whose steps were all taken out is none. */
    static final String IS_ANSWERED = "stands and coalesce(tell_by, told_on) is not null";

    private Unanswered() {}

    static boolean asksForAnswer(Entry entry) {
        return entry.isFirstHand() && !ASKS_FOR_NONE.contains(entry.source());
    }

    /**
     * One row a view: {@code child_id, id, said_on}. Both tables are read in ranges and added up, not joined: row-level security asks
     * every look-up into such a table whether the child is among the permitted ones.
     *
     * @param which of {@code child c} are wanted, beside those the viewer may know of. The parameter {@code countedFrom} is the day
     *     from which views count
     */
    public static String views(String which) {
        return """
                select child_id, id, max(said_on) as said_on from (
                    select child_id, id, said_on, false as answered from entry
                    where child_id = any (array(select c.id from child c where\s""" + NeedToKnow.C_ID
                + " and c.case_closed_on is null and (" + which + ")))" + """

                      and replaced_by is null and said_on >= :countedFrom and\s""" + ASKS + """

                    union all
                    select child_id, entry_id, null, true from response_entry where\s""" + IS_ANSWERED + """

                ) view group by child_id, id having not bool_or(answered)
                """;
    }
}
