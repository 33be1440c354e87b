package heard.caseload;

import heard.access.StaffViewer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One list, as it is asked for.
 *
 * @param worker only the children whose social worker this is
 * @param looked where it is not empty, all children that the viewer may know of are looked through, whatever the scope
 * @param closed the closed cases of the scope, which stand apart
 * @param after null for the beginning
 */
record Wanted(
        StaffViewer viewer,
        LocalDate today,
        Scope scope,
        @Nullable UUID worker,
        @Nullable Only only,
        boolean closed,
        Looked looked,
        @Nullable Place after,
        int atMost) {}
