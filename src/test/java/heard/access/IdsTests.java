package heard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final int MANY = 20_000;

    @Test
    void idsStandInTheOrderInWhichTheyWereMadeHoweverManyAMillisecond() {
        assertThat(made()).isSorted();
    }

    @Test
    void theyDoSoForEachOfManyWhoAskAtOnceAndNoneIsGivenTwice() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<String>>> all = Stream.generate(() -> (Callable<List<String>>) IdsTests::made)
                    .limit(16)
                    .toList();
            List<String> together = new ArrayList<>();
            for (var of : threads.invokeAll(all)) {
                assertThat(of.get()).isSorted();
                together.addAll(of.get());
            }
            assertThat(together).doesNotHaveDuplicates();
        }
    }

    /** As PostgreSQL compares them, which Java does not. */
    private static List<String> made() {
        return IntStream.range(0, MANY).mapToObj(n -> Ids.next().toString()).collect(Collectors.toList());
    }
}
