package heard.testing;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Question;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something the child said today in a direct session of its own, unless said otherwise. */
public final class EntryBuilder {

    private final UUID childId;
    private UUID id = Ids.next();
    private LocalDate saidOn = TestClock.TODAY;
    private @Nullable LocalDate recordedOn;
    private Speaker speaker = Speaker.CHILD;
    private @Nullable String speakerName;
    private How how = How.SPOKEN;
    private String words = "I like it when we make pancakes.";
    private String language = "en";
    private @Nullable String translation;
    private @Nullable String reading;
    private @Nullable Question question;
    private @Nullable Boolean seenAlone;
    private Source source = Source.SESSION;
    private UUID sourceId = Ids.next();
    private String section = "";
    private int version = 1;
    private @Nullable String label;
    private @Nullable UUID authorId;
    private String authorName = "Amira Khan";
    private @Nullable UUID corrects;

    EntryBuilder(Child child) {
        this.childId = child.id();
    }

    public EntryBuilder id(UUID id) {
        this.id = id;
        return this;
    }

    public EntryBuilder words(String words) {
        this.words = words;
        return this;
    }

    public EntryBuilder saidOn(LocalDate day) {
        this.saidOn = day;
        return this;
    }

    /** The day it was written down, where that was later. */
    public EntryBuilder recordedOn(LocalDate day) {
        this.recordedOn = day;
        return this;
    }

    public EntryBuilder by(Speaker speaker, @Nullable String name) {
        this.speaker = speaker;
        this.speakerName = name;
        return this;
    }

    public EntryBuilder how(How how) {
        this.how = how;
        return this;
    }

    public EntryBuilder inLanguage(String language, @Nullable String translation) {
        this.language = language;
        this.translation = translation;
        return this;
    }

    public EntryBuilder reading(String reading) {
        this.reading = reading;
        return this;
    }

    public EntryBuilder under(Question question) {
        this.question = question;
        return this;
    }

    public EntryBuilder seenAlone(boolean alone) {
        this.seenAlone = alone;
        return this;
    }

    public EntryBuilder from(Source source, UUID sourceId, String section) {
        this.source = source;
        this.sourceId = sourceId;
        this.section = section;
        return this;
    }

    public EntryBuilder from(Source source) {
        this.source = source;
        return this;
    }

    public EntryBuilder labelled(String label) {
        this.label = label;
        return this;
    }

    public EntryBuilder writtenDownBy(StaffMember author) {
        this.authorId = author.id();
        this.authorName = author.name();
        return this;
    }

    /** Takes the place of that one: same source and section, one version on. */
    public EntryBuilder correcting(Entry earlier) {
        this.corrects = earlier.id();
        this.source = earlier.source();
        this.sourceId = earlier.sourceId();
        this.section = earlier.sourceSection();
        this.version = earlier.sourceVersion() + 1;
        this.label = earlier.sourceLabel();
        this.saidOn = earlier.saidOn();
        return this;
    }

    /** Not kept: for tests of the record alone. */
    public Entry build() {
        return new Entry(
                childId,
                id,
                saidOn,
                OffsetDateTime.of(recordedOn == null ? saidOn : recordedOn, LocalTime.of(16, 30), ZoneOffset.UTC),
                speaker,
                speakerName,
                how,
                words,
                language,
                translation,
                reading,
                question,
                seenAlone,
                source,
                sourceId,
                section,
                version,
                label == null ? source.title() : label,
                authorId,
                authorName,
                corrects,
                null);
    }

    public Entry save() {
        Entry entry = build();
        Given.asService(() -> HeardServer.bean(Voice.class).add(entry));
        return entry;
    }
}
