/**
 * Teams, and who works with which child since when. Who may sign in, and as what, is the access module's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "commands", "pages"})
package heard.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
