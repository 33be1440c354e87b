/**
 * What must reach a person: alerts, who gets them and who after them, mail that says nothing, who is away and who is on duty. An
 * alert is written in the transaction of what it is about, and only a person closes an urgent one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "children", "pages", "people"})
package heard.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
