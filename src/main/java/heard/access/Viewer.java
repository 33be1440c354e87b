package heard.access;

/** Who is asking. A contributor will be a viewer of its own kind: a route for one cannot be given another. */
public sealed interface Viewer permits StaffViewer, ChildViewer {}
