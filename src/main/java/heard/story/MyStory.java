package heard.story;

import heard.access.ChildViewer;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.alerts.Alerts;
import heard.children.Child;
import heard.children.Children;
import heard.letters.Letter;
import heard.maps.Changed;
import heard.maps.Kind;
import heard.media.Attachments;
import heard.pages.Saying;
import heard.profile.ShownBefore;
import heard.responses.Step;
import heard.voice.Entry;
import heard.yousay.AlsoOffered;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of a child's story, for the child whose visit it is. Where it is not turned on there is none. */
@Component
class MyStory implements AlsoOffered, ShownBefore {

    private static final int SMALL_UP_TO = 7;
    private static final int MIDDLE_UP_TO = 12;

    /** With more of them on two maps the page would be too heavy for a slow line: then they are one press apart. */
    private static final int MOST_ON_BOTH = 45;

    private final Switches switches;
    private final Stories stories;
    private final Withholdings withholdings;
    private final StoryReplies replies;
    private final Children children;
    private final Attachments attachments;
    private final Alerts alerts;
    private final Clock clock;

    MyStory(
            Switches switches,
            Stories stories,
            Withholdings withholdings,
            StoryReplies replies,
            Children children,
            Attachments attachments,
            Alerts alerts,
            Clock clock) {
        this.switches = switches;
        this.stories = stories;
        this.withholdings = withholdings;
        this.replies = replies;
        this.children = children;
        this.attachments = attachments;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public Optional<Tile> to(ChildViewer viewer) {
        return switches.of(viewer.childId()).isOffered()
                ? Optional.of(new Tile("/say/story", "read", "story.title"))
                : Optional.empty();
    }

    /** What their story shows: their own words at first hand, unless they are withheld. */
    @Override
    public Set<UUID> of(UUID childId, Collection<Entry> said) {
        if (!switches.of(childId).isOn()) {
            return Set.of();
        }
        Map<UUID, Withholding> withheld = withholdings.standing(childId);
        return said.stream()
                .filter(entry -> Stories.isTheirs(entry) && Stories.withheld(entry, withheld) == null)
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /** @throws NotFound unless the worker has turned it on */
    Setting offered(ChildViewer viewer) {
        Setting setting = switches.of(viewer.childId());
        if (!setting.isOffered()) {
            throw new NotFound();
        }
        return setting;
    }

    /** @throws NotFound unless both have turned it on */
    void mustBeOn(ChildViewer viewer) {
        if (!offered(viewer).isOn()) {
            throw new NotFound();
        }
    }

    /** Drawn for their age. */
    Saying saying(ChildViewer viewer, SayLook look) {
        Child child = children.who(viewer);
        int years = Period.between(child.bornOn(), LocalDate.now(clock)).getYears();
        return look.saying(viewer, years <= SMALL_UP_TO ? "small" : years <= MIDDLE_UP_TO ? Saying.MIDDLE : "teen");
    }

    /** @throws NotFound when there is no such letter for them */
    StoryPages.LetterPage letter(ChildViewer viewer, SayLook look, Place place) {
        Letter letter = Optional.ofNullable(place.thingId())
                .flatMap(id -> stories.letter(viewer.childId(), id))
                .orElseThrow(NotFound::new);
        return new StoryPages.LetterPage(
                saying(viewer, look),
                letter,
                attachments.about(viewer.childId(), List.of(letter.id())).stream()
                        .collect(Collectors.toMap(file -> file.id(), file -> file)));
    }

    /**
     * Then and now: one map, and the one of that kind before it.
     *
     * @throws NotFound when there is no such map
     */
    StoryPages.MapsPage maps(ChildViewer viewer, SayLook look, Place place) {
        Kind kind = place.at() == Place.At.PEOPLE ? Kind.ECO : Kind.GENOGRAM;
        List<Story.Drawn> all = stories.maps(viewer.childId()).stream()
                .filter(drawn -> drawn.map().kind() == kind)
                .toList();
        if (place.fromItem() >= all.size()) {
            throw new NotFound();
        }
        Story.Drawn now = all.get(place.fromItem());
        Story.Drawn last = place.fromItem() + 1 < all.size() ? all.get(place.fromItem() + 1) : null;
        boolean both = last != null && size(now) + size(last) <= MOST_ON_BOTH;
        Story.Drawn before = both ? last : null;
        return new StoryPages.MapsPage(
                saying(viewer, look),
                kind,
                place.fromItem(),
                now,
                before,
                last != null && now.isShown() && last.isShown() ? Changed.between(last.map(), now.map()) : null,
                place.fromItem() + (both ? 2 : 1) < all.size());
    }

    private static int size(Story.Drawn drawn) {
        return drawn.map().members().size();
    }

    /** @throws NotFound when there is nothing there to say something back to */
    StoryPages.BackPage back(ChildViewer viewer, SayLook look, @Nullable Thing thing, @Nullable UUID id) {
        if (id == null || thing != Thing.ANSWER && thing != Thing.LETTER) {
            throw new NotFound();
        }
        List<Step> told = thing == Thing.ANSWER ? stories.told(viewer.childId(), id) : List.of();
        Letter letter =
                thing == Thing.LETTER ? stories.letter(viewer.childId(), id).orElse(null) : null;
        if (told.isEmpty() && letter == null) {
            throw new NotFound();
        }
        StoryReply said = replies.said(viewer, id).orElse(null);
        return new StoryPages.BackPage(
                saying(viewer, look),
                thing,
                id,
                Ids.next(),
                said == null ? 0 : said.revision(),
                said == null ? "" : said.words(),
                said == null ? null : said.soundId(),
                told,
                letter,
                null,
                null);
    }

    @Nullable
    String worker(ChildViewer viewer) {
        return alerts.worker(viewer.childId()).orElse(null);
    }
}
