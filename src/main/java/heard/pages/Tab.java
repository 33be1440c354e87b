package heard.pages;

/** One of several views of the same thing, or one section of a child's page; each is a page of its own. */
public record Tab(String label, String href, boolean current) {}
