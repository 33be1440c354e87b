package heard.asking;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Status;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The service sends one set to all children of an age, or before a meeting. First it is told how many that are. */
@Controller
public class SendingController {

    private static final String SENDING = "question-sending";

    private final QuestionSets sets;
    private final Sendings sendings;
    private final Audit audit;
    private final Clock clock;

    SendingController(QuestionSets sets, Sendings sendings, Audit audit, Clock clock) {
        this.sets = sets;
        this.sendings = sendings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param count how many children it would go to; null before it was counted
     * @param id of the sending, made with the page
     */
    public record SendingPage(
            QuestionSet set,
            SendingForm form,
            @Nullable Integer count,
            UUID id,
            List<Sending> before,
            Errors errors,
            @Nullable String note) {

        public String path() {
            return "/question-sets/" + set.setId() + "/sendings";
        }

        public List<Choice> statuses() {
            return Stream.concat(
                            Stream.of(new Choice("", "All")),
                            Arrays.stream(Status.values()).map(one -> new Choice(one.name(), one.title())))
                    .toList();
        }
    }

    @Permit(Act.SEND_QUESTIONS)
    @GetMapping("/question-sets/{setId}/sendings")
    Page show(StaffViewer viewer, @PathVariable UUID setId, Sent sent) {
        audit.didOther(viewer, false, SENDING, setId);
        QuestionSet set = sets.published(setId).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        if (!sent.has("count")) {
            String note = sent.id("sent")
                    .map(id -> sendings.find(setId, id))
                    .map(one -> "Sent to " + Said.count(one.children(), "child", "children") + ".")
                    .orElse(null);
            return Page.of("asking/sendings", page(set, SendingForm.of(set, today), null, Errors.none(), note));
        }
        SendingForm form = SendingForm.of(sent);
        Errors errors = form.check(today);
        if (!errors.isEmpty()) {
            return Page.toCorrect("asking/sendings", page(set, form, null, errors, null));
        }
        return Page.of("asking/sendings", page(set, form, sendings.count(setId, form), errors, null));
    }

    private SendingPage page(
            QuestionSet set, SendingForm form, @Nullable Integer count, Errors errors, @Nullable String note) {
        return new SendingPage(set, form, count, Ids.next(), sendings.of(set.setId()), errors, note);
    }

    @Permit(Act.SEND_QUESTIONS)
    @PostMapping("/question-sets/{setId}/sendings")
    Page send(StaffViewer viewer, @PathVariable UUID setId, Sent sent) {
        QuestionSet set = sets.published(setId).orElseThrow(NotFound::new);
        UUID id = sent.id("id").orElseGet(Ids::next);
        audit.didOther(viewer, true, SENDING, id);
        String done = "/question-sets/" + setId + "/sendings?sent=" + id;
        if (sendings.exists(id)) {
            return Page.goOnTo(done);
        }
        SendingForm form = SendingForm.of(sent);
        Errors errors = form.check(LocalDate.now(clock));
        if (!errors.isEmpty()) {
            return Page.toCorrect("asking/sendings", page(set, form, null, errors, null));
        }
        int count = sendings.count(setId, form);
        if (count == 0) {
            errors.add("ageFrom", "There is no child it could go to");
        } else if (!sent.text("counted").equals(String.valueOf(count))) {
            errors.add(
                    "ageFrom", "It would go to " + Said.count(count, "child", "children") + " now. Look, and send it");
        }
        if (!errors.isEmpty()) {
            return Page.toCorrect("asking/sendings", page(set, form, count, errors, null));
        }
        audit.wroteOfEach(viewer, sendings.send(id, setId, form, count, viewer.name()), "asked", id);
        return Page.goOnTo(done);
    }
}
