package heard.search;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.Speaker;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SearchTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child jayden =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final Visitor visitor = Visitor.signedInAs(worker);

    private Answer search(String words) {
        return visitor.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> marked(Answer answer) {
        return answer.page().select("mark").eachText();
    }

    @Test
    void wordsAreFoundAndMarkedWithWhoSaidThemAndWhen() {
        Given.anEntry(jayden)
                .words("Nobody plays with me at lunch. My tummy hurts.")
                .save();

        Answer answer = search("lunch");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(marked(answer)).containsExactly("lunch");
        assertThat(answer.page()
                        .select(".hit .words__text")
                        .textNodes()
                        .getLast()
                        .getWholeText())
                .isEqualTo(". My tummy hurts.");
        assertThat(answer.text())
                .contains("Jayden", "Said by Jayden", "12 November 2026", "Direct session", "1 entry of 1 child");
    }

    @Test
    void eachWordOfAFamilyIsAskedForOnce() {
        String asked = HeardServer.bean(JdbcClient.class)
                .sql("select words_asked('mum dad -thought')::text")
                .query(String.class)
                .single();

        assertThat(Pattern.compile("'[^']+'").matcher(asked).results().map(MatchResult::group))
                .doesNotHaveDuplicates()
                .contains("'mum'", "'mummi'", "'mom'", "'dad'", "'daddi'", "'think'", "'thought'")
                .noneMatch(word -> word.contains("="));
    }

    @Test
    void hurtAndHurtingMeet() {
        Given.anEntry(jayden).words("My tummy is hurting when the phone rings.").save();
        Given.anEntry(jayden).words("It hurt when I fell.").save();

        assertThat(marked(search("hurt"))).containsExactlyInAnyOrder("hurting", "hurt");
        assertThat(marked(search("hurting"))).containsExactlyInAnyOrder("hurting", "hurt");
    }

    @Test
    void childAndChildrenMeetAsDoOtherWordsThatEnglishBends() {
        Given.anEntry(jayden).words("There are too many children here.").save();
        Given.anEntry(jayden).words("I am the only child in the flat.").save();
        Given.anEntry(jayden)
                .words("Mummy brought two mice, my tooth fell out.")
                .save();

        assertThat(marked(search("child"))).containsExactlyInAnyOrder("children", "child");
        assertThat(marked(search("children"))).containsExactlyInAnyOrder("children", "child");
        assertThat(marked(search("mum mouse teeth bring"))).containsExactly("Mummy", "brought", "mice", "tooth");
    }

    @Test
    void quotationMarksKeepWordsTogetherAndAMinusLeavesOneOut() {
        Given.anEntry(jayden).words("The big dog is my friend.").save();
        Given.anEntry(jayden).words("The dog is big and the cat is big.").save();

        assertThat(search("\"big dog\"").page().select(".hit")).hasSize(1);
        assertThat(search("dog").page().select(".hit")).hasSize(2);
        assertThat(search("dog -cat").page().select(".hit").text()).contains("my friend");
        assertThat(search("dog -cat").page().select(".hit")).hasSize(1);
    }

    @Test
    void aTranslationIsSearchedAndTheWordsAsSpokenStandBeneath() {
        Given.anEntry(jayden)
                .words("To już nie boli.")
                .inLanguage("pl", "It does not ache any more.")
                .save();

        Answer answer = search("ache");

        assertThat(marked(answer)).containsExactly("ache");
        assertThat(answer.page().select(".words__original").attr("lang")).isEqualTo("pl");
        assertThat(answer.text()).contains("in Polish", "To już nie boli.");
    }

    @Test
    void whatOthersToldIsShownApartFromTheChildsOwnWords() {
        Given.anEntry(jayden)
                .words("He was limping at nursery.")
                .by(Speaker.TEACHER, null)
                .save();

        Answer answer = search("limping");

        assertThat(answer.page().select(".words")).isEmpty();
        assertThat(answer.page().select(".quote-others").text()).contains("limping");
        assertThat(answer.text()).contains("Told to us by a teacher");
    }

    @Test
    void aChildWhomTheViewerMayNotKnowOfIsNeitherShownNorCounted() {
        Child other = Given.aChild()
                .called("Secretname")
                .allocatedTo(Given.aWorker(Given.aTeam()))
                .save();
        Given.anEntry(other).words("There is a xylophone at school.").save();

        assertThat(search("xylophone").text()).contains("Nobody has said").doesNotContain("Secretname");
        assertThat(search("Secretname").text()).doesNotContain("Example");
        assertThat(search(other.localNumber()).page().select("a[href*=" + other.id() + "]"))
                .isEmpty();
    }

    @Test
    void aRestrictedRecordIsAbsentForItsOwnTeamToo() {
        Child hidden = Given.aChild()
                .called("Hiddenchild")
                .allocatedTo(worker)
                .restricted()
                .save();
        Given.anEntry(hidden).words("I saw a platypus.").save();

        assertThat(search("platypus").text()).contains("Nobody has said");
        assertThat(search("Hiddenchild").page().select("a[href*=" + hidden.id() + "]"))
                .isEmpty();
    }

    @Test
    void onlyWhatStandsIsFoundOnceAnEntryWasCorrected() {
        Entry wrong = Given.anEntry(jayden).words("I want a kangaroo.").save();
        Given.anEntry(jayden).words("I want a wallaby.").correcting(wrong).save();

        assertThat(search("kangaroo").text()).contains("Nobody has said");
        assertThat(marked(search("wallaby"))).containsExactly("wallaby");
    }

    @Test
    void scriptInWordsOrInTheBoxIsShownAsText() {
        Given.anEntry(jayden)
                .words("<script>alert('zebra')</script> & <b>zebra</b>")
                .save();

        Answer answer = search("zebra");
        assertThat(answer.page().select("main script, main b")).isEmpty();
        assertThat(marked(answer)).containsExactly("zebra", "zebra");
        assertThat(answer.text()).contains("<script>alert('zebra')</script> & <b>zebra</b>");

        Answer typed = search("\"><script>alert(1)</script>");
        assertThat(typed.status()).isEqualTo(200);
        assertThat(typed.page().select("main script")).isEmpty();
        assertThat(typed.page().select("#q").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void pagesByKeyNeitherRepeatNorMissAndGoFromNewToOld() {
        List<String> saved = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            LocalDate day = TestClock.TODAY.minusDays(i / 3);
            Given.anEntry(jayden)
                    .saidOn(day)
                    .words("Number" + i + " about a penguin.")
                    .save();
            saved.add("Number" + i);
        }

        List<String> shown = new ArrayList<>();
        Answer answer = search("penguin");
        assertThat(answer.text()).contains("The newest 20 entries");
        for (int page = 0; page < 3; page++) {
            answer.page()
                    .select(".hit .words__text")
                    .forEach(hit -> shown.add(hit.text().split(" ")[0]));
            Elements older = answer.page().select(".pager a[rel=next]");
            if (page < 2) {
                // Something new in between moves nothing on the pages that follow.
                Given.anEntry(jayden).words("Another penguin.").save();
                answer = visitor.get(older.attr("href"));
            } else {
                assertThat(older).isEmpty();
            }
        }

        assertThat(shown).containsExactlyInAnyOrderElementsOf(saved).doesNotHaveDuplicates();
        assertThat(shown.subList(0, 3)).containsExactlyInAnyOrder("Number0", "Number1", "Number2");
        assertThat(shown.subList(42, 45)).containsExactlyInAnyOrder("Number42", "Number43", "Number44");
    }

    @Test
    void aChildIsFoundByNameNumberAndDateOfBirth() {
        Child child = Given.aChild()
                .called("Tomasz")
                .bornOn(LocalDate.of(2011, 2, 3))
                .allocatedTo(worker)
                .save();

        for (String typed :
                List.of("tomasz", "tom example", child.localNumber(), "3/2/2011", "2011-02-03", "3 February 2011")) {
            assertThat(search(typed).page().select("a[href=/children/" + child.id() + "/voice]"))
                    .as(typed)
                    .hasSize(1);
        }
        assertThat(search("omasz").page().select("a[href*=" + child.id() + "]")).isEmpty();
        assertThat(search("t%z").page().select("a[href*=" + child.id() + "]")).isEmpty();
    }

    @Test
    void everyChildShownIsInTheAuditTrail() {
        Given.anEntry(jayden).words("I like my trampoline.").save();

        search("trampoline");

        assertThat(visitor.get("/children/" + jayden.id() + "/looked").text()).contains(worker.name());
    }

    @Test
    void anEmptyBoxSaysWhatCanBeSearched() {
        assertThat(visitor.get("/search").text()).contains("children by name, number or date of birth");
        assertThat(search("   ").status()).isEqualTo(200);
    }

    @Test
    void wordsThatStandEverywhereAndPunctuationGetAnAnswerToo() {
        assertThat(search("the").text()).contains("too common to search for");
        assertThat(search("-").status()).isEqualTo(200);
        assertThat(search("%").text()).contains("Nobody has said “%”").doesNotContain("too common");
        assertThat(search("-dog").status()).isEqualTo(200);
        assertThat(search("'\\ & | ! ( : *").status()).isEqualTo(200);
        assertThat(search("a\u0000b").status()).isEqualTo(200);
    }

    @Test
    void aSearchThatIsTooLongSaysTheLimitAndKeepsWhatWasTyped() {
        String typed = "word ".repeat(60).strip();

        Answer answer = search(typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("up to 200 characters");
        assertThat(answer.page().select("#q").val()).isEqualTo(typed);
    }

    @Test
    void aKeyThatNoPageWroteBeginsAtTheNewest() {
        Given.anEntry(jayden).words("A hedgehog came.").save();

        assertThat(marked(visitor.get("/search?q=hedgehog&before=nonsense"))).containsExactly("hedgehog");
        assertThat(visitor.get("/search?q=hedgehog&before=2026-13-45.x").status())
                .isEqualTo(200);
    }

    @Test
    void anAdministratorSearchesNobodysWords() {
        assertThat(Visitor.signedInAs(Given.anAdministrator())
                        .get("/search?q=dog")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aQualityOfficerSearchesEveryTeam() {
        Given.anEntry(jayden).words("An ocelot lives there.").save();

        assertThat(marked(Visitor.signedInAs(Given.aQualityOfficer()).get("/search?q=ocelot")))
                .containsExactly("ocelot");
    }
}
