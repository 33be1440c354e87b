/**
 * The child: names, numbers, how they communicate, alerts, episodes of care and reviews. A child is found only through the
 * viewer; whoever may not know of a child is told that there is none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "people", "pages"})
package heard.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
