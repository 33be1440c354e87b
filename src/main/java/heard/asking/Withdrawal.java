package heard.asking;

import java.time.OffsetDateTime;

/** Since when, and by whom, a set is offered to nobody anew. */
public record Withdrawal(String withdrawnBy, OffsetDateTime withdrawnAt) {}
