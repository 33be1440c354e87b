package heard.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heard.access.StaffMember;
import heard.children.Child;
import heard.maps.AMap;
import heard.maps.Line;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A worker makes a map with a child on a phone, and looks at what has changed since the last. */
class MapsJourneyTests extends JourneyTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();

    @Test
    void aWorkerMakesAMapWithTheChildAndComparesItWithTheLast() {
        new AMap(child)
                .on(
                        TestClock.TODAY.minusMonths(6),
                        worker,
                        AMap.close("Nana", Line.STRONG, "She stays up with me."),
                        AMap.far("Dad", Line.HARD, "He is on the line because he moves."),
                        AMap.far("خالتي سعاد", Line.BROKEN, ""),
                        AMap.far("Miss Patel from the big school", Line.WEAK, ""),
                        AMap.close("Biscuit", Line.MIXED, ""));
        String maps = "/children/" + child.id() + "/maps";
        try (Browsing browsing = at(Browsing.PHONE)) {
            browsing.signIn(worker).go(maps).lookOver().picture("maps");
            browsing.press(browsing.link("New eco-map"));
            browsing.sees("This begins as it was on 12 May 2026").lookOver().picture("making");
            browsing.press(browsing.button("Remove Dad"));
            browsing.press(browsing.button("Add somebody or something"));
            browsing.page().locator("#name-4").fill("Kian");
            browsing.page().locator("#near-4").selectOption("CLOSE");
            browsing.page().locator("#words-4").fill("We walk home on Fridays.");
            browsing.page().locator("[data-drawn] .map__name:has-text('Kian')").waitFor();
            browsing.press(browsing.button("Save"));
            browsing.sees("We walk home on Fridays.").lookOver().picture("map");
            browsing.go(maps + "/compare")
                    .sees("Who came", "Kian", "Who went", "Dad")
                    .lookOver()
                    .picture("compare");
            browsing.go(maps + "/new?kind=GENOGRAM").lookOver();
            browsing.page().setViewportSize(Browsing.SCREEN, 900);
            genogram(browsing);
            browsing.go(maps).lookOver().picture("maps");
            browsing.go(maps + "/compare").lookOver().picture("compare");
            browsing.go(maps + "/new?kind=ECO").lookOver().picture("making");
        }
    }

    @Test
    void aChildMakesTheirOwnMapOnAnOldPhoneFromRightToLeft() {
        Visitor visitor = Visitor.visiting(
                Given.aChild().called("Amal").allocatedTo(worker).save());
        visitor.get("/say/look");
        visitor.post("/say/look", "language", "ar", "english", "true", "to", "/say/choose");
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, visitor, true)) {
            Page page = browsing.page();
            browsing.go("/say/choose").lookOver();
            browsing.press(page.locator("a[href='/say/people-map']"));
            browsing.lookOver();
            browsing.press(page.locator("button[value=new]"));
            browsing.lookOver().picture("my-name-ar");
            page.waitForResponse(
                    "**/say/people-map/name", () -> page.locator("#words").fill("جدتي"));
            next(page);
            browsing.lookOver().picture("my-who-ar");
            page.waitForResponse(
                    "**/say/people-map/who",
                    () -> page.locator("#o-gran").check(new Locator.CheckOptions().setForce(true)));
            next(page);
            page.locator("#o-CLOSE").check(new Locator.CheckOptions().setForce(true));
            browsing.lookOver().picture("my-near-ar");
            next(page);
            page.locator("#words").fill("تحبني");
            browsing.lookOver();
            next(page);
            browsing.sees("جدتي").lookOver().picture("my-people-ar");
            AMap.told(visitor, "/say/family-tree", "name", "ماما", "who", "mum", "lives", "ELSEWHERE");
            AMap.told(visitor, "/say/family-tree", "name", "جدي حسن", "who", "grandad", "lives", "DIED");
            browsing.go("/say/family-tree").lookOver().picture("my-family-ar");
            browsing.press(page.locator("button.tile-wide", new Page.LocatorOptions().setHasText("جدي")));
            next(page);
            browsing.lookOver().picture("my-kin-ar");
            next(page);
            page.waitForResponse(
                    "**/say/family-tree/of",
                    () -> page.locator("input[type=checkbox]").check(new Locator.CheckOptions().setForce(true)));
            browsing.lookOver().picture("my-of-ar");
            next(page);
            browsing.lookOver().picture("my-lives-ar");
            browsing.press(page.locator(".thumb button[value=all]"));
            browsing.sees("أم أو أبو ماما");
        }
    }

    private static void next(Page page) {
        page.waitForNavigation(() -> page.locator(".thumb button[value=next]").click());
    }

    private void genogram(Browsing browsing) {
        row(browsing, 0, "Natasha", "CIRCLE", "1984", "1");
        row(browsing, 1, "Carl", "SQUARE", "1981", "2");
        row(browsing, 2, "Lena", "CIRCLE", "2019", "1");
        browsing.press(browsing.button("Add a person"));
        row(browsing, 3, "Nana Rose Okoro-Bartholomew", "CIRCLE", "1955", "1");
        browsing.press(browsing.button("Draw it again"));
        tie(browsing, "0-0", "PARENT", "Jayden");
        tie(browsing, "1-0", "PARENT", "Jayden");
        tie(browsing, "2-0", "CHILD", "Natasha");
        tie(browsing, "3-0", "PARENT", "Natasha");
        browsing.press(browsing.button("Draw it again"));
        tie(browsing, "0-1", "DIVORCED", "Carl");
        tie(browsing, "1-1", "PARENT", "Lena");
        browsing.press(browsing.button("Draw it again"));
        browsing.lookOver().picture("making-genogram");
        browsing.press(browsing.button("Save"));
        browsing.lookOver().picture("genogram");
    }

    private static void row(Browsing browsing, int n, String name, String shape, String born, String home) {
        browsing.page().locator("#name-" + n).fill(name);
        browsing.page().locator("#shape-" + n).selectOption(shape);
        browsing.page().locator("#born-" + n).fill(born);
        browsing.page().locator("#home-" + n).selectOption(home);
    }

    private static void tie(Browsing browsing, String place, String bond, String whom) {
        browsing.page().locator("#bond-" + place).selectOption(bond);
        browsing.page()
                .locator("#whom-" + place)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(whom));
    }
}
