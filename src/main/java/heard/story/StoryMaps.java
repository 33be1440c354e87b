package heard.story;

import heard.maps.PeopleMap;
import heard.maps.PeopleMaps;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The maps of a child's people and family in their story: what they told or showed, not what somebody saw in them. */
@Component
class StoryMaps {

    private final PeopleMaps maps;
    private final Voice voice;

    StoryMaps(PeopleMaps maps, Voice voice) {
        this.maps = maps;
        this.voice = voice;
    }

    /** As each stands now, the latest first. A picture would show what is withheld of the words on it, so it is not shown either. */
    List<Story.Drawn> of(UUID childId, Map<UUID, Withholding> withheld) {
        List<UUID> entries = withheld.values().stream()
                .filter(one -> one.thing() == Thing.ENTRY)
                .map(Withholding::thingId)
                .toList();
        Map<UUID, Withholding> because = entries.isEmpty()
                ? Map.of()
                : voice.find(childId, entries).stream()
                        .filter(entry -> entry.source() == Source.MAP)
                        .collect(Collectors.toMap(
                                Entry::sourceId, entry -> withheld.get(entry.id()), (one, other) -> one));
        return told(childId).stream()
                .map(map -> new Story.Drawn(map, withheld.get(map.id()), because.get(map.id())))
                .toList();
    }

    /** Whether it may be no words of theirs, but what {@code heard.maps.Keeping} wrote down of whom they put on a map. */
    static boolean isList(Entry entry) {
        return entry.source() == Source.MAP && entry.sourceSection().isEmpty() && entry.how() == How.SHOWN;
    }

    /** The map of the child's own that it lists; of one that staff have changed since, as it was then. */
    Optional<PeopleMap> listed(Entry entry, List<Story.Drawn> drawn) {
        return isList(entry)
                ? drawn.stream()
                        .map(Story.Drawn::map)
                        .filter(map -> map.id().equals(entry.sourceId()) && map.isByTheChild())
                        .findFirst()
                        .or(() -> maps.version(entry.childId(), entry.sourceId(), entry.sourceVersion()))
                        .filter(map -> map.isByTheChild() && !map.members().isEmpty())
                : Optional.empty();
    }

    boolean holds(UUID childId, UUID id) {
        return told(childId).stream().anyMatch(map -> map.id().equals(id));
    }

    private List<PeopleMap> told(UUID childId) {
        return maps.of(childId).stream()
                .filter(map -> map.how() != How.OBSERVED && !map.members().isEmpty())
                .toList();
    }
}
