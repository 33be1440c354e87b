package heard.cards;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a worker must hear of a card. In the transaction of what it tells of. */
@Component
class CardNews {

    void wrongPins(UUID childId, UUID cardId) {}

    void seen(UUID childId, UUID cardId) {}
}
