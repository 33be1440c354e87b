/**
 * Fills a database with made-up children and their words, as many as are asked for, so that the program can be measured. Nothing of it
 * runs unless it is called from a terminal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "commands"})
package heard.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
