package heard.pages;

import org.jspecify.annotations.Nullable;

/** One of the answers offered by radios, checkboxes or a select. */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
