package heard.pages;

import java.util.Set;

/**
 * One place in the bar at the top. Each module that has such a place declares a bean of this type, so that no central list has to
 * know of every module.
 *
 * @param key what the module's templates pass as {@code here}
 * @param roles the roles that see it, as in {@code StaffViewer}
 * @param order lower stands further left
 */
public record NavItem(String key, String label, String href, int order, Set<String> roles) {}
