/**
 * What is written to the child: letters, plans, explanations of a decision, stories in words and pictures. Each is finished as a
 * version that never changes, printed so that a child can read it, given, and what the child said to it goes into the record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "children",
            "people",
            "pages",
            "voice",
            "media",
            "printing",
            "reading",
            "drafts",
            "chronology"
        })
package heard.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
