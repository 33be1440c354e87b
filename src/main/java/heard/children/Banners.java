package heard.children;

import heard.people.Allocations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
public class Banners {

    private final Children children;
    private final Allocations allocations;
    private final List<BannerNotes> notes;
    private final Clock clock;

    Banners(Children children, Allocations allocations, ObjectProvider<BannerNotes> notes, Clock clock) {
        this.children = children;
        this.allocations = allocations;
        this.notes = notes.stream().toList();
        this.clock = clock;
    }

    /** @param child found through the viewer */
    public Banner of(Child child) {
        return new Banner(
                child,
                children.alerts(child.id()),
                allocations.current(child.id()),
                notes.stream().flatMap(some -> some.of(child.id()).stream()).toList(),
                LocalDate.now(clock));
    }
}
