/** How hard a text is to read, so that what is written to a child can be read by a child. Knows nothing but words. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heard.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
