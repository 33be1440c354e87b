/**
 * Case forms: what a form asks is data in versions, which an administrator designs; what was answered about a child is kept in
 * versions too. An answer that a definition marks as voice becomes an entry of the child's record in the same transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "people", "voice", "drafts", "pages", "chronology"})
package heard.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
