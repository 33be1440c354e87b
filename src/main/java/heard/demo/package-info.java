/**
 * A made-up council that anyone may look at: invented children, workers, words and pictures, the same at each run and
 * dated from the day it is loaded. It is not part of a production run.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "cards",
            "pages",
            "people",
            "children",
            "media",
            "handover",
            "profile",
            "responses",
            "story",
            "voice",
            "sessions",
            "forms",
            "letters",
            "maps",
            "analysis",
            "asking",
            "alerts",
            "yousay"
        })
package heard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
