package heard;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is often attacked and not there at all. */
class NotUsedTests {

    private static final JavaClasses HEARD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("heard");

    @Test
    void theProgramRunsNoCommandNoScriptAndNoExpression() {
        none("java.lang.ProcessBuilder", "javax.script..", "org.springframework.expression..");
        noClasses().should().callMethodWhere(target(name("exec"))).check(HEARD);
    }

    @Test
    void theProgramOpensNoConnectionButToItsDatabaseAndItsMailServer() {
        none(
                "java.net.http..",
                "java.net.URLConnection",
                "java.net.HttpURLConnection",
                "java.net.Socket",
                "org.springframework.web.client..",
                "org.springframework.web.reactive..");
    }

    @Test
    void theProgramReadsNoXmlNoSerializedObjectAndNoDirectory() {
        none("javax.xml..", "org.w3c.dom..", "org.xml.sax..", "java.io.ObjectInputStream", "javax.naming..");
    }

    @Test
    void whatIsRandomComesFromTheSecureSourceExceptInTheMadeUpCouncil() {
        noClasses()
                .that()
                .resideOutsideOfPackages("heard.demo", "heard.load")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .check(HEARD);
    }

    @Test
    void onlyApprovedHashesAreUsedAndNothingIsEncryptedByTheProgram() {
        none("javax.crypto.Cipher", "javax.net.ssl..");
        assertThat(found(
                        files("src/main/java", ".java"),
                        Pattern.compile("(?:MessageDigest|Mac)\\.getInstance\\(([^)]*)\\)")))
                .containsOnly("\"SHA-256\"", "\"HmacSHA256\"");
    }

    @Test
    void onlyPicturesOfOursAreWrittenIntoAPageAsMarkup() {
        assertThat(found(files("src/main/jte", ".jte"), Pattern.compile("\\$unsafe\\{([^}]*)}")))
                .isNotEmpty()
                .allMatch(written -> written.matches("(?:[\\w.]*Pictures\\.svg|GivenPage\\.svg)\\(.*\\)"
                        + "|page\\.(?:qr\\(\\)|endPicture\\(\\d+\\))|(?:tile|option)\\.svg\\(\\)|svg"));
    }

    @Test
    void noScriptOfAPageRunsTextListensToOtherWindowsOrKeepsWhatWasTyped() {
        for (Path script : files("src/main/resources/static", ".js")) {
            // Whose page a tab shows: a mark that says nothing, kept as long as the tab is, see say.js.
            assertThat(read(script).replace("sessionStorage.whose", ""))
                    .as(script.toString())
                    .doesNotContain("eval(", "new Function", "document.write", "postMessage", "\"message\"")
                    .doesNotContain("localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches.open")
                    .doesNotContain("__proto__", "serviceWorker", "importScripts");
        }
    }

    /** @param named classes, or packages that end in two dots */
    private static void none(String... named) {
        for (String each : named) {
            var that = noClasses().should().dependOnClassesThat();
            (each.endsWith("..") ? that.resideInAPackage(each) : that.haveFullyQualifiedName(each)).check(HEARD);
        }
    }

    private static Set<String> found(List<Path> files, Pattern pattern) {
        return files.stream()
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
