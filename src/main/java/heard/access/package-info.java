/**
 * Who is asking, what their role permits, and what they read and wrote. Every request passes its front door: one transaction, one
 * viewer, one audit trail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"pages"})
package heard.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
