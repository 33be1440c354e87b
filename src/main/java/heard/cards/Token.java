package heard.cards;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands on a card: twelve of Crockford's thirty-two symbols, which leave out what looks alike. Sixty bits: nobody guesses one.
 * Never shown by {@link #toString()}, so that no log can hold it.
 */
public final class Token {

    static final int LENGTH = 12;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String symbols;

    private Token(String symbols) {
        this.symbols = symbols;
    }

    /** @param random at least sixty random bits */
    static Token of(BigInteger random) {
        StringBuilder symbols = new StringBuilder();
        BigInteger rest = random;
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(SYMBOLS.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return new Token(symbols.toString());
    }

    /**
     * As somebody typed it: in small letters, with spaces and hyphens, O for 0 and I or L for 1, and with the digits of any script.
     * Empty when it can be no token; see {@link #symbolsIn}.
     */
    public static Optional<Token> read(String typed) {
        String symbols = symbolsIn(typed);
        boolean all = symbols.length() == LENGTH && symbols.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0);
        return all ? Optional.of(new Token(symbols)) : Optional.empty();
    }

    /** What was typed, put right as far as it can be. */
    static String symbolsIn(String typed) {
        StringBuilder symbols = new StringBuilder();
        typed.codePoints()
                .limit(100)
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.DASH_PUNCTUATION
                        && Character.getType(c) != Character.FORMAT)
                .forEach(c -> symbols.appendCodePoint(plain(c)));
        return symbols.toString();
    }

    private static int plain(int typed) {
        int digit = Character.digit(typed, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        return switch (Character.toUpperCase(typed)) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> Character.toUpperCase(typed);
        };
    }

    /** K7QM 2X9P 4RTD */
    public String grouped() {
        return String.join(" ", groups());
    }

    /** In three groups of four. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < LENGTH; i += 4) {
            groups.add(symbols.substring(i, i + 4));
        }
        return groups;
    }

    String symbols() {
        return symbols;
    }

    @Override
    public String toString() {
        return "a token";
    }
}
