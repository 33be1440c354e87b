/**
 * The profile: who a child is, on one screen, in their own words wherever there are any, with what they said behind each of them.
 * Staff write in it on their site and the child on theirs; nothing is overwritten, so it can be seen as it stood on any day.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "alerts", "children", "danger", "drafts", "pages", "voice"})
package heard.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
