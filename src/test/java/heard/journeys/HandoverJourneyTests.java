package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.profile.Heading;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One worker hands a child over on a phone, another reads it, and the child sees who comes in their own language. */
class HandoverJourneyTests extends JourneyTests {

    private final Team team = Given.aTeam();
    private final StaffMember amira = Given.aWorker(team);
    private final StaffMember sam = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(amira).save();

    @Test
    void aChildIsHandedOverAndToldWhoComes() {
        for (int n = 0; n < 6; n++) {
            Given.anEntry(child)
                    .words("I told the last one about Nana and the garden, and the one before her too, number " + n
                            + ".")
                    .save();
        }
        for (Heading heading : Heading.values()) {
            line(heading, "With the people who were there first, and then the garden, and the cat. ");
            line(heading, "As much as there is room for on one sheet of paper, and it is never enough. ");
        }
        String root = "/children/" + child.id() + "/handover";
        try (Browsing phone = at(Browsing.PHONE).signIn(amira)) {
            phone.go(root)
                    .sees("What to know before you meet Jayden")
                    .lookOver()
                    .picture("handover-none");
            phone.press(phone.link("Write a handover"));
            phone.lookOver().picture("handover-form");
            phone.press(phone.button("Save the handover"));
            phone.sees("There is something to put right").lookOver().picture("handover-form-wrong");
            phone.page().getByLabel("Who is it for?").selectOption(sam.id().toString());
            phone.page().getByLabel("From which day").fill("2026-12-01");
            phone.page().getByLabel("First visit").fill("2026-12-03");
            phone.page().getByLabel("A word from you").fill("Walk with him. ".repeat(80));
            phone.page().getByLabel("What not to ask Jayden again").fill("Why he moved. ".repeat(40));
            phone.press(phone.button("Save the handover"));
            phone.sees("not read yet").lookOver().picture("handover");
            phone.press(phone.link("Write down that Jayden was told who comes"));
            phone.page().getByLabel("Face to face").check();
            phone.lookOver().picture("handover-telling");
            phone.press(phone.button("Keep it"));
            phone.sees("told on 12 November 2026").lookOver();
        }
        try (Browsing screen = at(Browsing.SCREEN).signIn(sam)) {
            screen.go(root).sees("This is for you").lookOver().picture("handover-to-read");
            screen.press(screen.button("I have read it"));
            screen.sees("before the first visit").lookOver().picture("handover-read");
            assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)")
                            .matcher(new String(
                                    screen.page().pdf(new Page.PdfOptions().setFormat("A4")),
                                    StandardCharsets.ISO_8859_1))
                            .results()
                            .count())
                    .as("one sheet of paper")
                    .isEqualTo(1);
            screen.press(screen.link("All versions"));
            screen.lookOver().picture("handover-one");
        }
        Visitor visitor = Visitor.visiting(child);
        visitor.get("/say/look");
        visitor.post("/say/look", "language", "ar", "english", "true", "to", "/say/start");
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.SMALL, visitor, true)) {
            browsing.go("/say/start").sees(sam.name()).lookOver().picture("start-who-comes-ar");
        }
    }

    private void line(Heading heading, String words) {
        Given.aLine(child, amira, heading, words.repeat(2).strip(), null, OffsetDateTime.now(TestClock.CLOCK));
    }
}
