/**
 * The three-monthly analysis: what a child is telling us, over all that they said in the period, and what is done about it. The
 * calendar makes it, a worker writes it, a manager signs it off.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "people", "voice", "drafts", "pages", "chronology"})
package heard.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
