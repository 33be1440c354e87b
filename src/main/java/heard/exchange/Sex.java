package heard.exchange;

import java.util.Optional;

/** As the return codes it: 1 or 2 up to 2023-24; M, F or U since. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    static Optional<Sex> of(String code) {
        return switch (code) {
            case "1", "M" -> Optional.of(MALE);
            case "2", "F" -> Optional.of(FEMALE);
            case "U" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}
