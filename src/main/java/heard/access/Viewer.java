package heard.access;

/** Who is asking. A child and a contributor will be viewers of their own kind: a route for one cannot be given the other. */
public sealed interface Viewer permits StaffViewer {}
