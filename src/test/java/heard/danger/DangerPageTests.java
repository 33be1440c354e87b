package heard.danger;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DangerPageTests {

    private final Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

    @Test
    void whatTheListsFindIsWhereItStandsInTheWords() {
        List<Danger> found = HeardServer.bean(DangerWords.class).in("At home he HIT me, Miss.", "en");

        assertThat(found).isNotEmpty();
        assertThat("At home he HIT me, Miss."
                        .substring(found.getFirst().from(), found.getFirst().to()))
                .isEqualTo("HIT me");
        assertThat(found.getFirst().negated()).isFalse();
    }

    @Test
    void aNotBesideItIsToldAndLowersNothing() {
        List<Danger> found = HeardServer.bean(DangerWords.class).in("he didn’t hit me this time", "en");

        assertThat(found).isNotEmpty().allMatch(Danger::negated);
    }

    @Test
    void aPhraseThatIsAddedIsLookedForAndOneThatIsRetiredIsNot() {
        String made = "zorgle" + Given.number();
        String id = Ids.next().toString();
        assertThat(HeardServer.bean(DangerWords.class).in("he did a " + made, "en"))
                .isEmpty();

        Answer added = quality.post("/danger-words", "id", id, "language", "en", "phrase", "  " + made + "*  ");

        assertThat(added.status()).isEqualTo(303);
        assertThat(quality.post("/danger-words", "id", id, "language", "en", "phrase", made + "*")
                        .status())
                .isEqualTo(303);
        assertThat(HeardServer.bean(DangerWords.class).in("he did a " + made + "ing", "en"))
                .hasSize(1);
        quality.post("/danger-words/" + id + "/retirement");
        assertThat(HeardServer.bean(DangerWords.class).in("he did a " + made, "en"))
                .isEmpty();
        assertThat(quality.get("/danger-words").text()).contains("Retired", made);
    }

    @Test
    void whatTheListHoldsIsFoundHoweverItIsSpelled() {
        Answer all = quality.get("/danger-words?language=en");
        Answer some = quality.get("/danger-words?language=en&find=HITT");
        Answer none = quality.get("/danger-words?language=en&find=zwiebelkuchen");

        assertThat(rows(some)).isNotEmpty().hasSizeLessThan(rows(all).size()).allMatch(row -> row.contains("hit"));
        assertThat(some.page().select("details[open] table.rows")).isNotEmpty();
        assertThat(some.text()).contains(rows(some).size() + " of them hold “HITT”");
        assertThat(none.text()).contains("None of them hold “zwiebelkuchen”");
    }

    private static List<String> rows(Answer answer) {
        return answer.page().select("details tbody .phrase").eachText();
    }

    @Test
    void whatIsNoPhraseIsSaidBesideTheFieldAndKept() {
        assertThat(add("").text()).contains("Write the words as a child might write them");
        assertThat(add("... me").text()).contains("cannot begin or end with the three dots");
        assertThat(add("*").text()).contains("A star needs at least two letters");
        Answer long_ = add("x".repeat(81));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.typed("phrase")).isEqualTo("x".repeat(81));
        String twice = "twice" + Given.number();
        add(twice);
        assertThat(add(twice).text()).contains("stands in the list already");
        assertThat(quality.post("/danger-words/" + Ids.next() + "/retirement").status())
                .isEqualTo(404);
    }

    @Test
    void aSentenceCanBeTried() {
        assertThat(tried("he never hit me").text())
                .contains("A worker would be told at once", "“hit me”", "with a “not” beside it");
        assertThat(tried("I like cake").text()).contains("Nothing is found");
        Answer long_ = tried("x".repeat(2_001));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.typed("tried")).isEqualTo("x".repeat(2_001));
    }

    @Test
    void whatWasTriedStandsInNoAddress() {
        assertThat(quality.get("/danger-words")
                        .page()
                        .expectFirst("form:has(#tried)")
                        .attr("method"))
                .isEqualTo("post");
    }

    private Answer tried(String sentence) {
        return quality.post("/danger-words/trial", "language", "en", "tried", sentence);
    }

    @Test
    void oneThatWasRetiredBySlipIsPutBackHoweverLongItIs() {
        Element row = quality.get("/danger-words").page().select("tr:has(th.phrase)").stream()
                .filter(one -> one.expectFirst("th").text().length() > Phrase.LONGEST)
                .findFirst()
                .orElseThrow();
        String phrase = row.expectFirst("th").text();

        Answer retired = quality.post(row.expectFirst("form").attr("action"));
        Answer told = quality.get(retired.location());
        assertThat(told.page().expectFirst(".flash").text()).contains(phrase, "is looked for no longer");
        Element putBack = told.page().expectFirst(".flash form");
        String newId = putBack.expectFirst("input[name=newId]").val();
        Answer back = quality.post(putBack.attr("action"), "newId", newId);
        quality.post(putBack.attr("action"), "newId", newId);

        assertThat(quality.get(back.location()).page().expectFirst(".flash").text())
                .contains(phrase, "is in the list now");
        assertThat(quality.get("/danger-words").page().select("th.phrase").eachText())
                .containsOnlyOnce(phrase);
        assertThat(quality.post("/danger-words/" + Ids.next() + "/return", "newId", newId)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void workersDoNotKeepTheList() {
        assertThat(Visitor.signedInAs(Given.aWorker(Given.aTeam()))
                        .get("/danger-words")
                        .status())
                .isEqualTo(403);
    }

    private Answer add(String phrase) {
        return quality.post("/danger-words", "id", Ids.next().toString(), "language", "en", "phrase", phrase);
    }
}
