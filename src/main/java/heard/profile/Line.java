package heard.profile;

import heard.pages.England;
import heard.voice.Entry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One version of one line of a profile.
 *
 * @param id of the line; the same in all its versions
 * @param saveId of this one saving of it
 * @param words null where the line was set aside
 * @param entryId what the child said, of which these are the words or a part; null for what a worker says of the child
 * @param setAside why the line no longer stands
 * @param visitId the child's stay on their own site, where they wrote it themselves
 * @param staffName who wrote it down; where the child did, who sat beside them
 * @param entry the same as {@code entryId}, when it has been read
 */
public record Line(
        UUID childId,
        UUID id,
        int version,
        UUID saveId,
        Heading heading,
        @Nullable String words,
        String language,
        @Nullable UUID entryId,
        @Nullable String setAside,
        OffsetDateTime writtenAt,
        @Nullable UUID visitId,
        @Nullable UUID staffId,
        @Nullable String staffName,
        @Nullable Entry entry) {

    /** In characters, of what staff put in: whoever reads a profile has a minute. */
    public static final int LONGEST = 1_000;

    /** In characters, of what a child writes on their own site: as for every answer there. */
    static final int LONGEST_OF_CHILD = 10_000;

    private static final int NEW_FOR_DAYS = 14;
    private static final int OPENING = 240;

    /** What stands before a sentence: nothing, the end of another, or of a line. */
    private static final Pattern BEGINS_ANEW = Pattern.compile("(^|[.!?…؟።][\"'”’)]*\\s|\\n)\\s*$");

    Line behind(@Nullable Entry said) {
        return new Line(
                childId, id, version, saveId, heading, words, language, entryId, setAside, writtenAt, visitId, staffId,
                staffName, said);
    }

    /** The child's words, not a worker's about them. */
    public boolean isOwn() {
        return entryId != null;
    }

    public boolean isByChild() {
        return visitId != null;
    }

    public boolean isSetAside() {
        return setAside != null;
    }

    /** Whether they are words to put in quotation marks: what a child drew or showed is described. */
    public boolean isQuoted() {
        return entry != null && entry.isQuoted();
    }

    /** Whether what the child said was put right after it was taken into the profile. */
    public boolean isCorrectedSince() {
        return entry != null && entry.replacedBy() != null && !isSetAside();
    }

    public boolean isNewFromChild(LocalDate today) {
        return isByChild() && !isSetAside() && writtenOn().isAfter(today.minusDays(NEW_FOR_DAYS));
    }

    /** With dots where it begins in the middle of a sentence, and where more was said after it. */
    public String shown() {
        if (words == null) {
            return "";
        }
        if (entry == null) {
            return words;
        }
        String all =
                language.equals(entry.language()) || entry.translation() == null ? entry.words() : entry.translation();
        int at = all.indexOf(words);
        if (at < 0) {
            return words;
        }
        boolean before = !BEGINS_ANEW.matcher(all.substring(0, at)).find();
        boolean after = !all.substring(at + words.length()).isBlank();
        return (before ? "… " : "") + words + (after ? " …" : "");
    }

    /** English beside all of what was said in another language; null where only a part was taken. */
    public @Nullable String translation() {
        return entry == null || words == null || !words.equals(entry.words().strip()) ? null : entry.translation();
    }

    /** What is read first: the English where there is any. */
    public String reading() {
        String english = translation();
        return english == null ? shown() : english;
    }

    /** As much of it as a screen has room for. */
    public String opening() {
        String all = reading();
        if (!isLong()) {
            return all;
        }
        int end = all.lastIndexOf(' ', OPENING);
        return all.substring(0, end < OPENING / 2 ? all.offsetByCodePoints(0, OPENING / 2) : end) + " …";
    }

    public boolean isLong() {
        return reading().codePointCount(0, reading().length()) > OPENING + 40;
    }

    /** The language of what is read first; null for English, which the page is in. */
    public @Nullable String lang() {
        return language.equals("en") || translation() != null ? null : language;
    }

    /** The day it was said; for a worker's line, written. */
    public LocalDate day() {
        return entry == null ? writtenOn() : entry.saidOn();
    }

    public LocalDate writtenOn() {
        return England.day(writtenAt);
    }

    /** Jayden; Jayden, with Amira Khan beside; Amira Khan. */
    public String by(String called) {
        String name = staffName == null ? "" : staffName;
        return isByChild() ? name.isEmpty() ? called : called + ", with " + name + " beside" : name;
    }

    /** Its own page, with every version. */
    public String href() {
        return "/children/" + childId + "/profile/" + id;
    }

    /** Where what the child said stands in the record. */
    public String entryHref() {
        return "/children/" + childId + "/entries/" + entryId;
    }

    /** {@code Direct session, Three Houses} or, from the profile itself, {@code said to Amira Khan}. */
    public String origin(String called) {
        if (entry == null) {
            return by(called);
        }
        if (entry.isPassedOn()) {
            return "passed on" + (entry.speakerName() == null ? "" : " by " + entry.speakerName());
        }
        return switch (entry.source()) {
            case PROFILE ->
                isByChild() || entry.authorId() == null ? "written by " + called : "said to " + entry.authorName();
            // Which question of a form it was, the entry's own page says.
            default -> entry.sourceLabel().split(" · ", 2)[0];
        };
    }
}
