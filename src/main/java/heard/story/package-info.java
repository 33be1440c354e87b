/**
 * My story: what a child said, who has read it, what was done and what was written to them, on their own site and as a book, where
 * their worker and they themselves have turned it on. What is withheld is marked, and the reason kept for staff.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alerts",
            "children",
            "danger",
            "letters",
            "maps",
            "media",
            "pages",
            "printing",
            "profile",
            "responses",
            "voice",
            "yousay"
        })
package heard.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
