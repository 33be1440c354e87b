/**
 * Files of any kind: checked, kept outside the database, streamed. It knows which child a file belongs to and what it is
 * about, not what that is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "pages"})
package heard.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
