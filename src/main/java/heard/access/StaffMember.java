package heard.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One who works here. {@code userName} is what they sign in with, in lower case. */
public record StaffMember(
        UUID id,
        String userName,
        String name,
        Role role,
        @Nullable UUID teamId) {}
