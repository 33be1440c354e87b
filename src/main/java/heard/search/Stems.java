package heard.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each word is indexed as ({@code hurting} as {@code hurt}), from PostgreSQL's own stemmer, so that what is marked is what was found.
 * Remembered, because a few thousand words are most of what anybody says: asking PostgreSQL to mark twenty texts cost
 * more than finding them.
 */
@Repository
class Stems {

    private static final int REMEMBERED = 20_000;
    private static final int LONGEST = 40;

    record Stem(String word, String stem) {}

    private final JdbcClient jdbc;
    private final Cache<String, String> stems =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Stems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words in lower case */
    Map<String, String> of(Collection<String> words) {
        return stems.getAll(words, missing -> {
            Map<String, String> found = new HashMap<>();
            missing.forEach(word -> found.put(word, word));
            jdbc.sql("""
                    select word, (ts_lexize('english_stem', word))[1] as stem from unnest(:words::text[]) as word
                    where (ts_lexize('english_stem', word))[1] is not null
                    """)
                    .param(
                            "words",
                            found.keySet().stream()
                                    .filter(word -> word.length() <= LONGEST)
                                    .toArray(String[]::new))
                    .query(Stem.class)
                    .list()
                    .forEach(stem -> found.put(stem.word(), stem.stem()));
            return found;
        });
    }
}
