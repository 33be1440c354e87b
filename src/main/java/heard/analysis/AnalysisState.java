package heard.analysis;

/** DRAFT is written on; FINISHED waits for a manager; SIGNED_OFF is read only. Overdue is no state: it follows from the day. */
public enum AnalysisState {
    DRAFT,
    FINISHED,
    SIGNED_OFF
}
