package heard.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds and runs a command. */
public final class Commands {

    public static final int DONE = 0;
    public static final int LEFT_TO_LOOK_AT = 1;
    public static final int NOT_DONE = 2;

    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    /** A key of the configuration has a dot in it, an option of a command has none. */
    private static final Pattern CONFIGURATION = Pattern.compile("--[a-z-]+\\.[^=]*(=.*)?");

    private final List<Command> commands;

    public Commands(Collection<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    /**
     * Starts the program without its site and its jobs, runs one command and stops again.
     *
     * @param line the command, its arguments, and configuration anywhere between
     * @return what the process exits with
     */
    public static int runAlone(Class<?> program, List<String> line, PrintStream out) {
        String[] configuration = line.stream()
                .filter(arg -> CONFIGURATION.matcher(arg).matches())
                .toArray(String[]::new);
        List<String> words = line.stream()
                .filter(arg -> !CONFIGURATION.matcher(arg).matches())
                .toList();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(program)
                .web(WebApplicationType.NONE)
                .run(withoutSite(configuration))) {
            return new Commands(context.getBeansOfType(Command.class).values()).run(words, out);
        } catch (RuntimeException e) {
            out.println("Heard could not be started, so nothing was done.");
            out.println(firstLine(root(e)));
            out.println("To see more, add --logging.level.root=info --logging.level.org.springframework.boot=error.");
            return NOT_DONE;
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().limit(2).collect(Collectors.joining(" "));
    }

    /** No site, no jobs, no demo council, and no log between the lines of the answer, unless the line says otherwise. */
    private static String[] withoutSite(String[] configuration) {
        List<String> all = new ArrayList<>(List.of(configuration));
        for (String quiet : List.of(
                "--heard.demo=false",
                "--db-scheduler.enabled=false",
                "--logging.level.root=error",
                "--logging.level.org.springframework.boot=off",
                "--logging.level.heard=warn")) {
            String key = quiet.substring(0, quiet.indexOf('=') + 1);
            if (all.stream().noneMatch(arg -> arg.startsWith(key))) {
                all.add(quiet);
            }
        }
        return all.toArray(String[]::new);
    }

    public int run(List<String> words, PrintStream out) {
        Optional<Command> found = find(words);
        if (found.isEmpty()) {
            if (!words.isEmpty()) {
                out.println("There is no command '" + String.join(" ", words) + "'. There are:");
                out.println();
            }
            commands.forEach(command -> printUsage(command, out));
            return NOT_DONE;
        }
        Command command = found.get();
        try {
            return command.run(words.subList(command.name().split(" ", -1).length, words.size()), out);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println();
            printUsage(command, out);
            return NOT_DONE;
        } catch (RuntimeException e) {
            log.debug("{} failed", command.name(), e);
            out.println("It could not be done: " + e.getMessage());
            return NOT_DONE;
        }
    }

    private Optional<Command> find(List<String> words) {
        String line = String.join(" ", words) + " ";
        return commands.stream()
                .filter(command -> line.startsWith(command.name() + " "))
                .max(Comparator.comparingInt(command -> command.name().length()));
    }

    private static void printUsage(Command command, PrintStream out) {
        out.println("  bin/heard " + command.name() + " " + command.usage().replace("\n", "\n      "));
    }
}
