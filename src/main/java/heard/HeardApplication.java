package heard;

import heard.commands.Commands;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

// Two modules may each have a thing of the same name: beans are told apart by their package.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HeardApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("command")) {
            List<String> line = List.of(args).subList(1, args.length);
            System.exit(Commands.runAlone(HeardApplication.class, line, System.out));
        }
        SpringApplication.run(HeardApplication.class, args);
    }
}
