package heard.search;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Common words are found week by week and rare ones all at once: whichever way it is, the answer is the same. */
class SearchOrderTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());

    @Test
    void everyEntryIsFoundOnceAndInOrderHoweverOftenItsWordIsSaid() {
        Child child = Given.aChild().allocatedTo(worker).save();
        fill(child, 3_000);
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        for (String asked : List.of("quokkas", "numbat", "bilby", "\"quoll bilby\"", "quoll -numbat bilby")) {
            List<String> expected = expected(child, asked);
            assertThat(pages(Visitor.signedInAs(worker), asked, 12))
                    .as("worker, " + asked)
                    .isEqualTo(expected.subList(0, Math.min(240, expected.size())));
            assertThat(pages(quality, asked, 12))
                    .as("quality officer, " + asked)
                    .isEqualTo(expected.subList(0, Math.min(240, expected.size())));
        }
    }

    /** Each says that it is a quokka; every seventh a numbat, every three hundredth a quoll and a bilby beside it. */
    private static void fill(Child child, int entries) {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("""
                        insert into entry (child_id, id, said_on, recorded_at, speaker, how, words, source, source_id, source_label, author_name)
                        select :child, uuid_v7(), :today::date - n / 4, now(), 'CHILD', 'SPOKEN',
                            'E' || n || ' a quokka' || case when n % 7 = 0 then ' numbat' else '' end
                                || case when n % 300 = 0 then ' quoll bilby' when n % 300 = 1 then ' bilby quoll' else '' end,
                            'SESSION', uuid_v7(), 'Direct session', 'Somebody'
                        from generate_series(0, :last) n
                        """)
                .param("child", child.id())
                .param("today", TestClock.TODAY.toString())
                .param("last", entries - 1)
                .update());
    }

    private static List<String> expected(Child child, String asked) {
        List<String> expected = new ArrayList<>();
        Given.asService(() -> expected.addAll(HeardServer.bean(JdbcClient.class)
                .sql("""
                        select split_part(words, ' ', 1) from entry
                        where child_id = :child and to_tsvector('english', words) @@ websearch_to_tsquery('english', :asked)
                        order by said_on desc, id desc
                        """)
                .param("child", child.id())
                .param("asked", asked)
                .query(String.class)
                .list()));
        return expected;
    }

    private static List<String> pages(Visitor visitor, String asked, int atMost) {
        List<String> shown = new ArrayList<>();
        String next = "/search?q=" + java.net.URLEncoder.encode(asked, java.nio.charset.StandardCharsets.UTF_8);
        for (int page = 0; page < atMost && next != null; page++) {
            Answer answer = visitor.get(next);
            answer.page()
                    .select(".hit .words__text")
                    .forEach(hit -> shown.add(hit.text().split(" ", 2)[0]));
            Element older = answer.page().selectFirst(".pager a[rel=next]");
            next = older == null ? null : older.attr("href");
        }
        return shown;
    }
}
