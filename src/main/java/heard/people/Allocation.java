package heard.people;

import java.time.LocalDate;
import java.util.UUID;

/** One who works with a child, since a day. */
public record Allocation(UUID childId, UUID id, UUID staffId, String staffName, Part part, LocalDate startedOn) {}
