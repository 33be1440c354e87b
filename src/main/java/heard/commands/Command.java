package heard.commands;

import java.io.PrintStream;
import java.util.List;

/** One thing that {@code bin/heard} can do. A module declares it as a bean; it is found by its name. */
public interface Command {

    /** The words that call it, as in {@code verify-audit} or {@code import ssda903}. */
    String name();

    /** The rest of the line and, below it, what it does, as {@code bin/heard} alone prints it. */
    String usage();

    /**
     * Does it. An {@link IllegalArgumentException} says that the arguments were wrong: its message is shown with the usage.
     *
     * @param args what stands after the name, without the program's own configuration ({@code --heard.var=...})
     * @param out what the person at the terminal reads
     * @return 0 done, 1 done but something is left to look at, 2 nothing was done
     */
    int run(List<String> args, PrintStream out);
}
