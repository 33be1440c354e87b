/**
 * Which PostgreSQL the program speaks to: the embedded one under {@code var/} unless the configuration names another.
 * It refuses to start on a schema whose second wall, row-level security, has a gap.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package heard.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
