/**
 * What every page shares: how a page record becomes HTML, the frame round it, messages beside fields, and how dates and
 * times are said. It knows nothing of children.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package heard.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
