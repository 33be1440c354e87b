/**
 * People and places: genograms and eco-maps made with the child, kept as data with every version, drawn by the program, compared side by
 * side. What the child says of somebody on a map goes into the record with it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "drafts", "pages", "voice"})
package heard.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
