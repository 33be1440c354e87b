/**
 * What every page shares: the frame around it, and the shape of a field's choices and errors.
 * It knows no child and no rule, so that any module may use it.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package heard.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
