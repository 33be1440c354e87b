package heard.children;

import java.util.regex.Pattern;

/**
 * Ten digits, the last of which the other nine decide: weights 10 to 2, 11 less the remainder by 11; 11 counts as 0, and a number
 * that would ask for 10 is never given out.
 */
public record NhsNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{10}");

    public boolean hasTheForm() {
        return FORM.matcher(digits).matches();
    }

    public boolean hasTheRightLastDigit() {
        if (!hasTheForm()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (10 - place) * (digits.charAt(place) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** 943 476 5919. Whatever has not the form is shown as it stands. */
    public String grouped() {
        return hasTheForm()
                ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
                : digits;
    }
}
