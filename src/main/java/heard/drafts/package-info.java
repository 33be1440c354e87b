/**
 * What somebody has typed and not yet saved. A draft is its writer's own, is kept on the server alone, and is dropped when what
 * it became is saved.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "pages"})
package heard.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
