package heard.yousay;

import java.time.LocalDate;
import java.time.OffsetDateTime;

final class ReadBy {
    private ReadBy() {}

    static LocalDate day(OffsetDateTime sentAt) {
        return sentAt.toLocalDate().plusDays(1);
    }
}
