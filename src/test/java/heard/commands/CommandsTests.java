package heard.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Commands commands = new Commands(List.of(new Greet("greet"), new Greet("greet twice")));

    private record Greet(String name) implements Command {

        @Override
        public String usage() {
            return "WHOM\nSays hello.";
        }

        @Override
        public int run(List<String> args, PrintStream out) {
            if (args.isEmpty()) {
                throw new IllegalArgumentException("Say whom.");
            }
            if (args.contains("nobody")) {
                throw new IllegalStateException("Nobody is there.");
            }
            out.println(name + ": hello " + String.join(" ", args));
            return Commands.DONE;
        }
    }

    private int run(String... words) {
        return commands.run(List.of(words), new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theCommandWithTheMostWordsOfTheLineIsTheOneMeant() {
        assertThat(run("greet", "twice", "Ann")).isZero();
        assertThat(run("greet", "Ann", "twice")).isZero();
        assertThat(said()).isEqualToIgnoringNewLines("greet twice: hello Anngreet: hello Ann twice");
    }

    @Test
    void anUnknownCommandListsWhatThereIs() {
        assertThat(run("gret", "Ann")).isEqualTo(2);
        assertThat(said()).contains("There is no command 'gret Ann'", "bin/heard greet WHOM", "bin/heard greet twice");
    }

    @Test
    void noCommandAtAllListsWhatThereIs() {
        assertThat(run()).isEqualTo(2);
        assertThat(said()).contains("bin/heard greet WHOM").doesNotContain("There is no command");
    }

    @Test
    void wrongArgumentsAreAnsweredWithTheUsage() {
        assertThat(run("greet")).isEqualTo(2);
        assertThat(said()).startsWith("Say whom.").contains("bin/heard greet WHOM");
    }

    @Test
    void whatGoesWrongIsASentenceAndNoStackTrace() {
        assertThat(run("greet", "nobody")).isEqualTo(2);
        assertThat(said()).isEqualToIgnoringNewLines("It could not be done: Nobody is there.");
    }
}
