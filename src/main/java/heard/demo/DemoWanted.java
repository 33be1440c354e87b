package heard.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * {@code heard.demo}: {@code true}, {@code false}, or {@code embedded}, which means only on the database that comes with the
 * program. A council's own database gets no made-up children unless somebody asks for them in so many words.
 */
class DemoWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isWanted(context.getEnvironment());
    }

    static boolean isWanted(Environment environment) {
        String said = environment.getProperty("heard.demo", "embedded");
        return said.equals("embedded")
                ? environment.getProperty("spring.datasource.url", "embedded").equals("embedded")
                : Boolean.parseBoolean(said);
    }
}
