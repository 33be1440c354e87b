/**
 * What an operator can have Heard do from a terminal: {@code bin/heard COMMAND}. Each module declares its own commands as beans;
 * this one finds the right one and runs it beside a running site or without one.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package heard.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
