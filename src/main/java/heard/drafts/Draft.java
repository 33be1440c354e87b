package heard.drafts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id of what is being written: the id that the form's hidden field carries
 * @param fields what each field held, in the order of the form, without the token
 */
public record Draft(UUID id, Map<String, List<String>> fields, OffsetDateTime keptAt) {

    /** The first value of a field. */
    public @Nullable String first(String field) {
        List<String> values = fields.get(field);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
