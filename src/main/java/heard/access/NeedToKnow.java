package heard.access;

/**
 * The first wall, as a fragment of SQL: which children the viewer may know of. Every query about children that does not go through
 * one found child has it. The second wall is row-level security, which asks the same function; a test takes each of
 * these fragments out in turn and finds that no row leaks.
 */
public final class NeedToKnow {

    /** Put after {@code where} or {@code and}; the column is {@code child_id}. */
    public static final String CHILD_ID =
            "/*need-to-know*/ child_id = any ((select permitted_children())::uuid[]) /*end*/";

    /** The same for a table alias or for the table of children itself. */
    public static final String C_ID = "/*need-to-know*/ c.id = any ((select permitted_children())::uuid[]) /*end*/";

    private NeedToKnow() {}
}
