package heard.demo;

import heard.demo.Council.Said;
import heard.forms.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the workers of the made-up council write in a form, apart from what the child said. */
final class DemoFormText {

    private static final List<String> HOMES = List.of(
            "Warm and lived in. A bed of their own with a made-up duvet, clothes in the drawers, drawings on the wall.",
            "Tidy downstairs, busy upstairs. Food in the fridge and fruit on the table. The bedroom window now locks.",
            "The new blind is up and the room is dark enough to sleep in. Books by the bed, a night light that works.",
            "Washing everywhere and a pan of soup on the stove. The bed is against the inside wall, away from the damp.",
            "Quiet. The room has been moved round since last time and there is space on the floor to play.",
            "Clean, a little cold; the heating came on while I was there. Toys in boxes with labels.");
    private static final List<String> WELLS = List.of(
            "School every day since the last visit. Somebody is at the gate on time.",
            "Bedtime is the same each night now, and mornings are easier for it.",
            "They ask for help sooner than they did, and know whom to ask.",
            "A friend came to tea, for the first time in this house.",
            "The family did what they said they would, without being reminded.");
    private static final List<String> WORRIES = List.of(
            "Tired at school on Mondays. We do not yet know what the weekends are like.",
            "A change of worker at school after half term, when change is hard.",
            "Money is short in the last week of the month and everybody in the house knows it.",
            "Nothing new. The old worries stand, and are smaller.");
    private static final List<String> NEXTS = List.of(
            "I ring school on Friday about the mornings. The next visit is after tea, when it is calmest.",
            "I ask for the earlier appointment and say by the end of the week whether we have it.",
            "What was asked for goes to the next meeting, in these words. I come back with the answer.",
            "A longer visit next time, with something to make: that is when the talking happens.");
    private static final List<String> TOLD = List.of(
            "I said what I will pass on and to whom, and what stays between us. It was said back to me, right.",
            "What happens next, in three sentences, written on a card to keep.",
            "That some of it I cannot promise, which part, and when there will be an answer.",
            "Told in the car, without being looked at, which is best.");
    private static final List<String> NOT_ALONE = List.of(
            "Did not want to be alone this time, and said so. I offer again next visit.",
            "Somebody was in the next room with the door open. Next time in the garden or at school.",
            "A short visit; we talk alone at school next week.");
    private static final List<String> WHERE = List.of("At home", "At home, after school", "At home, in the kitchen");

    private DemoFormText() {}

    static List<Answer> visit(Council.Child child, Written written) {
        Form form = new Form(child, written);
        form.says("where", form.one(WHERE));
        form.says("announced", written.turn() % 5 == 0 ? "No, it was unannounced" : "Yes, it was arranged");
        form.says("present", child.used() + ", " + first(child.worker()) + "; at home: " + child.livesWith());
        form.says("seen", "YES");
        form.seenAlone();
        form.says("bedroom", written.turn() % 4 == 0 ? "NO" : "YES");
        if (written.turn() % 4 != 0) {
            form.says("home", form.one(HOMES));
        }
        form.readings("observed");
        if (written.turn() % 2 == 0) {
            form.says("well", form.one(WELLS));
        }
        if (written.turn() % 3 == 0) {
            form.says("worries", form.one(WORRIES));
        }
        form.says("actions", form.one(NEXTS));
        form.says("told", form.one(TOLD));
        return form.answers;
    }

    static List<Answer> assessment(Council.Child child, Written written) {
        Form form = new Form(child, written);
        form.says(
                "reason",
                "Asked for when people who know " + child.used()
                        + " told us what they saw, and because it should be understood before anything is decided.");
        form.says("seen", "YES");
        form.seenAlone();
        form.says(
                "spoken-to",
                "School or nursery, the health visitor or doctor, and those at home: " + child.livesWith());
        form.says("explained", "YES");
        form.says("strengths", form.one(WELLS));
        form.says("worries", form.one(WORRIES));
        form.readings("emotional");
        form.says(
                "analysis",
                child.used() + " has told us plainly what matters. " + child.communicates()
                        + " What was said here weighs in what we plan; where we cannot do it we say why.");
        form.says("weight", "The plan begins with what " + child.used() + " asked for.");
        form.says(
                "outcome",
                switch (child.status()) {
                    case LOOKED_AFTER -> "Coming into our care";
                    case PROTECTION_PLAN -> "Initial child protection conference";
                    case CHILD_IN_NEED, CARE_LEAVER -> "Child in need plan";
                });
        form.says("actions", form.one(NEXTS));
        form.says("told", form.one(TOLD));
        return form.answers;
    }

    static List<Answer> plan(Council.Child child, Written written) {
        Form form = new Form(child, written);
        form.says("made-at", "Review child protection conference");
        form.says("category", written.turn() % 2 == 0 ? "Emotional abuse" : "Neglect");
        form.says(
                "core-group", first(child.worker()) + ", school, the health visitor, and the family; every six weeks");
        form.seenAlone();
        form.says(
                "danger",
                "We are worried that the grown-ups' arguments and promises that are not kept go on, and that "
                        + child.used() + " is frightened and carries it alone.");
        form.says("well", form.one(WELLS));
        form.says(
                "goal",
                "Every day " + child.used()
                        + " knows who will be there, nobody shouts, and there is one grown-up to go to"
                        + " who listens the first time.");
        form.says("scale", Integer.toString(4 + written.turn() % 4));
        form.readings("complicating");
        form.says(
                "change",
                "Those at home (" + child.livesWith() + ") and those who visit keep to what was agreed. "
                        + form.one(NEXTS));
        form.says("told", form.one(TOLD));
        form.says("agrees", "YES");
        return form.answers;
    }

    static List<Answer> review(Council.Child child, Written written, LocalDate today) {
        Form form = new Form(child, written);
        String code = DemoForm.participation(child, written);
        form.says("which", "Later review");
        form.says("chaired-by", String.valueOf(child.reviewingOfficer()));
        form.says("where", written.turn() % 2 == 0 ? "At home" : "At school");
        form.says("present", child.used() + ", " + child.worker() + "; " + child.livesWith());
        form.says("participation", code + ": " + PARTICIPATION.get(code));
        form.says("officer-met", "YES");
        form.seenAlone();
        form.readings("identity");
        form.says("since-last", form.one(WELLS));
        form.says("placement", "Stays with: " + child.livesWith() + ".");
        form.says("decisions", form.one(NEXTS));
        form.says("told", form.one(TOLD));
        if (child.next() != null && child.next().inDays() > 0) {
            form.says("next-review", today.plusDays(child.next().inDays()).toString());
        }
        return form.answers;
    }

    private static final Map<String, String> PARTICIPATION = Map.of(
            "PN0", "under 4 on the day of the review",
            "PN1", "came, and spoke for themselves",
            "PN2", "came, and an advocate spoke for them",
            "PN3", "came, and gave their views without speech",
            "PN4", "came, and did not give their views",
            "PN5", "did not come, and told an advocate what to say",
            "PN6", "did not come, and gave their views in another way",
            "PN7", "did not come, and did not give their views");

    private static String first(String name) {
        return name.split(" ")[0];
    }

    private record Form(Council.Child child, Written written, List<Answer> answers) {

        Form(Council.Child child, Written written) {
            this(child, written, new ArrayList<>());
        }

        void says(String question, String text) {
            answers.add(new Answer(question, text));
        }

        String one(List<String> texts) {
            return texts.get((written.turn() / 11 + texts.size()) % texts.size());
        }

        void seenAlone() {
            Boolean alone = written.seenAlone();
            says("seen-alone", DemoForm.yesOrNo(alone));
            if (alone != null && !alone) {
                says("not-alone-why", one(NOT_ALONE));
            }
        }

        /** What the worker made of it stands in the worker's own part of the form. */
        void readings(String question) {
            List<String> readings = written.said().stream()
                    .map(Said::reading)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (!readings.isEmpty()) {
                says(question, String.join("\n\n", readings));
            }
        }
    }
}
