package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card as the worker reads it off the page on which it is shown. */
public record ACard(UUID id, String token, String pin, List<String> pictures) {

    public static ACard of(Visitor worker, Child child, PinKind kind) {
        UUID id = Ids.next();
        return read(
                id,
                worker.post(
                        "/children/" + child.id() + "/cards",
                        "cardId",
                        id.toString(),
                        "seed",
                        NewCard.newSeed(),
                        "kind",
                        kind.name()));
    }

    static ACard read(UUID id, Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        var page = answer.page();
        var pin = page.selectFirst("#card-pin");
        return new ACard(
                id,
                page.select("#card-token").text(),
                pin == null ? "" : pin.text(),
                page.select("#card-pictures li").eachAttr("data-picture"));
    }

    /** Sends it as it stands on the card. */
    public Answer enter(Visitor visitor) {
        return pictures.isEmpty() ? enter(visitor, token, pin) : enter(visitor, token, pictures);
    }

    static Answer enter(Visitor visitor, String token, String pin) {
        return visitor.post("/say", "token", token, "pin", pin);
    }

    static Answer enter(Visitor visitor, String token, List<String> pictures) {
        List<String> fields = new ArrayList<>(List.of("token", token));
        pictures.forEach(picture -> fields.addAll(List.of("picture", picture)));
        return visitor.post("/say", fields.toArray(String[]::new));
    }

    /** A PIN that is not the card's; another one for each number. */
    String wrongPin(int number) {
        int right = Integer.parseInt(pin.replace(" ", ""));
        return "%06d".formatted((right + number) % 1_000_000);
    }

    /** As if everything that was tried on any card had been tried so much earlier. */
    void triedEarlier(String interval) {
        heard.testing.Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("update card_try set tried_at = tried_at - ?::interval where token_hash = ?")
                .params(
                        interval,
                        HeardServer.bean(Pepper.class).hash(Token.read(token).orElseThrow()))
                .update());
    }
}
