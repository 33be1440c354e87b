package heard.demo;

import static heard.demo.Drawing.*;

import java.awt.Color;

/** People in a child's hand; how big someone is, is how near they are. */
final class People {

    static final Color[] SKINS = {new Color(0xF2C9A5), new Color(0xC98F63), new Color(0x8D5A3B), new Color(0xE5B08A)};

    private People() {}

    /** {@code y} is the top of the head and {@code h} the whole height. */
    static void person(Crayon c, double x, double y, double h, Color clothes, boolean smiling) {
        Color skin = c.one(SKINS);
        double r = h * .19;
        double neck = y + r * 2;
        double hip = y + h * .72;
        double line = Math.max(7, h / 22);
        c.thick(line);
        if (c.about(0, 1) > .5) {
            c.scribbleCorners(clothes, x, neck, x - h * .2, hip, x + h * .2, hip);
            c.line(clothes, x, neck, x - h * .2, hip, x + h * .2, hip, x, neck);
        } else {
            c.scribbleBox(clothes, x - h * .13, neck + 4, h * .26, hip - neck - 4);
            c.line(
                    clothes,
                    x - h * .13,
                    neck,
                    x + h * .13,
                    neck,
                    x + h * .13,
                    hip,
                    x - h * .13,
                    hip,
                    x - h * .13,
                    neck);
        }
        double lift = c.about(-.16, .12) * h;
        for (int side = -1; side <= 1; side += 2) {
            double hand = x + side * h * .33;
            double handY = neck + h * .16 + lift;
            c.thick(line).line(BLACK, x + side * h * .1, neck + h * .07, hand, handY);
            for (int finger = -1; finger <= 1; finger++) {
                c.thick(Math.max(4, line * .55))
                        .line(BLACK, hand, handY, hand + side * h * .06, handY + finger * h * .045);
            }
            c.thick(line).line(BLACK, x + side * h * .07, hip, x + side * h * .08, y + h, x + side * h * .17, y + h);
        }
        c.thick(line);
        face(c, x, y + r, r, smiling ? 1 : 0, skin);
        hair(c, x, y + r, r);
    }

    private static void hair(Crayon c, double x, double y, double r) {
        Color hair = c.one(BLACK, BROWN, ORANGE, YELLOW, BLACK);
        c.thick(Math.max(6, r / 5));
        int style = (int) c.about(0, 3.99);
        if (style == 0) {
            for (int i = -3; i <= 3; i++) {
                c.line(hair, x + i * r * .26, y - r * .85, x + i * r * .34, y - r * 1.4);
            }
        } else if (style == 1) {
            c.arc(hair, x, y - r * .1, r * 1.02, r, Math.PI, Math.PI);
            c.line(hair, x - r, y - r * .1, x - r * 1.2, y + r * 1.1);
            c.line(hair, x + r, y - r * .1, x + r * 1.2, y + r * 1.1);
        } else if (style == 2) {
            for (int i = 0; i < 7; i++) {
                double a = Math.PI * (1.05 + i * .15);
                c.round(hair, x + Math.cos(a) * r, y + Math.sin(a) * r, r * .24, r * .24);
            }
        } else {
            c.arc(hair, x, y - r * .12, r, r * .95, Math.PI, Math.PI);
            c.arc(hair, x, y - r * .3, r * .9, r * .8, Math.PI, Math.PI);
        }
    }

    /** {@code mood} above 0 smiles, below 0 frowns. */
    static void face(Crayon c, double x, double y, double r, int mood, Color skin) {
        c.scribbleRound(skin, x, y, r * .92, r * .92);
        c.thick(Math.max(6, r / 6)).round(BLACK, x, y, r, r);
        double eye = Math.max(3.5, r * .11);
        c.dot(BLACK, x - r * .36, y - r * .18, eye);
        c.dot(BLACK, x + r * .36, y - r * .18, eye);
        c.thick(Math.max(5, r / 9));
        if (mood > 0) {
            c.arc(RED, x, y + r * .15, r * .5, r * .42, .35, 2.4);
        } else if (mood < 0) {
            c.arc(BLUE, x, y + r * .75, r * .42, r * .36, Math.PI + .4, 2.3);
        } else {
            c.line(BLACK, x - r * .35, y + r * .42, x + r * .35, y + r * .42);
        }
    }

    static void family(Crayon c) {
        Places.grass(c, 800);
        int count = (int) c.about(3, 5.9);
        double gap = 1080.0 / count;
        for (int i = 0; i < count; i++) {
            boolean far = i == count - 1 && count > 3;
            double h = far ? c.about(170, 220) : c.about(320, 520);
            person(c, 100 + gap * (i + .45), 790 - h, h, c.one(RED, BLUE, GREEN, PINK, PURPLE, ORANGE), !far);
        }
        if (c.about(0, 1) > .55) {
            heart(c, c.about(250, 800), 120, 56);
        } else {
            Places.sun(c);
        }
    }

    private static void heart(Crayon c, double x, double y, double r) {
        c.scribbleRound(RED, x - r * .5, y, r * .5, r * .45);
        c.scribbleRound(RED, x + r * .5, y, r * .5, r * .45);
        c.scribbleCorners(RED, x - r, y + 6, x + r, y + 6, x, y + r * 1.3);
    }

    static void rings(Crayon c) {
        Color[] ring = {RED, ORANGE, SKY};
        for (int i = 0; i < 3; i++) {
            c.thick(12).round(ring[i], 600, 460, 170 + i * 170, 140 + i * 128);
        }
        face(c, 600, 450, 70, 1, c.one(SKINS));
        c.word(BLACK, "ME", 562, 540, 40);
        String[] names = {
            c.one("NANA", "GRAN", "MUM", "JO"),
            c.one("MISS P", "SIS", "KAY"),
            c.one("DAD", "BRO", "AUNTY"),
            c.one("DOG", "CAT", "TED")
        };
        double[][] at = {{430, 420}, {780, 300}, {310, 640}, {850, 640}};
        for (int i = 0; i < 4; i++) {
            double x = at[i][0] + c.about(-20, 20);
            double y = at[i][1] + c.about(-20, 20);
            face(c, x, y, i == 0 ? 52 : 42, i == 2 ? 0 : 1, c.one(SKINS));
            c.word(c.one(PURPLE, BLUE, GREEN), names[i], x - names[i].length() * 15, y + 58, 34);
        }
        face(c, 1050, 180, 36, -1, c.one(SKINS));
    }

    static void faces(Crayon c) {
        Color[] colours = {YELLOW, SKY, RED, GREEN};
        String[] names = {"HAPPY", "SAD", "CROSS", "DUNNO"};
        for (int i = 0; i < 4; i++) {
            double x = 330 + i % 2 * 540 + c.about(-20, 20);
            double y = 215 + i / 2 * 425;
            c.thick(14);
            face(c, x, y, 140, new int[] {1, -1, -1, 0}[i], colours[i]);
            if (i == 1) {
                c.scribbleRound(BLUE, x - 56, y + 40, 12, 26);
                c.scribbleRound(BLUE, x + 58, y + 64, 11, 24);
            } else if (i == 2) {
                c.thick(13).line(BLACK, x - 90, y - 75, x - 20, y - 42);
                c.line(BLACK, x + 90, y - 75, x + 20, y - 42);
            } else if (i == 3) {
                c.thick(11).arc(BLACK, x + 175, y - 70, 28, 28, Math.PI, 4);
                c.dot(BLACK, x + 172, y + 8, 8);
            }
            c.word(BLACK, names[i], x - names[i].length() * 26, y + 165, 54);
        }
    }

    static void cake(Crayon c) {
        c.scribbleBox(c.one(PINK, YELLOW, SKY), 350, 480, 500, 200);
        c.thick(15).line(BLACK, 340, 470, 340, 690, 860, 690, 860, 470, 340, 470);
        for (int i = 0; i < 7; i++) {
            c.thick(13).arc(RED, 378 + i * 74, 478, 36, 42, 0, Math.PI);
        }
        int candles = (int) c.about(4, 9);
        for (int i = 0; i < candles; i++) {
            double x = 390 + i * (430.0 / candles);
            c.thick(13).line(c.one(BLUE, GREEN, PURPLE), x, 465, x, 375);
            c.scribbleRound(YELLOW, x, 338, 14, 26);
            c.thick(6).round(ORANGE, x, 338, 17, 30);
        }
        c.thick(14).line(BROWN, 230, 700, 970, 700);
        c.line(BROWN, 290, 700, 290, 860);
        c.line(BROWN, 910, 700, 910, 860);
        person(c, 150, 380, 330, c.one(RED, GREEN), true);
        person(c, 1060, 450, 270, c.one(BLUE, PURPLE), true);
        c.word(c.one(RED, PURPLE, BLUE), "HAPPY ME", 300, 130, 84);
    }

    static void bike(Crayon c) {
        Places.sun(c);
        Places.grass(c, 770);
        Color frame = c.one(RED, BLUE, GREEN, PURPLE);
        c.thick(13).round(BLACK, 370, 650, 125, 125);
        c.round(BLACK, 790, 650, 125, 125);
        for (int i = 0; i < 7; i++) {
            double a = i * .9;
            c.thick(5).line(GREY, 370, 650, 370 + Math.cos(a) * 118, 650 + Math.sin(a) * 118);
            c.line(GREY, 790, 650, 790 + Math.cos(a) * 118, 650 + Math.sin(a) * 118);
        }
        c.thick(16).line(frame, 370, 650, 480, 450, 720, 450, 570, 650, 370, 650);
        c.line(frame, 480, 450, 570, 650);
        c.line(frame, 790, 650, 705, 385);
        c.thick(15).line(BLACK, 435, 432, 525, 432);
        c.line(BLACK, 640, 375, 705, 385, 735, 350);
        person(c, 560, 150, 300, c.one(ORANGE, PINK, YELLOW), true);
        c.word(frame, c.one("ZOOM", "ME", "FAST"), 110, 200, 80);
    }
}
