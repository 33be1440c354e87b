package heard.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One episode of care, with the return's codes in words where they have any. */
public record Episode(
        LocalDate startedOn,
        @Nullable String legalStatus,
        @Nullable String placement,
        @Nullable LocalDate endedOn) {

    public String legalStatusInWords() {
        return legalStatus == null
                ? "not given"
                : switch (legalStatus) {
                    case "C1" -> "Interim care order";
                    case "C2" -> "Full care order";
                    case "D1" -> "Freeing order";
                    case "E1" -> "Placement order";
                    case "J1" -> "Remanded to the council's care";
                    case "J2" -> "Held in the council's care after an arrest";
                    case "J3" -> "Youth rehabilitation order with residence";
                    case "L1" -> "Police protection";
                    case "L2" -> "Emergency protection order";
                    case "L3" -> "Child assessment order";
                    case "V2" -> "Accommodated (section 20)";
                    case "V3", "V4" -> "Short breaks";
                    default -> legalStatus;
                };
    }

    public String placementInWords() {
        return placement == null
                ? "not given"
                : switch (placement) {
                    case "U1", "U2", "U3" -> "Foster care with family or friends";
                    case "U4", "U5", "U6" -> "Foster care";
                    case "A3", "A4", "A5", "A6" -> "Placed for adoption";
                    case "P1" -> "With parents";
                    case "P2" -> "Living independently";
                    case "P3" -> "Residential employment";
                    case "K1" -> "Secure children's home";
                    case "K2" -> "Children's home";
                    case "K3", "H5" -> "Supported accommodation";
                    case "R1" -> "Residential care home";
                    case "R2" -> "Hospital or other health setting";
                    case "R3" -> "Family centre or mother and baby unit";
                    case "R5" -> "Young offender institution";
                    case "S1" -> "Residential school";
                    case "T0", "T1", "T2", "T3", "T4" -> "Away for a short time";
                    case "Z1" -> "Another placement";
                    default -> placement;
                };
    }
}
