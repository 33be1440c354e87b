/** Prints: a page of ours as a PDF that can be read aloud too, with the typefaces that may be shipped, and what they cannot print. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heard.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
