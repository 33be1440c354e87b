package heard.journeys;

import heard.testing.Browsing;
import heard.testing.Chromium;

abstract class JourneyTests {

    protected final Chromium chromium = Chromium.shared();

    protected Browsing at(int width) {
        return Browsing.at(chromium, width);
    }
}
