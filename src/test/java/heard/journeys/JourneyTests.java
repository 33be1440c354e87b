package heard.journeys;

import heard.testing.Browsing;
import heard.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One browser for all the journeys of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyTests {

    protected Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    protected Browsing at(int width) {
        return Browsing.at(chromium, width);
    }
}
