package heard.cards;

import heard.access.Ids;
import heard.alerts.Alerts;
import heard.alerts.NewAlert;
import heard.alerts.Reason;
import heard.alerts.Urgency;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a worker must hear of a card. In the transaction of what it tells of. */
@Component
class CardNews {

    private final Alerts alerts;

    CardNews(Alerts alerts) {
        this.alerts = alerts;
    }

    void wrongPins(UUID childId, UUID cardId) {
        raise(childId, cardId, Reason.WRONG_PINS);
    }

    void seen(UUID childId, UUID cardId) {
        raise(childId, cardId, Reason.CARD_SEEN);
    }

    /** Not urgent: the card is shut already, and whoever is not safe has a button that says so. */
    private void raise(UUID childId, UUID cardId, Reason reason) {
        alerts.raise(
                new NewAlert(childId, Ids.next(), Urgency.TO_READ, reason, cardId, "/children/" + childId + "/cards"));
    }
}
