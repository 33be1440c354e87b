package heard.children;

import java.time.LocalDate;
import java.util.UUID;

/** Something that everybody must know before they act: {@code Never collect from school without telling Nana Rose}. */
public record ChildAlert(UUID childId, UUID id, String text, LocalDate addedOn) {}
