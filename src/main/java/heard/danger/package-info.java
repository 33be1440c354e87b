/**
 * Words that may mean danger, by language, as data that the quality officer keeps. They can only raise how soon a person looks; they
 * never rank, lower or hide anything that a child said.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages"})
package heard.danger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
