package heard.analysis;

/** Who made the record: the calendar, or somebody who did not wait for it. */
public enum Origin {
    CALENDAR,
    BY_HAND
}
