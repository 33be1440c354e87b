package heard.responses;

import heard.alerts.WorkingDays;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a service promises a child who said something. */
@Component
public class Promises {

    private final int tellWithin;
    private final Period waitsFor;

    Promises(
            @Value("${heard.responses.tell-within}") int tellWithin,
            @Value("${heard.responses.waits-for}") Period waitsFor) {
        this.tellWithin = tellWithin;
        this.waitsFor = waitsFor;
    }

    /** The last day on which the child is told in time, when the first step was on this day. */
    public LocalDate tellBy(LocalDate firstStep) {
        return WorkingDays.after(firstStep, tellWithin);
    }

    /** What was said since this day and has no answer is on the lists. */
    public LocalDate countedFrom(LocalDate today) {
        return today.minus(waitsFor);
    }
}
