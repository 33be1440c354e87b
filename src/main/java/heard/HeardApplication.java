package heard;

import heard.commands.Commands;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class HeardApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("command")) {
            List<String> line = List.of(args).subList(1, args.length);
            System.exit(Commands.runAlone(HeardApplication.class, line, System.out));
        }
        SpringApplication.run(HeardApplication.class, args);
    }
}
