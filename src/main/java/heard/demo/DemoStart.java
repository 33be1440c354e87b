package heard.demo;

import heard.access.DemoLogins;
import heard.access.Staff;
import heard.access.StaffMember;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * On the first start, when nobody works here yet, loads the made-up council before the site opens its door. Where somebody
 * works already nothing is loaded.
 */
@Component
@ConditionalOnWebApplication
@Conditional(DemoWanted.class)
class DemoStart implements SmartLifecycle, DemoLogins {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final Set<String> SHOWN = Set.of("worker", "worker2", "manager", "iro", "quality", "admin");

    private final DemoCouncil demo;
    private final DemoPictures pictures;
    private final DemoReplies replies;
    private final DemoLetters letters;
    private final Staff staff;
    private final Council council = Council.read();
    private volatile boolean running;
    private volatile boolean there;

    DemoStart(DemoCouncil demo, DemoPictures pictures, DemoReplies replies, DemoLetters letters, Staff staff) {
        this.demo = demo;
        this.pictures = pictures;
        this.replies = replies;
        this.letters = letters;
        this.staff = staff;
    }

    @Override
    public void start() {
        if (staff.current(null).isEmpty()) {
            demo.load(council);
            log.info("The made-up {} has been loaded.", council.name());
        }
        there = staff.find(DemoIds.staff(council.staff().getFirst())).isPresent();
        running = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void draw() {
        if (there) {
            Thread.ofPlatform().daemon().name("demo pictures").start(this::drawAll);
        }
    }

    private void drawAll() {
        try {
            replies.add(council);
            letters.add(council, () -> running);
            pictures.draw(council.children(), () -> running);
        } catch (RuntimeException e) {
            // A stop in the middle of one ends here too; the next start draws what is missing.
            log.warn("Not all that the made-up children said and drew could be put in: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server's. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean areThere() {
        return there;
    }

    @Override
    public String password() {
        return DemoPeople.PASSWORD;
    }

    @Override
    public List<Card> cards() {
        return DemoCards.shown(council);
    }

    @Override
    public List<StaffMember> members() {
        return council.staff().stream()
                .filter(member -> SHOWN.contains(member.login()))
                .map(DemoPeople::member)
                .toList();
    }
}
