package heard.questions;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A quality officer with a set of their own that nobody else is at. */
class AtTheDesk {

    final StaffMember officer = Given.aQualityOfficer();
    final Visitor quality = Visitor.signedInAs(officer);
    final UUID set = Ids.next();
    final String path = "/question-sets/" + set;
    final String title = "How is school " + Given.number() + "?";

    void made() {
        quality.post("/question-sets", "id", set.toString(), "title", title, "look", "MIDDLE", "occasion", "ANY_TIME");
    }

    Document page() {
        return quality.get(path).page();
    }

    /** Adds a question; @return its page's path. */
    String asked(String text, String type, String... fields) {
        Document page = quality.get(path + "/asks/new").page();
        String[] all = new String[fields.length + 4];
        all[0] = "text";
        all[1] = text;
        all[2] = "type";
        all[3] = type;
        System.arraycopy(fields, 0, all, 4, fields.length);
        Answer answer = send(quality, page, "main form.prose", all);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return page.expectFirst("main form.prose").attr("action");
    }

    /** A question with answers: each is its words, with a mark in front for not safe. */
    String chosen(String text, String... options) {
        List<String> fields = new ArrayList<>();
        for (int n = 0; n < options.length; n++) {
            fields.addAll(
                    List.of("option-key-" + n, "", "option-" + n, options[n].replace("!", ""), "picture-" + n, "star"));
            if (options[n].startsWith("!")) {
                fields.addAll(List.of("not-safe-" + n, "yes"));
            }
        }
        return asked(text, "CHOICE", fields.toArray(String[]::new));
    }

    Answer publish() {
        return send(quality, page(), "form[action$=/publication]");
    }

    /** Sends the form as it stands, with some fields put in the place of its own. */
    static Answer send(Visitor visitor, Document page, String form, String... others) {
        Element found = page.expectFirst(form);
        return sendTo(visitor, found, found.attr("action"), others);
    }

    static Answer sendTo(Visitor visitor, Element form, String to, String... others) {
        List<String> names = new ArrayList<>();
        for (int n = 0; n < others.length; n += 2) {
            names.add(others[n]);
        }
        List<String> fields = new ArrayList<>(Arrays.asList(others));
        for (Element field : form.select("[name]")) {
            String name = field.attr("name");
            boolean sent = switch (field.normalName()) {
                case "button" -> false;
                case "input" -> !field.attr("type").matches("checkbox|radio") || field.hasAttr("checked");
                default -> true;
            };
            if (sent && !name.equals("_csrf") && !names.contains(name)) {
                Element chosen = field.normalName().equals("select") ? field.selectFirst("option[selected]") : field;
                fields.add(name);
                fields.add(
                        chosen == null
                                ? ""
                                : chosen.normalName().equals("textarea")
                                        ? chosen.wholeText().strip()
                                        : chosen.val());
            }
        }
        return visitor.post(to, fields.toArray(String[]::new));
    }
}
