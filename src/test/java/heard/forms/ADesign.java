package heard.forms;

import heard.access.Ids;
import heard.testing.Given;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An administrator at the designer of a form that nobody else has. */
class ADesign {

    final Visitor admin = Visitor.signedInAs(Given.anAdministrator());
    final String title = "School visit " + Given.number();
    final String path = "/admin/forms/" + title.toLowerCase(java.util.Locale.UK).replace(' ', '-');

    /** Sends the designer's form as it stands, with some fields put in the place of its own and one button pressed. */
    heard.testing.Answer press(Document page, String to, String... others) {
        List<String> fields = new ArrayList<>(List.of(others));
        for (Element field : page.select("main form.prose [name]")) {
            String name = field.attr("name");
            boolean sent = switch (field.normalName()) {
                case "button" -> false;
                case "input" -> !field.attr("type").equals("checkbox") || field.hasAttr("checked");
                default -> true;
            };
            if (sent && !name.equals("_csrf") && !fields.contains(name)) {
                Element chosen = field.normalName().equals("select") ? field.selectFirst("option[selected]") : field;
                fields.add(name);
                fields.add(chosen == null ? "" : chosen.val());
            }
        }
        return admin.post(to, fields.toArray(String[]::new));
    }

    Document designer() {
        return admin.get(path).page();
    }

    void made() {
        admin.post(
                "/admin/forms",
                "title",
                title,
                "dayLabel",
                "Day at school",
                "becomes",
                Ids.next().toString());
    }

    void madeAndPublished() {
        made();
        press(designer(), path, "add", "1");
        press(designer(), path + "/publication", "label-0", "What {child} told their teacher");
    }
}
