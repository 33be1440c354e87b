package heard.demo;

import java.awt.Color;
import java.util.Arrays;
import java.util.function.Consumer;

/** Pictures as children draw them, made by the program so that none is anyone's. The same kind and seed give the same picture. */
final class Drawing {

    static final Color BLACK = new Color(0x33323A);
    static final Color BLUE = new Color(0x3E7CC4);
    static final Color SKY = new Color(0x7DB9E8);
    static final Color RED = new Color(0xD9473F);
    static final Color ORANGE = new Color(0xEE8A36);
    static final Color YELLOW = new Color(0xF4C430);
    static final Color GREEN = new Color(0x4B9B54);
    static final Color PINK = new Color(0xE885AE);
    static final Color PURPLE = new Color(0x7C5BA6);
    static final Color BROWN = new Color(0x8A5A3B);
    static final Color GREY = new Color(0x8B8F97);

    enum Kind {
        HOUSE_GOOD(Places::goodHouse),
        HOUSE_BAD(Places::badHouse),
        FAMILY(People::family),
        DOG(Animals::dog),
        CAT(Animals::cat),
        BUNNY(Animals::bunny),
        FISH(Animals::fish),
        FOOTBALL(Places::football),
        THREE_HOUSES(Places::threeHouses),
        RAINBOW(Places::rainbow),
        MY_PEOPLE(People::rings),
        SCHOOL(Places::school),
        FACES(People::faces),
        MY_DAY(Places::myDay),
        SEA(Places::sea),
        BIKE(People::bike),
        CAKE(People::cake);

        private final Consumer<Crayon> scene;

        Kind(Consumer<Crayon> scene) {
            this.scene = scene;
        }

        /** The kind as the children's files name it, such as {@code house-good}. */
        static Kind of(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.written().equals(written))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nobody draws a " + written));
        }

        String written() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private Drawing() {}

    /** A PNG of 1200 by 900 pixels and less than 150 KB. */
    static byte[] png(Kind kind, long seed) {
        Crayon crayon = new Crayon(seed * 31 + kind.ordinal());
        kind.scene.accept(crayon);
        return crayon.png();
    }

    /** The picture that belongs to what a child said; {@code which} counts from 0 when there are several. */
    static byte[] png(Council.Child child, Council.Said said, int which) {
        return png(said.pictures().get(which), (child.slug() + said.key()).hashCode() + which);
    }
}
