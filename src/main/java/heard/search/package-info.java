/**
 * Finds words in what every child said, as far as the asking person may know of them, and the children themselves by name, number or
 * date of birth.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "people", "voice", "pages"})
package heard.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
