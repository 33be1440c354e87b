package heard.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** That the journeys' looking over does see what it is there to see. */
class BrowsingTests {

    @Test
    void whatAReaderByEarOrOnASmallScreenCouldNotUseIsFound() {
        try (Browsing browsing = Browsing.at(Chromium.shared(), Browsing.PHONE)) {
            browsing.go("/sign-in").lookOver();
            browsing.page().evaluate("""
                    () => {
                      const wrong = document.createElement("p");
                      wrong.innerHTML = "<img src='/favicon.ico'> Pale and wide";
                      wrong.style.color = "#ddd";
                      wrong.style.width = "900px";
                      document.querySelector("main").append(wrong);
                    }""");

            assertThatThrownBy(browsing::lookOver)
                    .hasMessageContaining("image-alt")
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("sideways scrolling");
        }
    }
}
