/**
 * What comes into Heard from a council's other systems and goes out to them: the looked-after children return
 * (SSDA903) first. Here the files are read and judged; other modules' facades keep what was read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "commands", "pages"})
package heard.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
