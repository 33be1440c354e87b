package heard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

class ArchitectureTests {

    private static final JavaClasses HEARD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("heard");

    @Test
    void noModuleDependsOnWhatItShouldNotAndNoneClosesACircle() {
        // Not verify(): asked again, as a failed test may be, it finds nothing.
        ApplicationModules.of(HeardApplication.class).detectViolations().throwIfPresent();
    }

    @Test
    void controllersHoldNoSql() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .check(HEARD);
    }

    @Test
    void whoHoldsSqlIsAPluralKnownAsARepository() {
        List<String> strays = HEARD.stream()
                .filter(type -> type.getPackageName().startsWith("heard."))
                .filter(type -> !List.of("heard.database", "heard.access").contains(type.getPackageName()))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getName().endsWith("JdbcClient")))
                .filter(type -> !type.isAnnotatedWith(Repository.class)
                        && !type.getName().contains("$"))
                .map(type -> type.getName())
                .toList();
        assertThat(strays).isEmpty();
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideInAPackage("heard..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .check(HEARD);
        noClasses()
                .that()
                .resideInAPackage("heard..")
                .should()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .check(HEARD);
        noClasses()
                .that()
                .resideInAPackage("heard..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .check(HEARD);
    }

    @Test
    void noFileOfTheProgramIsLongerThanThreeHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<String> tooLong = files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .filter(file -> lines(file) > 300)
                    .map(file -> file + ": " + lines(file))
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void everyPackageRefusesNullsItDidNotNameAndSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/heard"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(folder -> !says(folder.resolve("package-info.java"), "@NullMarked"))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean says(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
