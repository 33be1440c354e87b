/**
 * The handover: one page for a new worker or carer, made from the record as it stands, with a word from whoever goes. It is read before
 * the first visit, and the child is told who comes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "analysis",
            "children",
            "chronology",
            "drafts",
            "maps",
            "pages",
            "people",
            "profile",
            "responses",
            "voice",
            "yousay"
        })
package heard.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
