/**
 * What happened in a child's life with the service, and what the child said about it, from the record itself: nothing is written
 * here. Other modules say what happened in theirs by a bean of {@link heard.chronology.Happenings}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "people", "voice", "pages"})
package heard.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
