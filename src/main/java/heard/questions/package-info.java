/**
 * Where the sets of questions are made: written, translated, tried and published by the quality officer. What they are, and what waits
 * for whom, is the asking module's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "asking", "voice", "reading", "yousay", "pages"})
package heard.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
