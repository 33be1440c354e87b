package heard.questions;

import heard.access.Act;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.StaffViewer;
import heard.asking.SetVersion;
import heard.asking.SetVersions;
import heard.asking.Withdrawals;
import heard.pages.Errors;
import heard.pages.Sent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one set together; several addresses come back to it. */
@Component
class SetPages {

    /** Sent by whoever was told that their draft is gone and goes on writing in the next version. */
    static final String NEXT = "next";

    private final SetVersions versions;
    private final Translating translating;
    private final Withdrawals withdrawals;
    private final SetDrafts drafts;

    SetPages(SetVersions versions, Translating translating, Withdrawals withdrawals, SetDrafts drafts) {
        this.versions = versions;
        this.translating = translating;
        this.withdrawals = withdrawals;
        this.drafts = drafts;
    }

    /** @throws NotFound if there is no such set */
    SetVersion latest(UUID setId) {
        return versions.draft(setId).or(() -> versions.published(setId)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if nobody is at a draft of it */
    SetVersion draft(UUID setId) {
        return versions.draft(setId).orElseThrow(NotFound::new);
    }

    /**
     * The draft, which nobody else saves until the transaction ends. If it is gone since the page was opened, because somebody
     * published it or gave it up: what is in use, or the next version where the page has asked for one.
     *
     * @throws NotFound if nothing of the set is left
     */
    SetVersion held(UUID setId, Sent sent, String by) {
        SetVersion now = latest(setId);
        if (now.isPublished() && sent.has(NEXT)) {
            drafts.begin(now.set().id(), Ids.next(), by);
            now = latest(setId);
        }
        drafts.hold(now.set().id());
        return latest(setId);
    }

    private SetPage of(SetVersion shown, HeadForm head, Errors errors, @Nullable String note, boolean maySend) {
        UUID setId = shown.set().setId();
        List<Integer> earlier = versions.publishedVersions(setId).stream()
                .filter(number -> number < shown.set().version())
                .toList();
        return new SetPage(
                shown,
                versions.published(setId).orElse(null),
                earlier,
                SetPage.rows(shown.set()),
                SetPage.languages(shown.set(), translating.progress(shown.set().id())),
                head,
                Fingerprint.of(shown.set()),
                errors,
                note,
                withdrawals.of(setId).orElse(null),
                maySend);
    }

    /** What stops a draft from going on. */
    SetPage of(SetVersion draft, HeadForm head, Errors errors) {
        return of(draft, head, errors, null, false);
    }

    SetPage of(SetVersion shown, @Nullable String note, StaffViewer viewer) {
        return of(shown, HeadForm.of(shown.set()), Errors.none(), note, viewer.may(Act.SEND_QUESTIONS));
    }

    static String template(SetVersion shown) {
        return shown.isPublished() ? "questions/published" : "questions/draft";
    }
}
