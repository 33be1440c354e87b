/**
 * You can say: the pages on which a child answers, draws, records or says what nobody asked, and the page on which staff read it. Each
 * answer is kept as it is given, in one transaction with its entry in the record, its alert and its line on the trail.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "alerts", "asking", "children", "danger", "media", "pages", "voice"})
package heard.yousay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
