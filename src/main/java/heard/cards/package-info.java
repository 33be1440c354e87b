/**
 * The cards by which children come in to their own site: given by a worker, shown once, stopped in a moment. Whoever guesses slows
 * nobody else, and learns nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "alerts", "children", "pages", "people"})
package heard.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
