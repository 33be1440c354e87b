package heard.load;

import heard.commands.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/heard load}: made-up children with as many entries each as are asked for. */
@Component
class LoadCommand implements Command {

    private final MadeUpChildren madeUp;

    LoadCommand(MadeUpChildren madeUp) {
        this.madeUp = madeUp;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String usage() {
        return "--children N --entries M\nFills a database for measuring: N made-up children with M entries each. The same"
                + " numbers a second time add nothing. Never for a database that holds real children.";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        int children = number(args, "--children");
        int entries = number(args, "--entries");
        if (args.size() != 4) {
            throw new IllegalArgumentException("load takes --children N and --entries M, and nothing else.");
        }
        if (madeUp.someAreReal()) {
            throw new IllegalArgumentException(
                    "This database holds children that were not made up by load. Use one of its own: --heard.var=FOLDER.");
        }
        long began = System.nanoTime();
        for (int child = 1; child <= children; child++) {
            madeUp.add(child, entries);
            if (child % 100 == 0 || child == children) {
                out.println(child + " of " + children + " children");
            }
        }
        long seconds = Math.max(1, (System.nanoTime() - began) / 1_000_000_000);
        out.println((long) children * entries + " entries in " + seconds + " s");
        return 0;
    }

    private static int number(List<String> args, String option) {
        int at = args.indexOf(option);
        if (at < 0 || at + 1 >= args.size()) {
            throw new IllegalArgumentException(option + " is missing.");
        }
        try {
            int number = Integer.parseInt(args.get(at + 1));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(option + " takes a whole number, not '" + args.get(at + 1) + "'.");
    }
}
