package heard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files: what they are, how they are written, and what is said when they cannot be read. */
class ReturnFolderTests {

    @TempDir
    Path folder;

    AReturn given;

    @BeforeEach
    void begin() {
        given = new AReturn(folder);
    }

    @Test
    void threeFilesAreToldApartByTheirFirstRowWhateverTheirNames() {
        Ssda903 read = given.file("a.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n101,27/03/2008,30/08/2017,PN6\n")
                .file("b.csv", AReturn.TWO_CHILDREN)
                .file("c.txt", "CHILD,DECOM,LS\n101,15/02/2016,C2\n")
                .read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.files())
                .extracting(FileOutcome::file, FileOutcome::table)
                .containsExactly(
                        tuple("b.csv", Table.HEADER), tuple("c.txt", Table.EPISODES), tuple("a.csv", Table.REVIEWS));
    }

    @Test
    void columnsMayStandInAnyOrderAndCaseAndOptionalOnesMayBeMissing() {
        Ssda903 read = given.header("dob, Upn ,child,NICKNAME\n27/03/2008,H801200001001,101,Al\n")
                .read();
        assertThat(read.children()).singleElement().satisfies(child -> {
            assertThat(child.child()).isEqualTo("101");
            assertThat(child.dateOfBirth()).isEqualTo(LocalDate.of(2008, 3, 27));
            assertThat(child.upn()).isEqualTo("H801200001001");
            assertThat(child.sex()).isNull();
        });
        assertThat(read.files().getFirst().notes())
                .containsExactly(
                        "Read as UTF-8.",
                        "Columns not used: NICKNAME.",
                        "Columns not there: SEX, ETHNIC, MOTHER, MC_DOB.");
        assertThat(read.toCorrect()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndsWillDoAndLinesAreCountedAsAnEditorCountsThem(String end) {
        Ssda903 read = given.header(
                        AReturn.TWO_CHILDREN.replace("14/02/2018", "31/02/2018").replace("\n", end))
                .read();
        assertThat(read.children()).hasSize(1);
        assertThat(read.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', Read as UTF-8.",
        "UTF-8, EFBBBF, Read as UTF-8 with a byte-order mark.",
        "UTF-16LE, FFFE, Read as UTF-16.",
        "UTF-16BE, FEFF, Read as UTF-16.",
        "windows-1252, '', Read as Windows-1252."
    })
    void theEncodingIsFoundAndSaid(String charset, String mark, String note) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write("CHILD,DOB\nZo\u00EB-1,27/03/2008\n".getBytes(Charset.forName(charset)));
        Ssda903 read = given.file("header.csv", bytes.toByteArray()).read();
        assertThat(read.children())
                .singleElement()
                .satisfies(child -> assertThat(child.child()).isEqualTo("Zo\u00EB-1"));
        assertThat(read.files().getFirst().notes()).contains(note);
    }

    @Test
    void bytesThatAreNoTextAnybodyWritesAreSaidToBeInAnUnknownEncoding() {
        Ssda903 read = given.file("header.csv", AReturn.TWO_CHILDREN.getBytes(Charset.forName("IBM500")))
                .read();
        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems())
                .extracting(FileProblem::reason)
                .singleElement()
                .asString()
                .startsWith("It is not text in an encoding that Heard knows");
    }

    @Test
    void whereNothingOfTheReturnIsItIsSaidWhatWasLookedFor() {
        assertThat(given.read().problems())
                .extracting(FileProblem::reason)
                .singleElement()
                .asString()
                .startsWith("It is not there. The first import needs it");
        Ssda903 later = given.known("101", LocalDate.of(2008, 3, 27)).read();
        assertThat(later.isReadable()).isFalse();
        assertThat(later.problems())
                .extracting(FileProblem::file, FileProblem::reason)
                .containsExactly(tuple(
                        "header.csv, episodes.csv, reviews.csv",
                        "None of them is there. Their first rows tell them apart, whatever the files are called."));
    }

    @Test
    void aQuotationMarkThatIsNotClosedOnTheLastLineIsNamedToo() {
        Ssda903 read = given.header("CHILD,SEX,DOB\n101,1,27/03/2008\n\"102,1,27/03/2009\n")
                .read();
        assertThat(read.children()).hasSize(1);
        assertThat(read.refusals())
                .extracting(Refusal::sentence)
                .containsExactly(
                        "header.csv, line 3: A quotation mark on this line is not closed, so this row could not"
                                + " be read. Close it or take it out.");
    }

    @Test
    void semicolonsAndTabsMaySeparateValuesToo() {
        assertThat(given.header("CHILD;DOB\n101;27/03/2008\n").read().children())
                .hasSize(1);
        assertThat(given.header("CHILD\tDOB\n101\t27/03/2008\n").read().children())
                .hasSize(1);
    }

    @Test
    void quotedValuesMayHoldCommasAndLineBreaksAndTheNextRowKeepsItsLine() {
        Ssda903 read = given.header("CHILD,DOB,NOTE\n\"101\",\"27/03/2008\",\"moved,\nthen back\"\n102,31/02/2018,\n")
                .read();
        assertThat(read.children()).hasSize(1);
        assertThat(read.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(4));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedWithItsLineAndTheOtherRowsAreKept() {
        Ssda903 read = given.header(
                        "CHILD,SEX,DOB\n101,1,27/03/2008\n102,1,\"27/03/2009\n103,1,27/03/2010\n104,1,31/02/2011\n")
                .read();
        assertThat(read.children()).extracting(ChildRow::child).containsExactly("101", "103");
        assertThat(read.refusals())
                .extracting(Refusal::sentence)
                .containsExactly(
                        "header.csv, line 3: A quotation mark on this line is not closed, so this row could not be read."
                                + " Close it or take it out.",
                        "header.csv, line 5: DOB '31/02/2011' is not a date that exists. Write it as dd/mm/yyyy.");
        assertThat(read.files().getFirst().read()).isEqualTo(4);
    }

    @Test
    void aRowWithMoreValuesThanColumnsIsRefusedAndOneWithFewerIsReadAsEmptyAtTheEnd() {
        Ssda903 read = given.header(
                        "CHILD,DOB,SEX,ETHNIC\n101,27/03/2008,1,WBRI,x\n102,27/03/2008,1\n103,27/03/2008,2,WBRI,,\n")
                .read();
        assertThat(read.children()).extracting(ChildRow::child).containsExactly("102", "103");
        assertThat(read.refusals().getFirst().sentence())
                .isEqualTo("header.csv, line 2: This row has 5 values where the first row names 4 columns. Put a value"
                        + " that holds a comma in quotation marks.");
    }

    @Test
    void blankRowsAreNoRows() {
        Ssda903 read = given.header("\nCHILD,DOB\n\n101,27/03/2008\n,\n  ,  \n").read();
        assertThat(read.files().getFirst().read()).isEqualTo(1);
        assertThat(read.refusals()).isEmpty();
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThat(given.header("").read().problems())
                .extracting(FileProblem::sentence)
                .containsExactly("header.csv: It is empty. Export it again, or leave it out.");
        assertThat(given.header(" \n").read().isReadable()).isFalse();
    }

    @Test
    void aFileWithColumnNamesAndNoRowsIsReadAsNone() {
        Ssda903 read = given.header("CHILD,DOB\n").read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.files().getFirst().read()).isZero();
    }

    @Test
    void aFileWithoutColumnNamesIsToldWhatItsFirstRowMustBe() {
        Ssda903 read = given.header("101,2,27/03/2008,WBRI,H801200001001,,\n").read();
        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems())
                .extracting(FileProblem::sentence)
                .containsExactly("header.csv: Its first row does not name the columns. Put a first row over the values:"
                        + " CHILD,DOB,SEX,ETHNIC,UPN,MOTHER,MC_DOB (in any order).");
    }

    @Test
    void aMissingColumnIsNamedAndNothingThatNeedsItIsRead() {
        Ssda903 read = given.header("CHILD,SEX,UPN\n101,2,H801200001001\n")
                .reviews("101,27/03/2008,30/08/2017,PN6")
                .read();
        assertThat(read.isReadable()).isFalse();
        assertThat(read.refusals()).isEmpty();
        assertThat(read.problems())
                .extracting(FileProblem::sentence)
                .containsExactly(
                        "header.csv: The column DOB is missing. Its first row names CHILD, SEX, UPN.",
                        "reviews.csv: It was not read, because there is no header file that can be read.");
    }

    @Test
    void aColumnNamedTwiceIsAProblemOfTheFile() {
        assertThat(given.header("CHILD,DOB,DOB\n101,27/03/2008,\n").read().problems())
                .extracting(FileProblem::reason)
                .containsExactly("Its first row names the column DOB twice. Take one out.");
    }

    @ParameterizedTest
    @CsvSource({
        "504B030414000600, 'It is an Excel workbook or a zip, not text. Save it as CSV and import that.'",
        "255044462D312E37, 'It is a PDF, not text. Save it as CSV and import that.'",
        "4300480049004C00, 'It is not text in an encoding that Heard knows (UTF-8, UTF-16 with a byte-order mark,"
                + " Windows-1252). Save it as CSV in UTF-8 and import that.'",
        "FFFE00D8, 'It is not text in an encoding that Heard knows (UTF-8, UTF-16 with a byte-order mark,"
                + " Windows-1252). Save it as CSV in UTF-8 and import that.'",
        "4348494C818D, 'It is not text in an encoding that Heard knows (UTF-8, UTF-16 with a byte-order mark,"
                + " Windows-1252). Save it as CSV in UTF-8 and import that.'"
    })
    void aFileThatIsNotTextGetsAClearAnswer(String hex, String reason) {
        Ssda903 read = given.file("header.csv", HexFormat.of().parseHex(hex)).read();
        assertThat(read.problems()).extracting(FileProblem::reason).containsExactly(reason);
    }

    @Test
    void aWorkbookNamedAsTheHeaderIsNotPassedOverInSilence() {
        Ssda903 read = given.file("Header 2025.xlsx", "PK\u0003\u0004...".getBytes(StandardCharsets.ISO_8859_1))
                .read();
        assertThat(read.problems())
                .extracting(FileProblem::sentence)
                .containsExactly(
                        "Header 2025.xlsx: It is an Excel workbook or a zip, not text. Save it as CSV and import that.");
    }

    @Test
    void theFirstImportNeedsTheHeaderAndALaterOneDoesNot() {
        given.reviews("101,27/03/2008,30/08/2017,PN6");
        assertThat(given.read().problems()).extracting(FileProblem::file).containsExactly("header.csv", "reviews.csv");
        Ssda903 later = given.known("101", LocalDate.of(2008, 3, 27)).read();
        assertThat(later.problems()).isEmpty();
        assertThat(later.reviews()).hasSize(1);
    }

    @Test
    void twoFilesOfOneTableAreBothNamedAndNeitherIsRead() {
        Ssda903 read = given.header(AReturn.TWO_CHILDREN)
                .reviews("101,27/03/2008,30/08/2017,PN6")
                .file("reviews (1).csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n")
                .read();
        assertThat(read.children()).hasSize(2);
        assertThat(read.reviews()).isEmpty();
        assertThat(read.problems())
                .extracting(FileProblem::sentence)
                .containsExactly(
                        "reviews.csv: It holds the same table (REVIEWS) as reviews (1).csv, so neither was read."
                                + " Keep one of them in the folder.");
    }

    @Test
    void theReturnsOtherTablesAndOtherFilesArePassedOverByName() {
        Ssda903 read = given.header(AReturn.TWO_CHILDREN)
                .file("uasc.csv", "CHILD,SEX,DOB,DUC\n101,2,27/03/2008,27/03/2026\n")
                .file("swepisodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n")
                .file("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END\n")
                .file("notes.csv", "anything\n")
                .file("README.md", "# About\n")
                .read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.files()).hasSize(1);
        assertThat(read.passedOver())
                .containsExactly("README.md", "missing.csv", "notes.csv", "swepisodes.csv", "uasc.csv");
    }

    @Test
    void aFolderThatIsNotThereIsSaidSoOnce() {
        Ssda903 read = new AReturn(folder.resolve("nowhere")).read();
        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems())
                .extracting(FileProblem::reason)
                .containsExactly("There is no such folder. Give the folder that holds the CSV files.");
    }
}
