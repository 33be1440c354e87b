/**
 * The record: what each child said, drew or showed, and what others said about them, in one place and in the order in which it was
 * said. Words are added and corrected, never changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "people", "media", "drafts", "pages"})
package heard.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
