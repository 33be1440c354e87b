package heard.seals;

import heard.commands.Command;
import heard.commands.Commands;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code bin/heard verify-audit}: whether the trail of who read and wrote what is as it was written. */
@Component
class VerifyAuditCommand implements Command {

    private final Seals seals;
    private final Heads heads;

    VerifyAuditCommand(Seals seals, Heads heads) {
        this.seals = seals;
        this.heads = heads;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "\nReads the whole audit trail and says whether every seal over it holds: whether any line was changed, taken"
                + " out, put in or moved, or the end cut off.";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("verify-audit takes nothing else.");
        }
        List<Seal> all = seals.all();
        int broken = brokenSeals(all, out) + cutOff(all, out);
        long unsealed = seals.unsealed(all.isEmpty() ? 0 : all.getLast().toSeq());
        long lines = all.stream().mapToLong(Seal::lines).sum();
        out.println(all.size() + " seals over " + lines + " lines; " + unsealed + " newer lines not sealed yet.");
        if (!all.isEmpty()) {
            out.println("Head: " + all.getLast().head());
        }
        out.println(broken == 0 ? "The audit trail is whole." : "The audit trail is NOT as it was written.");
        return broken == 0 ? Commands.DONE : Commands.LEFT_TO_LOOK_AT;
    }

    private int brokenSeals(List<Seal> all, PrintStream out) {
        int broken = 0;
        Seal before = null;
        for (Seal seal : all) {
            if (!seals.holds(seal, before)) {
                broken++;
                out.println("Seal " + seal.number() + " of " + seal.sealedAt() + " is broken: of the lines "
                        + seal.fromSeq() + " to " + seal.toSeq()
                        + " one or more were changed, taken out, put in or moved.");
            }
            before = seal;
        }
        return broken;
    }

    private int cutOff(List<Seal> all, PrintStream out) {
        Set<String> there = all.stream().map(Seal::head).collect(Collectors.toSet());
        List<String> missing =
                heads.all().stream().filter(head -> !there.contains(head)).toList();
        missing.forEach(head -> out.println(
                "The head " + head + " was written down, and no such seal is there: it was cut off or made anew."));
        return missing.size();
    }
}
