package heard.questions;

import heard.asking.Ages;
import heard.asking.Look;
import heard.asking.Occasion;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every set of the service, with how far it is. */
@Repository
public class SetList {

    private final JdbcClient jdbc;

    SetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param inUse the version that children are asked; null while there is only a draft
     * @param draft the version that somebody is writing
     * @param withdrawn whether no child is offered it any more
     * @param languages beside English, whole
     * @param checked of those, how many a person has checked whole
     */
    public record Listed(
            UUID setId,
            String title,
            Look look,
            Occasion occasion,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable Integer inUse,
            @Nullable OffsetDateTime publishedAt,
            @Nullable Integer draft,
            boolean withdrawn,
            int asks,
            int languages,
            int checked) {

        public Ages ages() {
            return new Ages(ageFrom, ageTo);
        }
    }

    /** By occasion and then by look, as the two are ordered in the program. */
    List<Listed> all() {
        return jdbc.sql("""
                with latest as (
                    select distinct on (set_id) * from question_set_version order by set_id, state = 'PUBLISHED' desc, version desc
                ), done as (
                    select w.version_id, w.language,
                           count(*) = (select count(*) from ask_words e where e.version_id = w.version_id and e.language = 'en') as whole,
                           count(*) = count(c.key) as checked
                    from ask_words w
                    left join ask_words_check c on c.version_id = w.version_id and c.language = w.language and c.key = w.key
                    where w.language <> 'en' and w.version_id in (select id from latest)
                    group by w.version_id, w.language
                )
                select l.set_id, coalesce(t.words, '') as title, l.look, l.occasion, l.age_from, l.age_to,
                       case when l.state = 'PUBLISHED' then l.version end as in_use, l.published_at,
                       (select d.version from question_set_version d where d.set_id = l.set_id and d.state = 'DRAFT') as draft,
                       exists (select from question_set_withdrawal w where w.set_id = l.set_id) as withdrawn,
                       (select count(*) from ask a where a.version_id = l.id) as asks,
                       (select count(*) from done where done.version_id = l.id and whole) as languages,
                       (select count(*) from done where done.version_id = l.id and whole and checked) as checked
                from latest l
                left join ask_words t on t.version_id = l.id and t.language = 'en' and t.key = 'title'
                """).query(Listed.class).list().stream()
                .sorted(java.util.Comparator.comparing(Listed::occasion)
                        .thenComparing(Listed::look)
                        .thenComparing(Listed::title))
                .toList();
    }
}
