/**
 * My children: whose words are to be heard next. One list for a worker, a manager's team, a reviewing officer and the whole service,
 * each seeing whom they may know of; and where a child is looked for.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "children", "people", "voice", "analysis", "responses", "handover", "pages"})
package heard.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
