package heard.questions;

import heard.access.Act;
import heard.access.NotFound;
import heard.access.StaffViewer;
import heard.asking.SetVersion;
import heard.asking.SetVersions;
import heard.asking.Withdrawals;
import heard.pages.Errors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one set together; several addresses come back to it. */
@Component
class SetPages {

    private final SetVersions versions;
    private final Translating translating;
    private final Withdrawals withdrawals;

    SetPages(SetVersions versions, Translating translating, Withdrawals withdrawals) {
        this.versions = versions;
        this.translating = translating;
        this.withdrawals = withdrawals;
    }

    /** @throws NotFound if there is no such set */
    SetVersion latest(UUID setId) {
        return versions.draft(setId).or(() -> versions.published(setId)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if nobody is at a draft of it */
    SetVersion draft(UUID setId) {
        return versions.draft(setId).orElseThrow(NotFound::new);
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
