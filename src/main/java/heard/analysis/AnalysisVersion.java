package heard.analysis;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An analysis as it was signed off; nothing changes it afterwards. */
public record AnalysisVersion(
        UUID childId,
        UUID analysisId,
        int version,
        String telling,
        String changed,
        String outcomes,
        String tell,
        String finishedByName,
        OffsetDateTime finishedAt,
        String signedOffByName,
        OffsetDateTime signedOffAt) {}
