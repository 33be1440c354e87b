package heard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ApplicationTests {

    @Test
    void noModuleDependsOnWhatItShouldNotAndNoneClosesACircle() {
        ApplicationModules.of(HeardApplication.class).verify();
    }
}
