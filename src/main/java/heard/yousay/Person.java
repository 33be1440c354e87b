package heard.yousay;

/**
 * Somebody in the child's life.
 *
 * @param name as the child calls them
 * @param ring how close the child feels to them: 1 very close, 2 a bit, 3 not close; 0 not said yet
 * @param turn where on the ring, in degrees clockwise from the top
 */
public record Person(String name, int ring, int turn) {

    static final int LONGEST_NAME = 60;
    static final int MOST = 30;

    static final int NEAR = 1;
    static final int FAR = 3;

    /** The words for a ring in {@code words_XX.properties}. */
    public static String key(int ring) {
        return switch (ring) {
            case 1 -> "people.near";
            case 2 -> "people.middle";
            default -> "people.far";
        };
    }

    /** From the middle, in hundredths of the picture's half width. */
    private double away() {
        return switch (ring) {
            case 1 -> 30;
            case 2 -> 58;
            default -> 86;
        };
    }

    /** In a picture 200 wide and high. */
    public long x() {
        return Math.round(100 + away() * Math.sin(Math.toRadians(turn)));
    }

    public long y() {
        return Math.round(100 - away() * Math.cos(Math.toRadians(turn)));
    }
}
