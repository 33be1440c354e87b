package heard.access;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a child who leaves quickly comes to: a page that says nothing of where they were. */
@Component
public class Leaving {

    private final URI to;

    Leaving(@Value("${heard.say.leave-to}") URI to) {
        this.to = to;
    }

    public String to() {
        return to.toString();
    }

    /** Of another site; empty when the page is one of ours. */
    Optional<String> origin() {
        return to.isAbsolute() ? Optional.of(to.getScheme() + "://" + to.getRawAuthority()) : Optional.empty();
    }
}
