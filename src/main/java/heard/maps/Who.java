package heard.maps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who somebody is to a child, as the child taps it. */
public enum Who {
    MUM("Mum", "mum", What.PERSON),
    DAD("Dad", "dad", What.PERSON),
    SISTER("Sister", "sister", What.PERSON),
    BROTHER("Brother", "brother", What.PERSON),
    GRAN("Gran", "gran", What.PERSON),
    GRANDAD("Grandad", "grandad", What.PERSON),
    CARER("Carer", "carer", What.PERSON),
    FRIEND("Friend", "friend", What.PERSON),
    TEACHER("Teacher", "teacher", What.PERSON),
    WORKER("Worker", "worker", What.PERSON),
    PET("Pet", "pet", What.ANIMAL),
    PLACE("Place", "house", What.PLACE),
    GROUP("Club or group", "people", What.GROUP),
    SOMEONE("Somebody else", "someone", What.PERSON);

    private final String title;
    private final String picture;
    private final What what;

    Who(String title, String picture, What what) {
        this.title = title;
        this.picture = picture;
        this.what = what;
    }

    /** In the record. */
    String title() {
        return title;
    }

    String picture() {
        return picture;
    }

    What what() {
        return what;
    }

    /** The end of its key in {@code words_XX.properties}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Who> of(String key) {
        return Arrays.stream(values()).filter(who -> who.key().equals(key)).findFirst();
    }

    /** Also where staff wrote it as the child's word. */
    static Optional<Who> of(Member member) {
        return Arrays.stream(values())
                .filter(who -> who.title.equalsIgnoreCase(member.who()))
                .findFirst();
    }
}
