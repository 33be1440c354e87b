package heard.maps;

import heard.chronology.Happening;
import heard.chronology.Happenings;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each map that was made with the child, or by them, for the chronology. */
@Component
class MapHappenings implements Happenings {

    private final PeopleMaps maps;

    MapHappenings(PeopleMaps maps) {
        this.maps = maps;
    }

    @Override
    public List<Happening> of(UUID childId) {
        return maps.of(childId).stream()
                .filter(map -> !map.members().isEmpty())
                .map(map -> new Happening(map.madeOn(), heard.chronology.Kind.MEETING, what(map), map.path(), map.id()))
                .toList();
    }

    private static String what(PeopleMap map) {
        return map.kind().title()
                + (map.staffName() == null ? " made alone, on their own site" : " made with " + map.staffName());
    }
}
