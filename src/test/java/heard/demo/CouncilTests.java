package heard.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import heard.demo.Council.Child;
import heard.demo.Council.Said;
import heard.demo.Council.Source;
import heard.demo.Council.Staff;
import heard.demo.Council.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouncilTests {

    private static final Council COUNCIL = Council.read();

    @Test
    void thereAreThreeTeamsTwelveStaffSixtyChildrenAndMoreThanAThousandThingsSaid() {
        assertThat(COUNCIL.teams()).hasSize(3);
        assertThat(COUNCIL.staff()).hasSize(12);
        assertThat(COUNCIL.children()).hasSize(60);
        assertThat(everything().count()).isGreaterThan(1000);
        assertThat(everything().mapToInt(said -> said.pictures().size()).sum()).isBetween(60, 100);
    }

    @Test
    void theSixDemoLoginsAreThereAndNoLoginIsTakenTwice() {
        assertThat(COUNCIL.staff().stream().map(Staff::login))
                .doesNotHaveDuplicates()
                .contains("worker", "worker2", "manager", "iro", "quality", "admin");
        assertThat(COUNCIL.staff("Amira Khan").team())
                .isEqualTo(COUNCIL.staff("Sue Marsh").team());
        assertThat(COUNCIL.staff("Amira Khan").team())
                .isNotEqualTo(COUNCIL.staff("Grace Adeyemi").team());
    }

    @Test
    void amiraHasSixteenChildrenAndAllButTheNewestHaveBeenHeardTwentyToFortyTimes() {
        List<Child> hers = COUNCIL.children().stream()
                .filter(child -> child.worker().equals("Amira Khan"))
                .toList();
        assertThat(hers).hasSize(16);
        assertThat(hers.stream().filter(child -> child.said().isEmpty()).map(Child::name))
                .containsExactly("Bella Sharpe");
        assertThat(hers.stream().filter(child -> !child.said().isEmpty()))
                .allSatisfy(child ->
                        assertThat(child.said().size()).as(child.name()).isBetween(20, 40));
    }

    @Test
    void mayaWasLastHeardSixtyOneDaysAgo() {
        assertThat(COUNCIL.child("maya-lewis").said().stream()
                        .mapToInt(Said::daysAgo)
                        .min())
                .hasValue(61);
    }

    @Test
    void agesRunFromNewbornToTwentyFive() {
        assertThat(COUNCIL.children())
                .allSatisfy(child -> assertThat(child.years()).isBetween(0, 24));
        Set<Integer> ages = COUNCIL.children().stream().map(Child::years).collect(Collectors.toSet());
        assertThat(ages).contains(0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 24);
    }

    @Test
    void numbersAreUniqueAndTheirCheckDigitsHold() {
        assertThat(COUNCIL.children().stream().map(Child::localNumber)).doesNotHaveDuplicates();
        assertThat(COUNCIL.children().stream().map(Child::upn).filter(Objects::nonNull))
                .doesNotHaveDuplicates()
                .allMatch(upn ->
                        upn.length() == 13 && Numbers.upn(upn.substring(1)).equals(upn));
        assertThat(COUNCIL.children().stream().map(Child::nhs).filter(Objects::nonNull))
                .doesNotHaveDuplicates()
                .allMatch(nhs -> nhs.matches("999\\d{7}"));
        assertThat(Numbers.upn("801200001001")).isEqualTo("H801200001001");
        assertThat(Numbers.upn("950000178301")).isEqualTo("A950000178301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2027-02-28", "2028-02-29", "2028-12-31"})
    void participationFitsTheAgeOnWhateverDayTheDemoIsLoaded(String day) {
        LocalDate today = LocalDate.parse(day);
        for (Child child : COUNCIL.children()) {
            for (Council.Review review : child.reviews()) {
                int age = child.ageOn(today.minusDays(review.daysAgo()), today);
                assertThat(review.participation().equals("PN0"))
                        .as("%s, %d days ago, aged %d", child.name(), review.daysAgo(), age)
                        .isEqualTo(age < 4);
                int began = child.episodes().stream()
                        .mapToInt(Council.Episode::beganDaysAgo)
                        .max()
                        .orElse(0);
                assertThat(began).as(child.name()).isGreaterThanOrEqualTo(review.daysAgo());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2027-02-28", "2028-02-29", "2028-12-31"})
    void nothingWasSaidBeforeBirthOrAfterTheCaseClosedAndCareFollowsBirth(String day) {
        LocalDate today = LocalDate.parse(day);
        for (Child child : COUNCIL.children()) {
            LocalDate born = child.bornOn(today);
            int closed = Objects.requireNonNullElse(child.closedDaysAgo(), 0);
            assertThat(child.said()).allSatisfy(said -> {
                assertThat(today.minusDays(said.daysAgo())).as(child.name()).isAfterOrEqualTo(born);
                assertThat(said.daysAgo()).as(child.name()).isBetween(Math.max(1, closed), 740);
            });
            assertThat(child.episodes())
                    .allSatisfy(episode ->
                            assertThat(today.minusDays(episode.beganDaysAgo())).isAfterOrEqualTo(born));
        }
    }

    @Test
    void everyChildLookedAfterHasOneOpenEpisodeAndAReviewingOfficerAndNobodyElseDoes() {
        for (Child child : COUNCIL.children()) {
            long open = child.episodes().stream()
                    .filter(one -> one.endedDaysAgo() == null)
                    .count();
            boolean inCare = child.status() == Status.LOOKED_AFTER;
            assertThat(open).as(child.name()).isEqualTo(inCare ? 1 : 0);
            assertThat(child.reviewingOfficer() != null).as(child.name()).isEqualTo(inCare);
            for (int i = 1; i < child.episodes().size(); i++) {
                assertThat(child.episodes().get(i - 1).endedDaysAgo())
                        .as(child.name())
                        .isEqualTo(child.episodes().get(i).beganDaysAgo());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2027-02-28", "2028-02-29", "2028-12-31"})
    void everyCitationPointsAtSomethingSaidByThen(String day) {
        LocalDate today = LocalDate.parse(day);
        int cited = 0;
        for (Child child : COUNCIL.children()) {
            assertThat(child.said().stream().map(Said::key)).as(child.name()).doesNotHaveDuplicates();
            for (Council.Analysis analysis : child.analyses()) {
                if (analysis.state() != Council.State.DRAFT) {
                    assertThat(child.analysisDueOn(analysis.back(), today).plusDays(analysis.finishedAfter()))
                            .as(child.name() + " finished")
                            .isBeforeOrEqualTo(today);
                }
                for (String key : analysis.cites()) {
                    assertThat(child.said(key))
                            .as(child.name() + " cites " + key)
                            .hasValueSatisfying(said -> assertThat(today.minusDays(said.daysAgo()))
                                    .as(child.name() + " cites " + key)
                                    .isBeforeOrEqualTo(child.analysisDueOn(analysis.back(), today)));
                    cited++;
                }
            }
        }
        assertThat(cited).isGreaterThan(80);
    }

    @Test
    void someAnalysesAreOverdueSomeDueSoonAndMostChildrenHaveOneSignedOff() {
        List<Integer> due = COUNCIL.children().stream()
                .map(Child::analysisDueIn)
                .filter(Objects::nonNull)
                .toList();
        assertThat(due).filteredOn(days -> days < 0).hasSizeGreaterThanOrEqualTo(4);
        assertThat(due).filteredOn(days -> days >= 0 && days <= 14).hasSizeGreaterThanOrEqualTo(6);
        assertThat(COUNCIL.children())
                .filteredOn(child -> child.analyses().stream().anyMatch(one -> one.state() == Council.State.SIGNED_OFF))
                .hasSizeGreaterThan(50);
        assertThat(COUNCIL.children().stream().flatMap(child -> child.analyses().stream()))
                .allMatch(one -> !one.telling().isBlank() && !one.actions().isEmpty());
    }

    @Test
    void noSentenceComesTwiceForOneChildAndNoWordsAreSharedByTwo() {
        Set<String> whole = new HashSet<>();
        for (Child child : COUNCIL.children()) {
            Set<String> seen = new HashSet<>();
            for (Said said : child.said()) {
                assertThat(whole.add(plain(said.words())))
                        .as("Shared: " + said.words())
                        .isTrue();
                for (String sentence : said.words().split("(?<=[.?!])\\s+|\n")) {
                    if (sentence.split(" ").length > 2) {
                        assertThat(seen.add(plain(sentence)))
                                .as(child.name() + ": " + sentence)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whatOthersSayIsAttributedAndWhatIsNotEnglishIsTranslated() {
        assertThat(everything().filter(said -> said.source() == Source.CONTRIBUTION))
                .allMatch(said -> said.by() != null);
        assertThat(everything()).allMatch(said -> (said.language() == null) == (said.translation() == null));
        assertThat(everything()).allMatch(said -> (said.session() != null) == (said.source() == Source.SESSION));
        assertThat(everything().filter(said -> said.translation() != null).count())
                .isGreaterThan(40);
        assertThat(everything().map(Said::source).distinct()).hasSize(Source.values().length);
        assertThat(everything().map(Said::how).distinct()).hasSize(Council.How.values().length);
        assertThat(everything())
                .allMatch(said ->
                        said.how() != Council.How.DRAWN || !said.pictures().isEmpty());
    }

    @Test
    void restrictedRecordsNameStaffWhoExistAndTheirWorkerIsOneOfThem() {
        List<Child> restricted = COUNCIL.children().stream()
                .filter(child -> !child.restrictedTo().isEmpty())
                .toList();
        assertThat(restricted).hasSizeGreaterThanOrEqualTo(2).allSatisfy(child -> {
            assertThat(child.restrictedTo()).contains(child.worker());
            assertThat(child.restrictedTo()).allMatch(name -> COUNCIL.staff(name) != null);
        });
        assertThat(COUNCIL.children().stream().filter(child -> child.closedDaysAgo() != null))
                .hasSize(3);
    }

    @Test
    void brothersAndSistersAreMoreThanOne() {
        assertThat(COUNCIL.children().stream()
                        .filter(child -> child.siblings() != null
                                && !List.of("mensah", "finch").contains(child.siblings()))
                        .collect(groupingBy(Child::siblings)))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy((family, children) ->
                        assertThat(children.size()).as(family).isGreaterThan(1));
    }

    private static Stream<Said> everything() {
        return COUNCIL.children().stream().flatMap(child -> child.said().stream());
    }

    private static String plain(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
