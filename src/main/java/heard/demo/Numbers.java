package heard.demo;

/** Numbers that look right and belong to nobody: an authority 999 that does not exist, and the NHS range kept for tests. */
final class Numbers {

    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Numbers() {}

    static String local(int place) {
        return "MD" + (204_113 + place * 37);
    }

    static String upn(int place, int years) {
        return upn("999%04d%02d%03d".formatted(2001 + place % 9, (42 - years) % 100 % 30, place + 1));
    }

    static String upn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i + 2);
        }
        return CHECK_LETTERS.charAt(sum % 23) + digits;
    }

    static String nhs(int place) {
        for (int serial = place * 5309; ; serial++) {
            String nine = "999%06d".formatted(serial % 1_000_000);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += Character.digit(nine.charAt(i), 10) * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check != 10) {
                return nine + check;
            }
        }
    }
}
