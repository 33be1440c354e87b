package heard.search;

/** A stretch of text, and whether it is what was looked for. */
public record Piece(String text, boolean marked) {}
