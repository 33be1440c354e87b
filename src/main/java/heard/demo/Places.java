package heard.demo;

import static heard.demo.Drawing.*;

import java.awt.Color;

/** Houses, fields and roads in a child's hand. */
final class Places {

    private Places() {}

    static void goodHouse(Crayon c) {
        sun(c);
        grass(c, 760);
        Color wall = c.one(ORANGE, RED, BLUE, PURPLE);
        house(c, c.about(260, 420), 330, 400, 430, wall, true);
        flowers(c, 3);
        People.person(c, c.about(850, 930), 560, 210, c.one(PINK, GREEN, RED), true);
        if (c.about(0, 1) > .5) {
            Animals.smallDog(c, 1040, 700);
        }
    }

    static void badHouse(Crayon c) {
        Color dark = c.one(BLACK, new Color(0x3B3B66), PURPLE);
        c.thick(19);
        double x = c.about(330, 400);
        c.line(dark, x, 780, x, 390, x + 220, 190, x + 440, 390, x + 440, 780, x, 780);
        c.line(dark, x - 30, 410, x + 225, 175, x + 470, 415);
        c.thick(12);
        c.line(dark, x + 90, 480, x + 175, 480, x + 175, 560, x + 90, 560, x + 90, 480);
        c.scribbleBox(dark, x + 95, 485, 78, 72);
        c.thick(15);
        c.line(BLACK, 170, 110, 250, 190, 190, 220, 290, 320);
        c.line(BLACK, 980, 90, 900, 190, 965, 215, 870, 330);
        for (int i = 0; i < 9; i++) {
            double at = 90 + i * 125 + c.about(-20, 20);
            double top = c.about(40, 110);
            c.thick(7).line(GREY, at, top, at - 16, top + c.about(30, 55));
        }
        c.thick(11);
        c.arc(GREEN, 1010, 770, 62, 48, Math.PI, Math.PI);
        c.line(GREEN, 945, 775, 1075, 775);
        c.dot(BLACK, 990, 752, 5);
        c.dot(BLACK, 1015, 752, 5);
    }

    static void house(Crayon c, double x, double y, double w, double h, Color wall, boolean smoke) {
        c.thick(14);
        c.scribbleCorners(c.one(RED, BROWN, PURPLE), x - 20, y, x + w / 2, y - h * .5, x + w + 20, y);
        c.line(wall, x, y, x, y + h, x + w, y + h, x + w, y, x, y);
        c.line(BLACK, x - 30, y + 6, x + w / 2, y - h * .53, x + w + 30, y + 6);
        double door = w * .24;
        c.scribbleBox(GREEN, x + w * .4, y + h * .55, door, h * .44);
        c.line(
                BLACK,
                x + w * .39,
                y + h,
                x + w * .39,
                y + h * .54,
                x + w * .41 + door,
                y + h * .54,
                x + w * .41 + door,
                y + h);
        c.dot(YELLOW, x + w * .4 + door * .8, y + h * .78, Math.max(6, w * .02));
        for (double at : new double[] {.1, .68}) {
            double s = w * .23;
            double left = x + w * at;
            double top = y + h * .14;
            c.thick(9);
            c.scribbleBox(YELLOW, left, top, s, s);
            c.line(BLACK, left, top, left + s, top, left + s, top + s, left, top + s, left, top);
            c.line(BLACK, left + s / 2, top, left + s / 2, top + s);
            c.line(BLACK, left, top + s / 2, left + s, top + s / 2);
        }
        if (smoke) {
            double cx = x + w * .76;
            double cy = y - h * .3;
            c.thick(12).line(BLACK, cx, cy + 36, cx, cy - 60, cx + 44, cy - 60, cx + 44, cy + 78);
            for (int i = 0; i < 4; i++) {
                c.thick(9).round(GREY, cx + 34 + i * 36, cy - 92 - i * 26, 18 + i * 6, 14 + i * 4);
            }
        }
    }

    static void sun(Crayon c) {
        double x = c.about(960, 1060);
        double y = c.about(130, 170);
        c.scribbleRound(YELLOW, x, y, 72, 72);
        c.thick(12).round(ORANGE, x, y, 76, 76);
        for (int i = 0; i < 11; i++) {
            double a = i * Math.PI * 2 / 11 + c.about(-.1, .1);
            double far = c.about(135, 170);
            c.line(YELLOW, x + Math.cos(a) * 100, y + Math.sin(a) * 100, x + Math.cos(a) * far, y + Math.sin(a) * far);
        }
    }

    static void grass(Crayon c, double y) {
        c.thick(14).line(GREEN, 30, y + 6, 420, y + c.about(-6, 14), 800, y + c.about(-8, 12), 1170, y + 4);
        for (int i = 0; i < 44; i++) {
            double x = 40 + i * 26 + c.about(-8, 8);
            c.thick(9).line(GREEN, x, y + 60, x + c.about(-14, 14), y + c.about(10, 28));
        }
    }

    private static void flowers(Crayon c, int count) {
        for (int i = 0; i < count; i++) {
            double x = 80 + i * 62 + c.about(-12, 12);
            double y = c.about(640, 700);
            Color petal = c.one(RED, PINK, PURPLE, BLUE);
            c.thick(9).line(GREEN, x, 800, x, y + 20);
            for (int p = 0; p < 5; p++) {
                double a = p * Math.PI * 2 / 5;
                c.round(petal, x + Math.cos(a) * 21, y + Math.sin(a) * 21, 12, 12);
            }
            c.dot(YELLOW, x, y, 11);
        }
    }

    static void football(Crayon c) {
        c.thick(14).line(GREEN, 70, 230, 1130, 215, 1140, 830, 60, 825, 70, 230);
        c.thick(11).line(GREEN, 600, 222, 598, 828);
        c.round(GREEN, 600, 525, 105, 100);
        c.line(BLACK, 70, 400, 165, 400, 165, 660, 66, 660);
        c.line(BLACK, 1135, 400, 1040, 400, 1040, 660, 1138, 660);
        for (int i = 1; i < 5; i++) {
            c.thick(5).line(GREY, 70, 400 + i * 52, 165, 400 + i * 52);
            c.line(GREY, 1040, 400 + i * 52, 1135, 400 + i * 52);
        }
        Color us = c.one(RED, BLUE, PURPLE);
        Color them = us == RED ? SKY : ORANGE;
        for (int i = 0; i < 4; i++) {
            People.person(c, 265 + i * 125 + c.about(-25, 25), c.about(300, 610), 130, us, i < 2);
        }
        for (int i = 0; i < 3; i++) {
            People.person(c, 740 + i * 105 + c.about(-20, 20), c.about(300, 600), 122, them, false);
        }
        double bx = c.about(480, 700);
        double by = c.about(700, 760);
        c.thick(9).round(BLACK, bx, by, 30, 30);
        c.dot(BLACK, bx - 2, by, 9);
        c.thick(6).line(GREY, bx + 40, by + 8, bx + 95, by + 26);
        c.line(GREY, bx + 44, by - 8, bx + 100, by - 2);
        c.word(us, c.one("GOAL", "YES", "WE WON"), 430, 80, 84);
    }

    static void threeHouses(Crayon c) {
        String[] names = {"WORRY", "GOOD", "DREAM"};
        Color[] walls = {new Color(0x4A4A78), ORANGE, c.one(BLUE, PURPLE, PINK)};
        for (int i = 0; i < 3; i++) {
            double x = 65 + i * 385;
            double y = 390 + c.about(-14, 14);
            if (i == 0) {
                c.thick(16).line(walls[0], x, y, x, 760, x + 290, 760, x + 290, y, x, y);
                c.line(walls[0], x - 22, y + 5, x + 145, 215, x + 312, y + 5);
                c.thick(11).round(GREY, x + 150, 130, 90, 36);
                c.line(SKY, x + 90, 175, x + 80, 205);
                c.line(SKY, x + 205, 175, x + 196, 208);
                People.face(c, x + 145, y + 190, 62, -1, c.one(People.SKINS));
            } else {
                house(c, x, y, 290, 370, walls[i], i == 1);
            }
            c.word(walls[i], names[i], x + 28, 800, 50);
        }
        c.thick(9);
        star(c, 880, 130, 40);
        star(c, 1130, 110, 30);
    }

    private static void star(Crayon c, double x, double y, double r) {
        double[] points = new double[12];
        for (int i = 0; i < 6; i++) {
            double a = -Math.PI / 2 + i * Math.PI * 4 / 5;
            points[i * 2] = x + Math.cos(a) * r;
            points[i * 2 + 1] = y + Math.sin(a) * r;
        }
        c.line(YELLOW, points);
    }

    static void rainbow(Crayon c) {
        Color[] bands = {RED, ORANGE, YELLOW, GREEN, BLUE, PURPLE};
        c.thick(30);
        for (int i = 0; i < bands.length; i++) {
            c.arc(bands[i], 600, 750, 500 - i * 42, 560 - i * 44, Math.PI * 1.01, Math.PI * .98);
        }
        for (double x : new double[] {130, 1060}) {
            for (int i = 0; i < 4; i++) {
                c.thick(11).round(SKY, x - 70 + i * 46, 745 + c.about(-22, 14), 46, 36);
            }
        }
        People.person(c, c.about(500, 560), 590, 190, c.one(RED, BLUE, PINK), true);
        if (c.about(0, 1) > .4) {
            People.person(c, c.about(660, 700), 570, 220, c.one(GREEN, PURPLE), false);
        }
    }

    static void school(Crayon c) {
        c.scribbleCorners(RED, 190, 330, 600, 160, 1010, 330);
        c.thick(14).line(BLACK, 170, 335, 600, 150, 1030, 335);
        c.line(BROWN, 200, 335, 200, 740, 1000, 740, 1000, 335, 200, 335);
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < 5; i++) {
                if (row == 1 && i == 2) {
                    continue;
                }
                double x = 245 + i * 152;
                double y = 385 + row * 170;
                c.thick(9).scribbleBox(SKY, x, y, 84, 90);
                c.line(BLACK, x, y, x + 84, y, x + 84, y + 90, x, y + 90, x, y);
            }
        }
        c.scribbleBox(BLUE, 548, 560, 90, 176);
        c.thick(12).line(BLACK, 545, 740, 545, 556, 642, 556, 642, 740);
        c.word(BLACK, "SCHOOL", 425, 232, 58);
        for (int i = 0; i < 3; i++) {
            double x = c.about(215, 330) + i * 300;
            c.thick(11).line(RED, x, 755, x + c.about(-60, 60), 850);
        }
        People.person(c, 1085, 590, 200, c.one(PURPLE, GREEN), true);
        People.person(c, 100, 600, 185, c.one(PINK, ORANGE), false);
    }

    static void myDay(Crayon c) {
        c.thick(46)
                .line(
                        new Color(0xD8D2C4),
                        60,
                        760,
                        300,
                        700,
                        420,
                        500,
                        640,
                        470,
                        800,
                        600,
                        960,
                        520,
                        1010,
                        300,
                        1140,
                        160);
        house(c, 60, 520, 150, 150, ORANGE, false);
        c.word(BLACK, "UP", 70, 820, 42);
        c.scribbleRound(BROWN, 390, 330, 56, 34);
        c.thick(10).round(BLACK, 390, 330, 95, 52);
        c.word(BLACK, "TOAST", 290, 405, 40);
        c.thick(12).line(BLUE, 560, 560, 560, 690, 760, 690, 760, 560, 560, 560);
        c.line(RED, 545, 560, 660, 490, 775, 560);
        c.word(BLACK, c.one("SCHOOL", "SUMS"), 560, 712, 40);
        c.thick(10).round(BLACK, 880, 730, 48, 48);
        c.dot(BLACK, 880, 730, 12);
        c.word(BLACK, "PLAY", 820, 800, 42);
        People.face(c, 820, 330, 66, 1, c.one(People.SKINS));
        c.word(PURPLE, c.one("NANA", "MUM", "GRAN", "HOME"), 720, 412, 42);
        c.thick(12).line(BLUE, 950, 130, 950, 60, 950, 100, 1110, 100, 1110, 130);
        c.scribbleBox(PINK, 990, 62, 118, 34);
        c.word(BLACK, "BED", 975, 200, 42);
        c.thick(10).arc(YELLOW, 850, 90, 46, 46, 1, 3.6);
    }

    static void sea(Crayon c) {
        c.thick(12).line(BLUE, 20, 400, 400, 396, 800, 404, 1180, 398);
        for (int row = 0; row < 6; row++) {
            Color wave = row % 2 == 0 ? BLUE : new Color(0x2E5C8A);
            for (int i = 0; i < 11; i++) {
                c.thick(11)
                        .arc(wave, 70 + i * 108 + row % 2 * 40, 470 + row * 62, 44, 22, Math.PI * 1.05, Math.PI * .9);
            }
        }
        c.thick(13).line(BROWN, 760, 410, 1190, 405);
        for (int i = 0; i < 5; i++) {
            c.line(BROWN, 790 + i * 90, 410, 790 + i * 90, 560 + i * 24);
        }
        People.person(c, 940, 215, 190, BLACK, false);
        c.thick(11).arc(YELLOW, 200, 160, 70, 70, .8, 4);
        for (int i = 0; i < 6; i++) {
            c.dot(GREY, c.about(320, 1140), c.about(50, 190), 6);
        }
    }
}
