/**
 * What was done about each view: heard, considered, decided and why, told to the child, and what the child said to that. Keeps the
 * promise to tell, shows who waits for an answer, and counts how often what children say changes something.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "alerts", "children", "chronology", "drafts", "pages", "people", "voice"})
package heard.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
