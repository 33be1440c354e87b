/**
 * Direct sessions: a meeting with the child, what was used, and what the child said in it. Saving one puts each thing that was said
 * into the record, in the same transaction; correcting one keeps what stood before.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "pages", "voice", "media", "drafts", "chronology"})
package heard.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
