package heard.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.access.ServiceRun;
import heard.testing.Given;
import heard.testing.HeardServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailAddressesTests {

    private final StaffCommand command = HeardServer.bean(StaffCommand.class);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void somebodyIsAddedWithAnAddressAndItIsChangedLater() {
        String userName = "mailed." + Given.number();

        assertThat(command.run(List.of(userName, "Ada First", "worker", "--mail", "ada@council.example"), out))
                .isZero();
        assertThat(address(userName)).isEqualTo("ada@council.example");
        assertThat(command.run(List.of(userName, "--mail", "ada.first@council.example"), out))
                .isZero();
        assertThat(address(userName)).isEqualTo("ada.first@council.example");
        assertThat(command.run(List.of("nobody." + userName, "--mail", "a@b.example"), out))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@council",
                "ada@council@example",
                "a da@council.example",
                "<ada@council.example>"
            })
    void whatIsNoAddressIsNotTaken(String typed) {
        assertThat(MailAddresses.isOne(typed)).isFalse();
        assertThatThrownBy(() -> command.run(List.of("x", "Ada", "worker", "--mail", typed), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail address");
    }

    private static String address(String userName) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select mail from staff where user_name = :name")
                        .param("name", userName)
                        .query(String.class)
                        .single());
    }
}
