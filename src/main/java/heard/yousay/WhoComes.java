package heard.yousay;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who a child's new worker is, as far as the child has been told. Another module declares a bean of this type. */
public interface WhoComes {

    record Who(String name, LocalDate from) {}

    /** Nobody, while the child was not told by a person: no child learns it from this page. */
    Optional<Who> of(UUID childId, LocalDate today);
}
