package heard.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTests {

    @Test
    void whatAChildSaidIsTheirs() {
        Entry entry = entry(Speaker.CHILD, null, How.SPOKEN);

        assertThat(entry.isInTheirOwnWords()).isTrue();
        assertThat(entry.isFirstHand()).isTrue();
        assertThat(entry.saidBy("Jayden")).isEqualTo("Said by Jayden");
    }

    @Test
    void whatATeacherPassesOnIsTheChildsAtSecondHand() {
        Entry entry = entry(Speaker.CHILD, "Miss Patel, class teacher", How.RELAYED);

        assertThat(entry.isInTheirOwnWords()).isTrue();
        assertThat(entry.isFirstHand()).isFalse();
        assertThat(entry.isPassedOn()).isTrue();
        assertThat(entry.saidBy("Jayden")).isEqualTo("Jayden’s words, passed on by Miss Patel, class teacher");
    }

    @Test
    void anothersAccountIsNamedAsTheirs() {
        assertThat(entry(Speaker.TEACHER, "Miss Patel", How.SPOKEN).saidBy("Jayden"))
                .isEqualTo("Told to us by a teacher, Miss Patel");
        assertThat(entry(Speaker.AGENCY, null, How.WRITTEN).saidBy("Jayden"))
                .isEqualTo("Written to us by another agency");
    }

    @Test
    void onlyWordsArePutInQuotationMarks() {
        assertThat(entry(Speaker.CHILD, null, How.SIGNED).isQuoted()).isTrue();
        assertThat(entry(Speaker.CHILD, null, How.SHOWN).isQuoted()).isFalse();
        assertThat(entry(Speaker.CHILD, null, How.OBSERVED).isQuoted()).isFalse();
    }

    @Test
    void lateOnASummersEveningIsStillTheSameDayInEngland() {
        Entry entry = new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2026, 7, 2),
                OffsetDateTime.parse("2026-07-01T23:30:00Z"),
                Speaker.CHILD,
                null,
                How.SPOKEN,
                "x",
                "en",
                null,
                null,
                null,
                null,
                Source.SESSION,
                UUID.randomUUID(),
                "",
                1,
                "Direct session",
                null,
                "Amira Khan",
                null,
                null);

        assertThat(entry.isWrittenDownLater()).isFalse();
    }

    private static Entry entry(Speaker speaker, @Nullable String name, How how) {
        return new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 5),
                OffsetDateTime.parse("2026-11-05T17:00:00Z"),
                speaker,
                name,
                how,
                "words",
                "en",
                null,
                null,
                null,
                null,
                Source.CONTRIBUTION,
                UUID.randomUUID(),
                "",
                1,
                "View by another",
                null,
                "Amira Khan",
                null,
                null);
    }
}
