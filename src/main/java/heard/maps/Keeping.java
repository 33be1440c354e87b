package heard.maps;

import heard.access.Ids;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a map, and in the same transaction what the child said on it in the record, once: what is put right takes the other's place there too. */
@Component
public class Keeping {

    private final PeopleMaps maps;
    private final Voice voice;

    Keeping(PeopleMaps maps, Voice voice) {
        this.maps = maps;
        this.voice = voice;
    }

    /**
     * Of words that are gone from the map nothing is taken out of the record: what was said stays said.
     *
     * @return false when there is this version already: saved twice, or by somebody else
     */
    public boolean keep(PeopleMap map) {
        if (!maps.add(map)) {
            return false;
        }
        Map<String, Entry> standing = new HashMap<>();
        for (Entry entry : voice.of(map.childId(), Source.MAP, map.id())) {
            if (entry.replacedBy() == null) {
                standing.put(entry.sourceSection(), entry);
            }
        }
        String end =
                !map.isByTheChild() ? "" : map.staffName() == null ? " · on their own" : " · with " + map.staffName();
        say(map, "", map.kind().title() + end, said(map), standing.get(""));
        for (Member member : map.members()) {
            String section = member.id().toString();
            say(
                    map,
                    section,
                    map.kind().title() + " · " + member.named() + end,
                    new Said(map.how(), member.words(), map.language()),
                    standing.get(section));
        }
        return true;
    }

    private record Said(How how, String words, String language) {}

    /** Whom a child puts on their own map, and where, they have shown us, also where they write nothing: all of it is one thing. */
    private static Said said(PeopleMap map) {
        if (!map.isByTheChild() || map.members().isEmpty()) {
            return new Said(map.how(), map.words(), map.language());
        }
        String begins = map.kind() == Kind.ECO ? "My people: " : "My family: ";
        return new Said(
                How.SHOWN,
                map.members().stream()
                        .map(member -> member.named() + where(map, member))
                        .collect(Collectors.joining("; ", begins, ".")),
                "en");
    }

    private static String where(PeopleMap map, Member member) {
        if (member.near() != null) {
            return ", " + member.near().title();
        }
        if (member.home() != null && member.home().equals(map.home())) {
            return ", lives with me";
        }
        if (member.lives() == null) {
            return "";
        }
        return switch (member.lives()) {
            case SOMETIMES -> ", lives with me some of the time";
            case ELSEWHERE -> ", lives somewhere else";
            case DIED -> ", has died";
        };
    }

    private void say(PeopleMap map, String section, String label, Said said, @Nullable Entry before) {
        boolean there = before != null
                && before.words().equals(said.words())
                && before.saidOn().equals(map.madeOn())
                && before.how() == said.how();
        if (!said.words().isEmpty() && !there) {
            voice.add(entry(map, section, label, said, before));
        }
    }

    private static Entry entry(PeopleMap map, String section, String label, Said said, @Nullable Entry before) {
        return new Entry(
                map.childId(),
                Ids.next(),
                map.madeOn(),
                map.savedAt(),
                Speaker.CHILD,
                null,
                said.how(),
                said.words(),
                said.language(),
                null,
                null,
                null,
                map.isByTheChild() && map.staffName() != null ? false : null,
                Source.MAP,
                map.id(),
                section,
                map.version(),
                label,
                map.staffId(),
                map.staffName() == null ? "the child" : map.staffName(),
                before == null ? null : before.id(),
                null);
    }
}
