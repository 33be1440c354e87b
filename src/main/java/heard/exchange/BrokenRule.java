package heard.exchange;

/** How many rows broke one rule of the return. */
public record BrokenRule(String rule, String title, int rows) {}
