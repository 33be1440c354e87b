/**
 * People and places: genograms and eco-maps made with the child, kept as data with every version, drawn by the program, compared side by
 * side. Staff make them with the child, and the child alone on their own site; what the child says on one goes into the record with it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "alerts", "children", "chronology", "danger", "drafts", "pages", "voice"})
package heard.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
