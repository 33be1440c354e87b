package heard.maps;

import heard.children.Banner;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Said;
import heard.voice.How;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a map is made or put right.
 *
 * @param drawn what is typed, as it would be saved now
 * @param from the map that a new one begins from; null for an empty beginning
 * @param theirs what stands, when somebody saved it in between
 * @param keptAt when the draft that is shown was kept; null when it is none
 */
public record MakingPage(
        Banner banner,
        MapForm form,
        Errors errors,
        PeopleMap drawn,
        @Nullable PeopleMap from,
        @Nullable PeopleMap theirs,
        @Nullable OffsetDateTime keptAt) {

    static final String TEMPLATE = "maps/making";

    public String called() {
        return banner.child().called();
    }

    public String maps() {
        return "/children/" + banner.child().id() + "/maps";
    }

    public String action() {
        return form.isNew() ? maps() : maps() + "/" + form.id() + "/change";
    }

    public boolean isEco() {
        return form.kind() == Kind.ECO;
    }

    public String title() {
        return form.isNew()
                ? (isEco() ? "A new eco-map with " : "A new genogram with ") + called()
                : "Put right the " + (isEco() ? "eco-map" : "genogram");
    }

    /** What was said of somebody on the map that this one begins from. */
    public @Nullable String before(MemberForm member) {
        return from == null
                ? null
                : from.members().stream()
                        .filter(other ->
                                other.id().equals(member.id()) && !other.words().isEmpty())
                        .map(other -> Said.date(from.madeOn()) + ": “" + other.words() + "”")
                        .findFirst()
                        .orElse(null);
    }

    public List<Choice> hows() {
        return How.AT_FIRST_HAND.stream()
                .map(how -> new Choice(how.name(), title(how)))
                .toList();
    }

    private static String title(How how) {
        return switch (how) {
            case SPOKEN -> "Said it";
            case WRITTEN -> "Wrote it";
            case SIGNED -> "Signed it";
            case DRAWN -> "Drew it";
            case SHOWN -> "Showed it";
            default -> "We saw it";
        };
    }

    public List<Choice> whats() {
        return Arrays.stream(What.values())
                .map(what -> new Choice(what.name(), what.title()))
                .toList();
    }

    public List<Choice> nears() {
        List<Choice> nears = new ArrayList<>(List.of(new Choice("", "Choose")));
        Arrays.stream(Near.values()).forEach(near -> nears.add(new Choice(near.name(), big(near.title()))));
        return nears;
    }

    public List<Choice> lines() {
        List<Choice> lines = new ArrayList<>(List.of(new Choice("", "Not said (thin line)")));
        Arrays.stream(Line.values())
                .forEach(line -> lines.add(new Choice(line.name(), big(line.title()) + " (" + line.drawn() + ")")));
        return lines;
    }

    public List<Choice> shapes() {
        return Arrays.stream(Shape.values())
                .map(shape -> new Choice(shape.name(), shape.title()))
                .toList();
    }

    public List<Choice> homes() {
        List<Choice> homes = new ArrayList<>(List.of(new Choice("", "Not said")));
        IntStream.rangeClosed(1, 6).forEach(home -> homes.add(new Choice(Integer.toString(home), "Home " + home)));
        return homes;
    }

    /** Of anybody but the child. */
    public List<Choice> homesOfOthers() {
        List<Choice> homes = homes();
        Arrays.stream(Lives.values()).forEach(lives -> homes.add(new Choice(lives.name(), lives.title(called()))));
        return homes;
    }

    public List<Choice> bonds() {
        List<Choice> bonds = new ArrayList<>(List.of(new Choice("", "Choose")));
        Arrays.stream(Bond.values()).forEach(bond -> bonds.add(new Choice(bond.name(), bond.title())));
        return bonds;
    }

    /** Everybody but this one. */
    public List<Choice> others(MemberForm one) {
        List<Choice> others = new ArrayList<>(
                List.of(new Choice("", "Choose"), new Choice(banner.child().id().toString(), called())));
        for (MemberForm other : form.members()) {
            if (!other.name().isEmpty() && !other.id().equals(one.id())) {
                others.add(new Choice(other.id().toString(), other.named()));
            }
        }
        return others;
    }

    public String thisOne(int n) {
        String name = form.members().get(n).name();
        return name.isEmpty() ? (isEco() ? "Number " : "Person ") + (n + 1) : name;
    }

    public String restoredWhen() {
        return Said.moment(Objects.requireNonNull(keptAt));
    }

    private static String big(String title) {
        return title.substring(0, 1).toUpperCase(java.util.Locale.UK) + title.substring(1);
    }
}
