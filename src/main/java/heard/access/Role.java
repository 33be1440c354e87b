package heard.access;

import static heard.access.Act.ALLOCATE;
import static heard.access.Act.BE_SIGNED_IN;
import static heard.access.Act.DESIGN_FORMS;
import static heard.access.Act.IMPORT;
import static heard.access.Act.KEEP_WORDS;
import static heard.access.Act.READ_RECORDS;
import static heard.access.Act.SEE_INFLUENCE;
import static heard.access.Act.SEND_QUESTIONS;
import static heard.access.Act.SIGN_OFF_ANALYSES;
import static heard.access.Act.WRITE_QUESTIONS;
import static heard.access.Act.WRITE_RECORDS;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of {@code product.md}. An administrator reads no child's words by virtue of the role. */
@Immutable
public enum Role {
    WORKER("Social worker", READ_RECORDS, WRITE_RECORDS),
    MANAGER("Team manager", READ_RECORDS, WRITE_RECORDS, SIGN_OFF_ANALYSES, ALLOCATE, SEE_INFLUENCE),
    IRO("Reviewing officer", READ_RECORDS, WRITE_RECORDS),
    QUALITY("Quality officer", READ_RECORDS, WRITE_QUESTIONS, SEND_QUESTIONS, KEEP_WORDS, SEE_INFLUENCE),
    ADMIN("Administrator", DESIGN_FORMS, WRITE_QUESTIONS, IMPORT);

    private final String title;

    @SuppressWarnings("Immutable") // an unmodifiable set of enums
    private final Set<Act> acts;

    Role(String title, Act... acts) {
        this.title = title;
        this.acts = Set.of(acts);
    }

    public String title() {
        return title;
    }

    public boolean may(Act act) {
        return act == BE_SIGNED_IN || acts.contains(act);
    }

    /** The names of the roles that may do it, as navigation needs them. */
    public static Set<String> thatMay(Act act) {
        return Arrays.stream(values())
                .filter(role -> role.may(act))
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
