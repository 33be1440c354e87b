/**
 * The seal over the audit trail: who keeps the trail cannot change it unseen. A job seals what is settled, a command looks whether
 * every seal still holds.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "commands"})
package heard.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
