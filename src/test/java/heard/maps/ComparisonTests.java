package heard.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private final UUID nana = UUID.randomUUID();

    @Test
    void itSaysWhoCameWhoWentWhoIsNearerAndWhichLineChanged() {
        PeopleMap then = DrawingTests.map(
                Kind.ECO,
                List.of(
                        member(nana, "Nana", Near.MIDDLE, Line.STRONG),
                        member(UUID.randomUUID(), "Dad", Near.FAR, Line.HARD),
                        member(UUID.randomUUID(), "Mr Bell", Near.CLOSE, null)),
                List.of());
        PeopleMap now = DrawingTests.map(
                Kind.ECO,
                List.of(
                        member(nana, "Nana Rose", Near.CLOSE, Line.MIXED),
                        member(UUID.randomUUID(), "mr bell ", Near.FAR, Line.WEAK),
                        member(UUID.randomUUID(), "Kian", Near.CLOSE, Line.STRONG)),
                List.of());

        Comparison comparison = Comparison.of(then, now, "Jayden");

        assertThat(comparison.came()).containsExactly("Kian: close · strong");
        assertThat(comparison.went()).containsExactly("Dad: far · hard, stressful");
        assertThat(comparison.moved())
                .containsExactly(
                        "Nana Rose is nearer: was a bit close, is close",
                        "mr bell  is further away: was close, is far");
        assertThat(comparison.lines())
                .containsExactly(
                        "The line to Nana Rose: was strong, is mixed, good and hard",
                        "The line to mr bell : was not said, is weak");
        assertThat(comparison.others()).contains("Nana is called Nana Rose now");
    }

    @Test
    void ofAGenogramItSaysWhoBelongsToWhomAndWhoLivesTogether() {
        Member mum = home("Natasha", 1);
        Member dad = home("Carl", 1);
        PeopleMap then =
                DrawingTests.map(Kind.GENOGRAM, List.of(mum, dad), List.of(new Tie(mum.id(), Bond.PARTNER, dad.id())));
        Member gone = new Member(dad.id(), "Carl", "", What.PERSON, null, null, Shape.SQUARE, null, null, 2, null, "");
        PeopleMap now = DrawingTests.map(
                Kind.GENOGRAM, List.of(mum, gone), List.of(new Tie(dad.id(), Bond.DIVORCED, mum.id())));

        Comparison comparison = Comparison.of(then, now, "Jayden");

        assertThat(comparison.others())
                .contains("Carl does not live with Jayden any more")
                .anyMatch(said -> said.startsWith("New: ") && said.contains("divorced from"))
                .anyMatch(said -> said.startsWith("No longer: ") && said.contains("together with"));
    }

    /** On their own site children are not asked for them. */
    @Test
    void linesOfWhichOneMapSaysNothingHaveNotChanged() {
        PeopleMap then = DrawingTests.map(Kind.ECO, List.of(member(nana, "Nana", Near.CLOSE, Line.STRONG)), List.of());
        PeopleMap now = DrawingTests.map(Kind.ECO, List.of(member(nana, "Nana", Near.FAR, null)), List.of());

        assertThat(Comparison.of(then, now, "Jayden").lines()).isEmpty();
        assertThat(now.told(now.members().getFirst(), "Jayden")).isEqualTo("far");
    }

    @Test
    void betweenAnEcoMapAndAGenogramNobodyCameOrWent() {
        PeopleMap eco = DrawingTests.map(Kind.ECO, List.of(member(nana, "Nana", Near.CLOSE, Line.STRONG)), List.of());
        PeopleMap genogram = DrawingTests.map(Kind.GENOGRAM, List.of(home("Natasha", 1)), List.of());

        assertThat(Comparison.of(eco, genogram, "Jayden").isNothing()).isTrue();
        assertThat(Comparison.of(genogram, eco, "Jayden").isNothing()).isTrue();
    }

    @Test
    void twoThatSayTheSameDifferInNothing() {
        Member one = member(nana, "Nana", Near.CLOSE, Line.STRONG);
        PeopleMap then = DrawingTests.map(Kind.ECO, List.of(one), List.of());
        PeopleMap now = DrawingTests.map(Kind.ECO, List.of(one), List.of());

        assertThat(Comparison.of(then, now, "Jayden").isNothing()).isTrue();
    }

    private static Member home(String name, int home) {
        return DrawingTests.member(name, null, home);
    }

    private static Member member(UUID id, String name, Near near, @Nullable Line line) {
        return new Member(id, name, "", What.PERSON, near, line, Shape.DIAMOND, null, null, null, null, "");
    }
}
