package heard.exchange;

import java.util.List;

/**
 * The codes the return's guidance allows, of all years from 2016-17 to 2025-26 together: a council's history holds codes
 * that have since ended (H5, P2, Z1), and they were right when they were written.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists that List.of and Set.of made
enum CodeList {
    ETHNICITY(
            "an ethnicity",
            "WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH CHNE BCRB BAFR BOTH OOTH REFU NOBT"),
    MOTHER("a yes (1) or no (0) for being a mother", "0 1"),
    REASON_FOR_NEW_EPISODE("a reason for a new episode", "S P L T U B"),
    LEGAL_STATUS("a legal status", "C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3"),
    NEED("a category of need", "N1 N2 N3 N4 N5 N6 N7 N8"),
    PLACEMENT(
            "a placement type",
            "A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14"),
    PROVIDER("a placement provider", "PR0 PR1 PR2 PR3 PR4 PR5"),
    REASON_EPISODE_CEASED(
            "a reason why an episode ended",
            "E11 E12 E13 E14 E15 E16 E17 E2 E3 E41 E43 E44 E45 E46 E47 E48 E4A E4B E5 E6 E7 E8 E9 X1"),
    REASON_FOR_CHANGE(
            "a reason for a change of placement",
            "ALLEG APPRR CARPL CHILD CLOSE CREQB CREQO CUSTOD LAREQ OTHER PLACE STAND"),
    PARTICIPATION("a participation code", "PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7");

    private final String whatItIs;
    private final List<String> codes;

    CodeList(String whatItIs, String codes) {
        this.whatItIs = whatItIs;
        this.codes = List.of(codes.split(" ", -1));
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    /** "is not a legal status of the return. It must be one of C1, C2, ...". */
    String refusal() {
        return "is not " + whatItIs + " of the return. It must be one of " + String.join(", ", codes) + ".";
    }
}
