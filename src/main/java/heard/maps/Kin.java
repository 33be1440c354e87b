package heard.maps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who somebody in a family is to a child, as the child taps it; with what follows from it for the tree. */
public enum Kin {
    MUM("Mum", "my.mum", "mum", Shape.CIRCLE, -1, Bond.PARENT, Bond.PARTNER),
    DAD("Dad", "my.dad", "dad", Shape.SQUARE, -1, Bond.PARENT, Bond.PARTNER),
    SISTER("Sister", "my.sister", "sister", Shape.CIRCLE, 0, Bond.SIBLING, Bond.CHILD),
    BROTHER("Brother", "my.brother", "brother", Shape.SQUARE, 0, Bond.SIBLING, Bond.CHILD),
    HALFSISTER("Half-sister", "fam.halfsister", "sister", Shape.CIRCLE, 0, Bond.SIBLING, Bond.CHILD),
    HALFBROTHER("Half-brother", "fam.halfbrother", "brother", Shape.SQUARE, 0, Bond.SIBLING, Bond.CHILD),
    STEPMUM("Stepmum", "fam.stepmum", "mum", Shape.CIRCLE, -1, null, Bond.PARTNER),
    STEPDAD("Stepdad", "fam.stepdad", "dad", Shape.SQUARE, -1, null, Bond.PARTNER),
    STEPSISTER("Stepsister", "fam.stepsister", "sister", Shape.CIRCLE, 0, null, Bond.CHILD),
    STEPBROTHER("Stepbrother", "fam.stepbrother", "brother", Shape.SQUARE, 0, null, Bond.CHILD),
    FOSTER("Foster carer", "fam.foster", "carer", Shape.DIAMOND, -1, null, Bond.PARTNER),
    GRAN("Gran", "my.gran", "gran", Shape.CIRCLE, -2, null, Bond.PARENT),
    GRANDAD("Grandad", "my.grandad", "grandad", Shape.SQUARE, -2, null, Bond.PARENT),
    AUNT("Aunt", "fam.aunt", "mum", Shape.CIRCLE, -1, null, Bond.SIBLING),
    UNCLE("Uncle", "fam.uncle", "dad", Shape.SQUARE, -1, null, Bond.SIBLING),
    COUSIN("Cousin", "fam.cousin", "friend", Shape.DIAMOND, 0, null, Bond.CHILD),
    CHILD("Own child", "fam.child", "baby", Shape.DIAMOND, 1, Bond.CHILD, null),
    PARTNER("Somebody’s partner", "fam.partner", "people", Shape.DIAMOND, null, null, Bond.PARTNER),
    SOMEONE("Somebody else", "my.someone", "someone", Shape.DIAMOND, null, null, null);

    private final String title;
    private final String words;
    private final String picture;
    private final Shape shape;
    private final @Nullable Integer row;
    private final @Nullable Bond toTheChild;
    private final @Nullable Bond toOthers;

    Kin(
            String title,
            String words,
            String picture,
            Shape shape,
            @Nullable Integer row,
            @Nullable Bond toTheChild,
            @Nullable Bond toOthers) {
        this.title = title;
        this.words = words;
        this.picture = picture;
        this.shape = shape;
        this.row = row;
        this.toTheChild = toTheChild;
        this.toOthers = toOthers;
    }

    /** In the record. */
    String title() {
        return title;
    }

    /** The key of the child's word for it. */
    String words() {
        return words;
    }

    String picture() {
        return picture;
    }

    Shape shape() {
        return shape;
    }

    /** How many generations below the child; null where anybody can be that. */
    @Nullable
    Integer row() {
        return row;
    }

    /** What is said with it: a mum is a parent of the child. */
    @Nullable
    Bond toTheChild() {
        return toTheChild;
    }

    /** What the child is asked next: whose mum a gran is, whose child a brother. Null for nothing. */
    @Nullable
    Bond toOthers() {
        return toOthers;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kin> of(String key) {
        return Arrays.stream(values()).filter(kin -> kin.key().equals(key)).findFirst();
    }

    /** Also where staff wrote it as the child's word. */
    static Optional<Kin> of(Member member) {
        return Arrays.stream(values())
                .filter(kin -> kin.title.equalsIgnoreCase(member.who()))
                .findFirst();
    }
}
