package heard.cards;

import heard.pages.Pictures;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What only the child knows: six digits, or six pictures whose order does not matter. Never shown by {@link #toString()}. */
public final class Pin {

    static final int LENGTH = 6;

    private final PinKind kind;
    private final List<String> parts;

    private Pin(PinKind kind, List<String> parts) {
        this.kind = kind;
        this.parts = parts;
    }

    /** @param random at least a hundred random bits, so that no PIN is noticeably likelier than another */
    static Pin of(PinKind kind, BigInteger random) {
        if (kind == PinKind.NUMBERS) {
            String digits = String.format(
                    Locale.ROOT,
                    "%06d",
                    random.mod(BigInteger.valueOf(1_000_000)).intValue());
            return new Pin(kind, digits.chars().mapToObj(Character::toString).toList());
        }
        List<String> left = new ArrayList<>(Pictures.PIN);
        List<String> picked = new ArrayList<>();
        BigInteger rest = random;
        while (picked.size() < LENGTH) {
            BigInteger[] divided = rest.divideAndRemainder(BigInteger.valueOf(left.size()));
            picked.add(left.remove(divided[1].intValue()));
            rest = divided[0];
        }
        return new Pin(kind, inOrder(picked));
    }

    /** Six digits of any script, with whatever spaces. */
    public static Optional<Pin> readNumbers(String typed) {
        String digits = Token.symbolsIn(typed);
        boolean all = digits.length() == LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return all
                ? Optional.of(new Pin(
                        PinKind.NUMBERS,
                        digits.chars().mapToObj(Character::toString).toList()))
                : Optional.empty();
    }

    public static Optional<Pin> readPictures(Collection<String> picked) {
        List<String> known =
                picked.stream().filter(Pictures.PIN::contains).distinct().toList();
        return known.size() == LENGTH && picked.size() == LENGTH
                ? Optional.of(new Pin(PinKind.PICTURES, inOrder(known)))
                : Optional.empty();
    }

    private static List<String> inOrder(List<String> pictures) {
        return Pictures.PIN.stream().filter(pictures::contains).toList();
    }

    public PinKind kind() {
        return kind;
    }

    /** The digits, or the names of the pictures in the order in which the page shows them. */
    public List<String> parts() {
        return parts;
    }

    /** 493 027 */
    public String grouped() {
        return String.join("", parts.subList(0, 3)) + " " + String.join("", parts.subList(3, 6));
    }

    String written() {
        return kind + " " + String.join(" ", parts);
    }

    @Override
    public String toString() {
        return "a PIN";
    }
}
