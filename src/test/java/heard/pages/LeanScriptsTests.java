package heard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import heard.testing.Answer;
import heard.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LeanScriptsTests {

    @Test
    void indentationCommentsBlanksAndLineEndsThatNothingHangsOnAreLeftOut() {
        assertThat(LeanScripts.lean("""
                // Why it is there.
                export function start(place) {
                  const one = 1;

                  if (one) {
                    const [a, b] = [one ? 2 : 3, +one + -1];
                    place.all()
                      .each(() => a)
                  }
                  return one === 1 && "// no comment";
                }
                """)).isEqualTo("""
                export function start(place){const one=1;if(one){const [a,b]=[one?2:3,+one + -1];place.all().each(()=>a)}
                return one===1&&"// no comment";}
                """);
    }

    @Test
    void whatStandsInQuotationMarksStaysAsItIs() {
        assertThat(LeanScripts.lean("say(\"a , b = \\\" { c\", `[x = ${ n } ] + y`, a , b);"))
                .isEqualTo("say(\"a , b = \\\" { c\",`[x = ${ n } ] + y`,a,b);");
        assertThat(LeanScripts.lean("const token = /name=\"_csrf\" value=\"([^\"]+)/.exec(page);"))
                .isEqualTo("const token=/name=\"_csrf\" value=\"([^\"]+)/.exec(page);");
    }

    /** Text over several lines, or a comment in the middle of one, would not stay what it is. */
    @Test
    void noScriptHasWhatCannotBeTakenLineByLine() throws IOException {
        Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath:/static/say/*.js");
        assertThat(scripts).isNotEmpty();
        for (Resource script : scripts) {
            for (String line :
                    script.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                assertThat(line.chars().filter(c -> c == '`').count() % 2)
                        .as(script.getFilename() + ": " + line)
                        .isZero();
                assertThat(line).doesNotContain("/*");
                if (!line.strip().startsWith("//")) {
                    assertThat(line).as("a text taken for code").doesNotContainPattern("'[^'\"`]* [^'\"`]*'");
                    assertThat(line).as("code that ends in a comment").doesNotContainPattern("\\S\\s+//");
                }
            }
        }
    }

    @Test
    void theyAreSentLeanAndKeptByTheBrowser() {
        Answer script = Visitor.notSignedIn().get("/say/keep.js?v=1");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).contains("max-age=31536000");
        assertThat(script.body()).startsWith("const status").doesNotContain("\n  ");
    }
}
