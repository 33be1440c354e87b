package heard.exchange;

import heard.children.Upn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads HEADER. Two rows with one number that disagree about birth, sex or UPN may be two children: both are refused, and
 * so are their episodes and reviews, because to guess would put one child's words under another's name.
 */
final class HeaderFile {

    private final Findings findings;
    private final LocalDate today;
    private final Map<String, LocalDate> known;
    private final Map<String, ChildRow> children = new LinkedHashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private boolean hasUpns;

    /** @param known the date of birth of each child that Heard has already, by number */
    HeaderFile(Findings findings, LocalDate today, Map<String, LocalDate> known) {
        this.findings = findings;
        this.today = today;
        this.known = known;
    }

    int read(Sheet sheet) throws Unreadable {
        hasUpns = sheet.columns().contains("UPN");
        Map<String, List<ChildRow>> byNumber = new TreeMap<>();
        int rows = sheet.forEachRow(findings, row -> {
            ChildRow child = childIn(row);
            if (child != null) {
                byNumber.computeIfAbsent(child.child(), number -> new ArrayList<>(1))
                        .add(child);
            }
        });
        byNumber.forEach(this::settle);
        Map<String, ChildRow> byUpn = new HashMap<>();
        for (ChildRow child : children.values()) {
            check(child, sheet);
            checkUpn(child, byUpn);
        }
        return rows;
    }

    List<ChildRow> children() {
        return List.copyOf(children.values());
    }

    Map<String, ChildRow> byNumber() {
        return children;
    }

    /** By number, the sentence that says which lines share it; no row of such a child can be kept. */
    Map<String, String> shared() {
        return shared;
    }

    /** A child in care must have a UPN or say why not; one on short breaks need not. Known once episodes are read. */
    void listMissingUpns(Set<String> inCare) {
        for (ChildRow child : children.values()) {
            if (hasUpns && child.upn() == null && inCare.contains(child.child())) {
                list(
                        child,
                        "UPN",
                        "",
                        Rule.UPN_MISSING,
                        "UPN is empty. Give the child's number, or UN1 to UN5 to say why there is none.");
            }
        }
    }

    private @Nullable ChildRow childIn(Row row) {
        String number = row.child();
        LocalDate born = row.neededDate("DOB", "the child's date of birth");
        if (born != null && born.isAfter(today)) {
            row.refuse("DOB", "DOB '" + row.text("DOB") + "' is in the future. Correct the date of birth.");
        }
        Sex sex = row.sex();
        String ethnicity = row.code("ETHNIC", CodeList.ETHNICITY);
        String mother = row.code("MOTHER", CodeList.MOTHER);
        LocalDate motherOf = row.date("MC_DOB");
        if (born == null || row.isRefused()) {
            return null;
        }
        return new ChildRow(
                row.line(),
                number,
                born,
                sex,
                ethnicity,
                row.upperCase("UPN"),
                mother == null ? null : mother.equals("1"),
                motherOf);
    }

    private void settle(String number, List<ChildRow> rows) {
        ChildRow first = rows.getFirst();
        if (rows.stream().allMatch(first::isTheSameChildAs)) {
            children.put(number, first);
            for (ChildRow again : rows.subList(1, rows.size())) {
                findings.list(
                        again.line(),
                        number,
                        "CHILD",
                        number,
                        Rule.REPEATED_ROW,
                        "CHILD '" + number + "' is already on line " + first.line()
                                + ", and that row was kept. Take this one out.");
            }
            return;
        }
        List<String> lines =
                rows.stream().map(row -> Integer.toString(row.line())).toList();
        String where = String.join(", ", lines.subList(0, lines.size() - 1)) + " and " + lines.getLast();
        shared.put(number, where);
        for (ChildRow row : rows) {
            findings.refuse(
                    row.line(),
                    "CHILD",
                    number,
                    "CHILD '" + number + "' stands on lines " + where
                            + " with different dates of birth, sex or UPN. Two children cannot have one number:"
                            + " give each their own, or make the rows agree.");
        }
    }

    private void check(ChildRow child, Sheet sheet) {
        LocalDate before = known.get(child.child());
        if (before != null && !before.equals(child.dateOfBirth())) {
            list(
                    child,
                    "DOB",
                    "",
                    Rule.BIRTH_DATES_DIFFER,
                    "DOB is another than Heard had for this child. Check that the number is still the same child's.");
        }
        if (child.sex() == null && sheet.columns().contains("SEX")) {
            list(child, "SEX", "", Rule.SEX_MISSING, "SEX is empty. Give M, F or U.");
        }
        if (child.ethnicity() == null && sheet.columns().contains("ETHNIC")) {
            list(child, "ETHNIC", "", Rule.ETHNICITY_MISSING, "ETHNIC is empty. Give NOBT if it is not yet known.");
        }
    }

    private void checkUpn(ChildRow child, Map<String, ChildRow> byUpn) {
        if (child.upn() == null) {
            return;
        }
        Upn upn = new Upn(child.upn());
        String written = "UPN '" + Findings.shown(upn.value()) + "' ";
        if (upn.saysUnknown()) {
            return;
        }
        if (!upn.hasTheForm()) {
            list(
                    child,
                    "UPN",
                    upn.value(),
                    Rule.UPN_FORM,
                    written
                            + "is not a letter and 12 digits (or 11 digits and a letter), without I, O and S. If the number is not known,"
                            + " give UN1, UN2, UN3, UN4 or UN5.");
        } else if (!upn.hasTheRightLetter()) {
            list(
                    child,
                    "UPN",
                    upn.value(),
                    Rule.UPN_LETTER,
                    written + "should begin with " + upn.rightLetter()
                            + " if its digits are right. Check it with the school.");
        }
        ChildRow other = byUpn.putIfAbsent(upn.value(), child);
        if (other != null) {
            list(
                    child,
                    "UPN",
                    upn.value(),
                    Rule.UPN_SHARED,
                    written + "is also that of child " + other.child() + " on line " + other.line()
                            + ". Correct one, or merge the children if they are one.");
        }
    }

    private void list(ChildRow child, String field, String value, Rule rule, String reason) {
        findings.list(child.line(), child.child(), field, value, rule, reason);
    }
}
