package heard.children;

import heard.people.Allocation;
import java.time.LocalDate;
import java.util.List;

/** What stands at the top of every page about a child: what matters before anything is read. */
public record Banner(
        Child child,
        List<ChildAlert> alerts,
        List<Allocation> workers,
        List<BannerNotes.Note> notes,
        LocalDate today) {}
