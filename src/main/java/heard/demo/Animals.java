package heard.demo;

import static heard.demo.Drawing.*;

import java.awt.Color;

/** Animals in a child's hand: mostly head, and pleased to see you. */
final class Animals {

    private Animals() {}

    static void dog(Crayon c) {
        Color coat = c.one(BROWN, ORANGE, GREY);
        Places.grass(c, 780);
        c.scribbleRound(coat, 640, 580, 240, 120);
        c.thick(15).round(BLACK, 640, 580, 250, 128);
        for (double x : new double[] {455, 540, 740, 820}) {
            c.line(BLACK, x, 670, x - 4, 800, x + 34, 802);
        }
        c.scribbleRound(coat, 360, 400, 132, 122);
        c.round(BLACK, 360, 400, 140, 130);
        c.scribbleRound(BLACK, 240, 400, 36, 96);
        c.scribbleRound(BLACK, 482, 400, 36, 96);
        smile(c, 360, 400);
        c.scribbleRound(PINK, 385, 500, 22, 32);
        c.thick(16).line(coat, 880, 530, 960, 440, 1010, 330);
        c.thick(8).arc(GREY, 1010, 350, 90, 90, -.9, .9);
        c.arc(GREY, 1010, 350, 130, 130, -.8, .7);
        c.thick(12).arc(RED, 375, 505, 120, 40, .3, 2.5);
        if (c.about(0, 1) > .4) {
            c.word(RED, c.one("WOOF", "GOOD DOG", "SIT"), 620, 170, 76);
        }
    }

    private static void smile(Crayon c, double x, double y) {
        c.dot(BLACK, x - 48, y - 26, 14);
        c.dot(BLACK, x + 48, y - 26, 14);
        c.scribbleRound(BLACK, x, y + 22, 26, 18);
        c.thick(10).arc(BLACK, x - 26, y + 48, 28, 26, .1, 2.9);
        c.arc(BLACK, x + 28, y + 48, 28, 26, .1, 2.9);
    }

    static void smallDog(Crayon c, double x, double y) {
        c.scribbleRound(BROWN, x, y, 60, 32);
        c.thick(8).line(BLACK, x - 40, y + 24, x - 42, y + 66);
        c.line(BLACK, x + 34, y + 24, x + 36, y + 66);
        c.scribbleRound(BROWN, x - 66, y - 40, 34, 32);
        c.dot(BLACK, x - 76, y - 46, 5);
        c.dot(BLACK, x - 56, y - 46, 5);
        c.line(BLACK, x + 58, y - 8, x + 92, y - 46);
    }

    static void cat(Crayon c) {
        Color coat = c.one(ORANGE, GREY, BLACK);
        c.scribbleRound(coat, 600, 620, 200, 180);
        c.thick(14).round(BLACK, 600, 620, 210, 190);
        c.scribbleRound(coat, 600, 340, 150, 130);
        c.round(BLACK, 600, 340, 160, 140);
        c.scribbleCorners(coat, 455, 300, 470, 130, 575, 215);
        c.line(BLACK, 452, 300, 468, 125, 578, 212);
        c.scribbleCorners(coat, 625, 215, 735, 130, 748, 300);
        c.line(BLACK, 622, 212, 738, 125, 750, 300);
        c.scribbleRound(GREEN, 545, 320, 27, 32);
        c.scribbleRound(GREEN, 655, 320, 27, 32);
        c.thick(13).line(BLACK, 545, 298, 545, 342);
        c.line(BLACK, 655, 298, 655, 342);
        c.scribbleCorners(PINK, 575, 372, 625, 372, 600, 398);
        c.thick(8).arc(BLACK, 578, 402, 24, 20, .1, 2.9);
        c.arc(BLACK, 624, 402, 24, 20, .1, 2.9);
        for (int i = -1; i <= 1; i++) {
            c.thick(6).line(BLACK, 500, 392 + i * 8, 355, 385 + i * 34);
            c.line(BLACK, 700, 392 + i * 8, 845, 385 + i * 34);
        }
        c.thick(26).line(coat, 790, 700, 920, 690, 990, 580, 940, 480);
        c.thick(13).round(BLACK, 540, 790, 46, 26);
        c.round(BLACK, 662, 790, 46, 26);
        c.word(c.one(RED, PURPLE), c.one("MIAOW", "PURR", "MY CAT"), 120, 120, 70);
    }

    static void bunny(Crayon c) {
        Color coat = c.one(PINK, GREY, new Color(0xC9A98B));
        for (double x : new double[] {505, 665}) {
            c.scribbleRound(coat, x, 210, 58, 175);
            c.thick(14).round(BLACK, x, 210, 66, 185);
            c.scribbleRound(PINK, x, 225, 24, 110);
        }
        c.scribbleRound(coat, 585, 480, 165, 140);
        c.thick(15).round(BLACK, 585, 480, 175, 150);
        c.dot(BLACK, 522, 455, 15);
        c.dot(BLACK, 650, 455, 15);
        c.scribbleCorners(PINK, 560, 500, 612, 500, 586, 528);
        c.thick(10).arc(BLACK, 586, 530, 52, 38, .3, 2.5);
        c.line(BLACK, 574, 566, 574, 600, 600, 600, 600, 566);
        c.scribbleRound(coat, 585, 745, 140, 110);
        c.thick(14).round(BLACK, 585, 745, 150, 118);
        c.scribbleRound(new Color(0xE4DCCB), 585, 765, 64, 58);
        double bed = 800;
        c.thick(14).line(BLUE, 255, 640, 255, 860, bed + 160, 860, bed + 160, 700);
        c.scribbleBox(SKY, bed - 40, 775, 190, 80);
        if (c.about(0, 1) > .3) {
            c.word(PURPLE, c.one("BUNNY", "BED", "SHH"), 850, 150, 66);
        }
    }

    static void fish(Crayon c) {
        c.thick(15).line(BLUE, 130, 180, 130, 800, 1070, 800, 1070, 180);
        c.thick(11).arc(SKY, 370, 230, 120, 18, 3.3, 2.8);
        c.arc(SKY, 650, 232, 120, 18, 3.3, 2.8);
        c.arc(SKY, 920, 228, 100, 18, 3.3, 2.8);
        for (int i = 0; i < 4; i++) {
            double x = 300 + i % 2 * 420 + c.about(-60, 60);
            double y = 370 + i / 2 * 210 + c.about(-30, 30);
            Color scale = c.one(ORANGE, RED, PURPLE, YELLOW);
            c.scribbleRound(scale, x, y, 86, 48);
            c.thick(10).round(BLACK, x, y, 92, 54);
            c.line(BLACK, x + 86, y, x + 150, y - 46, x + 145, y + 50, x + 88, y);
            c.dot(BLACK, x - 48, y - 12, 9);
            c.arc(BLACK, x - 74, y + 10, 18, 12, .2, 1.6);
            c.thick(7).round(SKY, x - 130, y - 50, 12, 12);
            c.round(SKY, x - 150, y - 92, 8, 8);
        }
        for (int i = 0; i < 6; i++) {
            double x = 190 + i * 160;
            c.thick(11).line(GREEN, x, 795, x - 18, 740, x + 14, 690, x - 8, c.about(600, 660));
        }
    }
}
