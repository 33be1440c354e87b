package heard.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of the made-up council follow from what it is made of: loading it again meets what is there and adds nothing. */
final class DemoIds {

    private DemoIds() {}

    static UUID of(String... parts) {
        return UUID.nameUUIDFromBytes(("heard demo/" + String.join("/", parts)).getBytes(StandardCharsets.UTF_8));
    }

    static UUID team(String name) {
        return of("team", name);
    }

    static UUID staff(Council.Staff member) {
        return of("staff", member.login());
    }

    static UUID child(Council.Child child) {
        return of("child", child.slug());
    }
}
