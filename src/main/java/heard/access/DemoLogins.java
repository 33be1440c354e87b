package heard.access;

import java.util.List;

/** Sign-ins that anyone may use, where the program was started with a made-up council. A council's own server has none. */
public interface DemoLogins {

    /** Whether the made-up council is there; its people might have been left out because real ones work here. */
    boolean areThere();

    String password();

    List<StaffMember> members();

    /** @param secret what the child remembers: numbers, or the names of pictures */
    record Card(String child, String code, String secret) {}

    /** Cards by which made-up children come in. */
    List<Card> cards();
}
