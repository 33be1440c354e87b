package heard.maps;

import static org.assertj.core.api.Assertions.assertThat;

import heard.voice.How;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where everything stands in a picture: worked out without a browser. */
class DrawingTests {

    private static final UUID CHILD = UUID.randomUUID();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-12T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 24, 40})
    void noNameOfAnEcoMapStandsOnAnotherHoweverManyThereAre(int many) {
        Random random = new Random(many);
        for (int round = 0; round < 20; round++) {
            List<Member> members = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                // Now and then all of them on one ring.
                Near near = Near.values()[round < 3 ? round : random.nextInt(3)];
                members.add(member(
                        "Somebody with a rather long name ".substring(0, 1 + random.nextInt(32)) + n, near, null));
            }
            Drawing drawing = map(Kind.ECO, members, List.of()).drawing("Jayden");
            assertThat(drawing.nodes()).hasSize(many + 1);
            assertApart(drawing, EcoDrawing.TEXT, EcoDrawing.ABOVE + EcoDrawing.BELOW);
            assertThat(drawing.nodes())
                    .allMatch(node -> Drawing.width(node.label(), EcoDrawing.TEXT) <= EcoDrawing.WIDEST);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 12, 24, 40})
    void noNameOfAGenogramStandsOnAnotherWhateverBelongsTogether(int many) {
        Random random = new Random(many);
        for (int round = 0; round < 30; round++) {
            List<Member> members = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                members.add(member(
                        "Somebody with a rather long name ".substring(0, 1 + random.nextInt(32)) + n,
                        null,
                        random.nextInt(4) + 1));
            }
            List<Tie> ties = new ArrayList<>();
            for (int n = 0; n < many * 2; n++) {
                UUID one = members.get(random.nextInt(many)).id();
                UUID other = random.nextInt(6) == 0
                        ? CHILD
                        : members.get(random.nextInt(many)).id();
                if (!one.equals(other)) {
                    ties.add(new Tie(one, Bond.values()[random.nextInt(6)], other));
                }
            }
            Drawing drawing = map(Kind.GENOGRAM, members, ties).drawing("Jayden");
            assertThat(drawing.nodes()).hasSize(many + 1);
            assertApart(drawing, GenogramDrawing.TEXT, GenogramDrawing.HALF + GenogramDrawing.BELOW);
        }
    }

    @Test
    void theNearerTheCloser() {
        Member close = member("Nana", Near.CLOSE, null);
        Member middle = member("Kian", Near.MIDDLE, null);
        Member far = member("Dad", Near.FAR, null);
        Drawing drawing = map(Kind.ECO, List.of(far, close, middle), List.of()).drawing("Jayden");

        assertThat(fromTheMiddle(drawing, "Nana")).isLessThan(fromTheMiddle(drawing, "Kian"));
        assertThat(fromTheMiddle(drawing, "Kian")).isLessThan(fromTheMiddle(drawing, "Dad"));
        assertThat(drawing.rings()).hasSize(3);
    }

    @Test
    void eachKindOfLineLooksDifferentWithoutAnyColour() {
        List<String> paths = new ArrayList<>();
        for (Line line : Line.values()) {
            Member one = new Member(
                    UUID.randomUUID(),
                    "A",
                    "",
                    What.PERSON,
                    Near.CLOSE,
                    line,
                    Shape.DIAMOND,
                    null,
                    null,
                    null,
                    null,
                    "");
            paths.add(map(Kind.ECO, List.of(one), List.of())
                    .drawing("Jayden")
                    .strokes()
                    .getFirst()
                    .toString());
        }
        assertThat(paths).doesNotHaveDuplicates();
    }

    @Test
    void parentsStandAboveTheirChildrenAndPartnersSideBySide() {
        Member mum = member("Natasha", null, 1);
        Member dad = member("Carl", null, null);
        Member gran = member("Nana", null, null);
        Member sister = member("Lena", null, 1);
        Member step = member("Mark", null, null);
        List<Tie> ties = List.of(
                new Tie(mum.id(), Bond.PARENT, CHILD),
                new Tie(dad.id(), Bond.PARENT, CHILD),
                new Tie(sister.id(), Bond.CHILD, mum.id()),
                new Tie(mum.id(), Bond.DIVORCED, dad.id()),
                new Tie(mum.id(), Bond.PARTNER, step.id()),
                new Tie(gran.id(), Bond.PARENT, mum.id()));
        Drawing drawing =
                map(Kind.GENOGRAM, List.of(mum, dad, gran, sister, step), ties).drawing("Jayden");

        assertThat(node(drawing, "Nana").y())
                .isLessThan(node(drawing, "Natasha").y());
        assertThat(node(drawing, "Natasha").y())
                .isLessThan(node(drawing, "Jayden").y());
        assertThat(node(drawing, "Lena").y()).isEqualTo(node(drawing, "Jayden").y());
        assertThat(Math.abs(node(drawing, "Carl").x() - node(drawing, "Natasha").x()))
                .isEqualTo(GenogramDrawing.PLACE);
        assertThat(Math.abs(node(drawing, "Mark").x() - node(drawing, "Natasha").x()))
                .isEqualTo(GenogramDrawing.PLACE);
        assertThat(drawing.strokes()).anyMatch(stroke -> stroke.look().equals("home"));
    }

    @Test
    void whatCannotBeIsDrawnAllTheSame() {
        Member one = member("A", null, null);
        Member two = member("B", null, null);
        List<Tie> ties = List.of(
                new Tie(one.id(), Bond.PARENT, CHILD),
                new Tie(CHILD, Bond.PARENT, one.id()),
                new Tie(one.id(), Bond.PARTNER, CHILD),
                new Tie(one.id(), Bond.PARENT, UUID.randomUUID()));

        assertThat(map(Kind.GENOGRAM, List.of(one, two), ties).drawing("Jayden").nodes())
                .hasSize(3);
    }

    @Test
    void aLongNameIsCutAndTheWholeOneStaysInTheTitle() {
        String name = "Wilhelmina Bartholomew-Featherstonehaugh";
        Drawing drawing =
                map(Kind.ECO, List.of(member(name, Near.FAR, null)), List.of()).drawing("Jayden");

        assertThat(node(drawing, name).label()).endsWith("…").startsWith("Wilh");
        assertThat(Drawing.cut("Nana", 96, 14)).isEqualTo("Nana");
        assertThat(Drawing.cut("👨‍👩‍👧‍👦".repeat(12), 96, 14)).matches("(👨‍👩‍👧‍👦)*…");
    }

    @Test
    void aNameFromRightToLeftSaysSo() {
        Drawing drawing = map(
                        Kind.ECO,
                        List.of(member("خالتي سعاد", Near.CLOSE, null), member("Kian", Near.CLOSE, null)),
                        List.of())
                .drawing("Amal");

        assertThat(node(drawing, "خالتي سعاد").rightToLeft()).isTrue();
        assertThat(node(drawing, "Kian").rightToLeft()).isFalse();
    }

    @Test
    void onPaperEverybodyKeepsTheShapeOfAGenogram() throws IOException {
        PeopleMap map = map(Kind.GENOGRAM, List.of(AMap.family("Rose")), List.of());
        Drawing drawing = map.drawing("");
        BufferedImage paper = ImageIO.read(new ByteArrayInputStream(Painting.of(map)));

        assertThat(ink(paper, drawing, drawing.child(), -24, -24)).isTrue();
        assertThat(ink(paper, drawing, node(drawing, "Rose"), -24, 0)).isTrue();
        assertThat(ink(paper, drawing, node(drawing, "Rose"), -24, -24)).isFalse();
    }

    private static boolean ink(BufferedImage paper, Drawing drawing, Drawing.Node node, int right, int down) {
        double scale = (double) paper.getWidth() / drawing.width();
        int colour = paper.getRGB((int) ((node.x() + right) * scale), (int) ((node.y() + down) * scale));
        return (colour & 0xff) < 0x80;
    }

    private static void assertApart(Drawing drawing, double text, int height) {
        List<Drawing.Node> nodes = drawing.nodes();
        for (int n = 0; n < nodes.size(); n++) {
            Drawing.Node one = nodes.get(n);
            double half = Drawing.width(one.label(), text) / 2;
            assertThat(one.x() - half).isGreaterThanOrEqualTo(0);
            assertThat(one.x() + half).isLessThanOrEqualTo(drawing.width());
            assertThat(one.y()).isBetween(20, drawing.height() - height / 2);
            for (int m = 0; m < n; m++) {
                Drawing.Node other = nodes.get(m);
                double width = Math.max(44, half + Drawing.width(other.label(), text) / 2);
                assertThat(Math.abs(one.x() - other.x()) >= width || Math.abs(one.y() - other.y()) >= height)
                        .as(one + " and " + other)
                        .isTrue();
            }
        }
    }

    private static double fromTheMiddle(Drawing drawing, String name) {
        Drawing.Node one = node(drawing, name);
        return Math.hypot(one.x() - drawing.width() / 2.0, one.y() - drawing.height() / 2.0);
    }

    private static Drawing.Node node(Drawing drawing, String name) {
        return drawing.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Member member(String name, @Nullable Near near, @Nullable Integer home) {
        return new Member(
                UUID.randomUUID(), name, "", What.PERSON, near, null, Shape.DIAMOND, null, null, home, null, "");
    }

    static PeopleMap map(Kind kind, List<Member> members, List<Tie> ties) {
        return new PeopleMap(
                CHILD,
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                kind,
                LocalDate.of(2026, 11, 12),
                "Jayden and Amira",
                How.SPOKEN,
                "",
                "en",
                Shape.SQUARE,
                1,
                null,
                null,
                "Amira Khan",
                NOW,
                members,
                ties);
    }
}
