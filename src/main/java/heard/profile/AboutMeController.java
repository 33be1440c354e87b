package heard.profile;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.alerts.Alerts;
import heard.alerts.WorkingDays;
import heard.pages.Page;
import heard.pages.Pictures;
import heard.pages.SayWords;
import heard.pages.Saying;
import heard.pages.Sent;
import heard.profile.AboutMe.Outcome;
import heard.profile.AboutMe.State;
import heard.profile.AboutMe.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "About me" on the child's own site: one heading a page, all at one address. Whoever holds the card alone sees that something stands
 * there already, and not what; where the story is turned on, the child sees their own words and can take them away.
 */
@Controller
public class AboutMeController {

    private static final String HERE = "/say/profile";

    private final Profiles profiles;
    private final AboutMe aboutMe;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    AboutMeController(Profiles profiles, AboutMe aboutMe, Alerts alerts, Audit audit, Clock clock) {
        this.profiles = profiles;
        this.aboutMe = aboutMe;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param written whether the child wrote something there in this stay */
    public record Tile(String key, String svg, boolean written) {}

    /**
     * @param worker who works with the child; null when nobody does just now
     * @param readBy the day by whose end a person will have read it, in the child's language; null while nothing was written
     */
    public record AllPage(
            Saying saying,
            List<Tile> tiles,
            @Nullable String worker,
            @Nullable String readBy,
            String readByEnglish) {}

    /** Something that they said of themselves before; {@code key} says which version of which line it is. */
    public record Old(String key, String words, @Nullable String lang) {}

    /**
     * @param id for what is kept next, made anew each time
     * @param revision of what was written in this stay; 0 while nothing was
     * @param olds what stands there from before and may be shown
     * @param before whether something stands there from before that is not shown
     * @param problem what has to be put right, in the child's language
     * @param progress in hundredths
     */
    public record OnePage(
            Saying saying,
            String key,
            String svg,
            UUID id,
            int revision,
            String words,
            List<Old> olds,
            boolean before,
            @Nullable String problem,
            int progress) {

        public boolean isKept() {
            return revision > 0;
        }
    }

    /** @param mine as it was just sent, which nothing keeps yet */
    public record TwoPage(OnePage other, String mine) {}

    /** What stands now, as the script reads it. */
    public record Kept(
            int revision,
            String words,
            List<String> options,
            @Nullable String problem) {}

    /** As a script sends it: anything may be missing. */
    public record Put(
            @Nullable UUID id,
            @Nullable Integer revision,
            @Nullable String words) {}

    @ForChild
    @GetMapping(HERE)
    Page page(ChildViewer viewer, SayLook look) {
        audit.read(viewer, "about-me", null);
        Heading heading = profiles.onThePage(viewer).orElse(null);
        return heading == null
                ? Page.of("profile/about-me", all(viewer, look))
                : Page.of("profile/about-one", one(viewer, look, heading));
    }

    /** Keeps what was written, whichever button was pressed, takes away what they do not think any more, and goes where the button says. */
    @ForChild
    @PostMapping(HERE)
    Page write(ChildViewer viewer, SayLook look, @RequestParam Map<String, String> sent) {
        Heading heading = Heading.of(sent.get("heading")).orElseThrow(NotFound::new);
        Written written = Written.of(
                Sent.uuid(sent.get("id")).orElseGet(Ids::next),
                Sent.whole(sent.get("revision")) + 1,
                sent.get("words"));
        Outcome outcome = keep(viewer, look, heading, written);
        return switch (outcome.state()) {
            case TOO_LONG -> Page.toCorrect("profile/about-one", with(one(viewer, look, heading), written));
            case OLDER -> Page.conflict("profile/about-two", new TwoPage(one(viewer, look, heading), written.words()));
            default -> {
                String gone = sent.get("gone");
                if (gone != null) {
                    takeAway(viewer, heading, gone);
                }
                profiles.turnTo(viewer, gone != null ? heading : to(heading, sent.getOrDefault("go", "")));
                yield Page.goOnTo(HERE);
            }
        };
    }

    /** What is not there to be taken away, or not any more as it was shown, stays: the page shows how it stands. */
    private void takeAway(ChildViewer viewer, Heading heading, String key) {
        int dot = key.indexOf('.');
        UUID line = dot < 0 ? null : Sent.uuid(key.substring(0, dot)).orElse(null);
        if (line != null && aboutMe.takeAway(viewer, heading, line, Sent.whole(key.substring(dot + 1)))) {
            audit.wrote(viewer, "profile-line", line);
        }
    }

    /** How scripts keep it while it is being written: 201 stored, 200 there already, 409 with what stands, 422 too long. */
    @ForChild
    @PutMapping(HERE + "/{heading}")
    ResponseEntity<Kept> put(ChildViewer viewer, SayLook look, @PathVariable String heading, @RequestBody Put put) {
        Heading about = Heading.of(heading).orElseThrow(NotFound::new);
        if (put.id() == null || put.revision() == null || put.revision() < 1) {
            throw new NotFound();
        }
        Written written = Written.of(put.id(), put.revision(), put.words());
        Outcome outcome = keep(viewer, look, about, written);
        HttpStatus status = switch (outcome.state()) {
            case KEPT -> HttpStatus.CREATED;
            case SAME -> HttpStatus.OK;
            case OLDER -> HttpStatus.CONFLICT;
            case TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return ResponseEntity.status(status)
                .body(new Kept(
                        outcome.revision(),
                        outcome.words(),
                        List.of(),
                        outcome.state() == State.TOO_LONG ? tooLong(look.saying(), written) : null));
    }

    /** Goes to one heading, from the page that shows all of them, or to that page. */
    @ForChild
    @PostMapping(HERE + "/turn")
    Page turn(ChildViewer viewer, @RequestParam(defaultValue = "") String to) {
        audit.read(viewer, "about-me", null);
        profiles.turnTo(viewer, to.isEmpty() ? null : Heading.of(to).orElseThrow(NotFound::new));
        return Page.goOnTo(HERE);
    }

    private Outcome keep(ChildViewer viewer, SayLook look, Heading heading, Written written) {
        Outcome outcome = aboutMe.keep(viewer, look, heading, written);
        if (outcome.state() == State.KEPT && outcome.present() != null) {
            audit.wrote(viewer, "profile-line", outcome.present().id());
        } else {
            audit.read(viewer, "about-me", null);
        }
        return outcome;
    }

    /** @return null for the page that shows all of them */
    private static @Nullable Heading to(Heading heading, String go) {
        return switch (go) {
            case "back" -> heading.from(-1).orElse(null);
            case "all" -> null;
            case "stay" -> heading;
            default -> heading.from(1).orElse(null);
        };
    }

    private AllPage all(ChildViewer viewer, SayLook look) {
        List<Line> written = profiles.writtenBy(viewer).stream()
                .filter(line -> !line.isSetAside())
                .toList();
        Set<Heading> there = written.stream()
                .map(Line::heading)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Heading.class)));
        Saying saying = look.saying(viewer, Saying.MIDDLE);
        LocalDate readBy =
                WorkingDays.oneWorkingDayAfter(OffsetDateTime.now(clock)).toLocalDate();
        return new AllPage(
                saying,
                Arrays.stream(Heading.values())
                        .map(heading ->
                                new Tile(heading.key(), Pictures.svg(heading.picture()), there.contains(heading)))
                        .toList(),
                alerts.worker(viewer.childId()).orElse(null),
                there.isEmpty() ? null : saying.words().day(readBy),
                SayWords.in("en").day(readBy));
    }

    private OnePage one(ChildViewer viewer, SayLook look, Heading heading) {
        Line written = profiles.written(viewer, heading).orElse(null);
        Saying saying = look.saying(viewer, Saying.MIDDLE);
        List<Line> olds = aboutMe.shownBefore(viewer, heading);
        boolean before = profiles.standing(viewer.childId()).lines().stream()
                .anyMatch(line -> line.heading() == heading
                        && line.isOwn()
                        && !olds.contains(line)
                        && (written == null || !line.id().equals(written.id())));
        return new OnePage(
                saying,
                heading.key(),
                Pictures.svg(heading.picture()),
                Ids.next(),
                written == null ? 0 : written.version(),
                written == null || written.words() == null ? "" : written.words(),
                olds.stream()
                        .map(line -> new Old(
                                line.id() + "." + line.version(),
                                String.valueOf(line.words()),
                                line.language().equals(saying.words().tag()) ? null : line.language()))
                        .toList(),
                before,
                null,
                heading.ordinal() * 100 / Heading.values().length);
    }

    private static OnePage with(OnePage page, Written written) {
        return new OnePage(
                page.saying(),
                page.key(),
                page.svg(),
                page.id(),
                page.revision(),
                written.words(),
                page.olds(),
                page.before(),
                tooLong(page.saying(), written),
                page.progress());
    }

    private static String tooLong(Saying saying, Written written) {
        return saying.get("oops.long", written.tooLongBy());
    }
}
