package heard.analysis;

import heard.access.ServiceRun;
import heard.children.Child;
import heard.testing.HeardServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A look at what is kept, past the pages. */
final class AnalysesOfAChild {

    private AnalysesOfAChild() {}

    static List<Analysis> all(Child child) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Writings.class).of(child.id()));
    }

    static UUID latest(Child child) {
        return all(child).getFirst().id();
    }

    /** What a browser would send from the latest one's page, with these fields typed over it. */
    static String[] form(Child child, String... typed) {
        Analysis analysis = all(child).getFirst();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("saves", Integer.toString(analysis.saves()));
        fields.put("telling", analysis.telling());
        fields.put("changed", analysis.changed());
        fields.put("outcomes", analysis.outcomes());
        fields.put("tell", analysis.tell());
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
