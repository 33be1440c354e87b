package heard.maps;

import java.util.UUID;

/**
 * That two in a genogram belong together.
 *
 * @param to the other; the id of the child for the child
 */
public record Tie(UUID from, Bond bond, UUID to) {

    /** The same, said in one way whoever it was written beside: of two, a child of the other is the other's parent. */
    Tie inOneWay() {
        return switch (bond) {
            case PARENT -> this;
            case CHILD -> new Tie(to, Bond.PARENT, from);
            default -> from.compareTo(to) <= 0 ? this : new Tie(to, bond, from);
        };
    }
}
