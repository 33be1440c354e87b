package heard.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in member of staff. Stands in the signature of everything that staff may do.
 *
 * @param loginId the sign-in this request came by
 */
public record StaffViewer(
        UUID staffId, String name, Role role, @Nullable UUID teamId, UUID loginId) implements Viewer {

    public boolean may(Act act) {
        return role.may(act);
    }
}
