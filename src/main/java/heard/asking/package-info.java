/**
 * What a child is asked on their own site: sets of questions, which are data in versions, written, translated, tried and published by
 * the service; and which of them wait for which child. Holds no answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "people", "voice", "reading", "pages"})
package heard.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
