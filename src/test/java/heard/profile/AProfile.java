package heard.profile;

import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.children.Child;
import heard.pages.England;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child's profile, as staff open it and write in it by the pages. */
final class AProfile {

    private final Child child;

    AProfile(Child child) {
        this.child = child;
    }

    String path(String more) {
        return "/children/" + child.id() + "/profile" + more;
    }

    Answer open(Visitor visitor) {
        return visitor.get(path(""));
    }

    /** Fills in the page as it is shown; what is given takes the place of what stands there. */
    Answer save(Visitor visitor, Answer page, String... fields) {
        List<String> all = new ArrayList<>();
        for (String name : List.of("line", "save", "version", "way", "entry", "heading", "words", "saidOn", "how")) {
            int given = List.of(fields).indexOf(name);
            if (given % 2 != 0 || given < 0) {
                all.addAll(List.of(name, selected(page, name)));
            }
        }
        all.addAll(List.of(fields));
        return visitor.post(page.page().select("form[data-keep]").attr("action"), all.toArray(String[]::new));
    }

    private static String selected(Answer page, String name) {
        var option = page.page().selectFirst("select[name=" + name + "] option[selected]");
        return option == null ? page.typed(name) : option.val();
    }

    Answer ours(Visitor visitor, Heading heading, String words) {
        Answer page = visitor.get(path("/new?way=OURS&heading=" + heading.key()));
        return save(visitor, page, "words", words);
    }

    Answer taken(Visitor visitor, Heading heading, Entry entry, String words) {
        Answer page = visitor.get(path("/new?heading=" + heading.key() + "&entry=" + entry.id()));
        return save(visitor, page, "words", words);
    }

    /** A line as it was put in on another day: by a worker, in the child's words where there is an entry. */
    Line line(StaffMember by, Heading heading, String words, LocalDate day, @Nullable Entry entry) {
        return Given.aLine(
                child,
                by,
                heading,
                words,
                entry,
                day.atTime(12, 0).atZone(England.ZONE).toOffsetDateTime());
    }

    List<Line> lines() {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() ->
                        HeardServer.bean(Profiles.class).standing(child.id()).lines());
    }

    List<Line> on(LocalDate day) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() ->
                        HeardServer.bean(Profiles.class).on(child.id(), day).lines());
    }

    /** What stands in the record from this line. */
    List<Entry> record(UUID line) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Voice.class).of(child.id(), Source.PROFILE, line).stream()
                        .filter(entry -> entry.replacedBy() == null)
                        .toList());
    }

    long count(String from) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*) from " + from + " and child_id = :child")
                        .param("child", child.id())
                        .query(Long.class)
                        .single());
    }

    static String today() {
        return TestClock.TODAY.toString();
    }
}
