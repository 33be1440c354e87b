package heard.maps;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a child is asked of somebody, one thing a page. */
public enum Step {
    NAME,
    WHO,
    NEAR,
    SAY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isChosen() {
        return this == WHO || this == NEAR;
    }

    static Optional<Step> of(@Nullable String key) {
        for (Step step : values()) {
            if (step.key().equals(key)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** What this one holds of somebody; empty for not said. */
    String of(@Nullable Member member) {
        if (member == null) {
            return "";
        }
        return switch (this) {
            case NAME -> member.name();
            case WHO -> Who.of(member).map(Who::key).orElse("");
            case NEAR -> member.near() == null ? "" : member.near().name();
            case SAY -> member.words();
        };
    }

    int longest() {
        return this == NAME ? Member.LONGEST_NAME : Member.LONGEST_WORDS;
    }
}
