package heard.yousay;

import heard.access.Audit;
import heard.access.ChildDoor;
import heard.access.ChildViewer;
import heard.access.Ids;
import heard.access.Open;
import heard.access.SayLook;
import heard.pages.England;
import heard.pages.Page;
import heard.pages.Saying;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "I don't feel safe". It always answers with whom to call now, whoever asks and whatever else has happened: no visit, a visit that is
 * over, a page that is too old. Where it is known which child it is, or was in last, somebody is alerted first. It asks nothing.
 */
@Controller
public class NotSafeController {

    private static final String HERE = "/say/not-safe";

    private final ChildDoor door;
    private final Replies replies;
    private final Voice voice;
    private final Alarm alarm;
    private final Audit audit;
    private final Clock clock;
    private final String dutyPhone;
    private final String dutyHours;

    NotSafeController(
            ChildDoor door,
            Replies replies,
            Voice voice,
            Alarm alarm,
            Audit audit,
            Clock clock,
            @Value("${heard.say.duty-phone}") String dutyPhone,
            @Value("${heard.say.duty-hours}") String dutyHours) {
        this.door = door;
        this.replies = replies;
        this.voice = voice;
        this.alarm = alarm;
        this.audit = audit;
        this.clock = clock;
        this.dutyPhone = dutyPhone;
        this.dutyHours = dutyHours;
    }

    /**
     * @param told whether this visit has told somebody
     * @param dutyPhone of the service's own duty team; empty where none is configured
     */
    public record NotSafePage(Saying saying, boolean told, String dutyPhone, String dutyHours) {

        public String dial() {
            return "tel:" + dutyPhone.replaceAll("[^0-9+]", "");
        }
    }

    @Open("whom to call in danger must always be there; what is the child's own is read through their visit")
    @GetMapping(HERE)
    Page page(SayLook look, HttpServletRequest request) {
        Optional<ChildViewer> visitor = door.visitor(request);
        boolean told = visitor.map(viewer -> door.inOneTransaction(
                        viewer.childId(),
                        () -> !replies.presses(viewer.childId(), viewer.visitId())
                                .isEmpty()))
                .orElse(false);
        return Page.of("yousay/not-safe", shown(look, visitor.orElse(null), told));
    }

    /** @param press made when the page was shown: the same press sent twice is one */
    @Open("as above; a press on a device where no child was in lately reaches nobody, and says so")
    @PostMapping(HERE)
    Page press(SayLook look, @RequestParam(required = false) @Nullable String press, HttpServletRequest request) {
        Optional<ChildViewer> visitor = door.visitor(request);
        Optional<ChildViewer> last = visitor.or(() -> door.lastVisitor(request));
        if (last.isEmpty()) {
            return Page.of("yousay/not-safe", shown(look, null, false));
        }
        UUID id = Sent.uuid(press);
        ChildViewer viewer = last.get();
        boolean oldPage = visitor.isEmpty() || door.isFromAnOldPage(viewer, request);
        door.inOneTransaction(viewer.childId(), () -> {
            tell(viewer, id == null ? Ids.next() : id, oldPage);
            return true;
        });
        return visitor.isEmpty() ? Page.of("yousay/not-safe", shown(look, null, true)) : Page.goOnTo(HERE);
    }

    /** Pressed on a page from an earlier visit it may have been another child: somebody is told, but nobody's words are kept. */
    private void tell(ChildViewer viewer, UUID press, boolean oldPage) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (replies.press(viewer, press, now, oldPage)) {
            if (!oldPage && isFirst(viewer)) {
                voice.add(entry(viewer, press, now));
            }
            alarm.notSafe(viewer, press, oldPage);
        }
        audit.wrote(viewer, "not-safe", press);
    }

    private boolean isFirst(ChildViewer viewer) {
        return replies.presses(viewer.childId(), viewer.visitId()).stream()
                        .filter(there -> !there.oldPage())
                        .count()
                == 1;
    }

    private static Entry entry(ChildViewer viewer, UUID press, OffsetDateTime now) {
        return new Entry(
                viewer.childId(),
                press,
                England.day(now),
                now,
                Speaker.CHILD,
                null,
                How.SHOWN,
                "Pressed “I don’t feel safe”.",
                "en",
                null,
                null,
                null,
                viewer.isHelped() ? false : null,
                Source.YOU_SAY,
                viewer.visitId(),
                "not-safe",
                1,
                "You can say" + viewer.company(),
                viewer.besideStaffId(),
                viewer.author(),
                null,
                null);
    }

    private NotSafePage shown(SayLook look, @Nullable ChildViewer viewer, boolean told) {
        return new NotSafePage(
                viewer == null ? look.saying() : look.saying(viewer, Saying.MIDDLE), told, dutyPhone, dutyHours);
    }
}
