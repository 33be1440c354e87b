package heard.children;

import heard.people.Allocations;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
public class Banners {

    private final Children children;
    private final Allocations allocations;
    private final Clock clock;

    Banners(Children children, Allocations allocations, Clock clock) {
        this.children = children;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** @param child found through the viewer */
    public Banner of(Child child) {
        return new Banner(child, children.alerts(child.id()), allocations.current(child.id()), LocalDate.now(clock));
    }
}
