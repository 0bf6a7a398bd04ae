package dev.clearcut.licence;

import java.util.ArrayList;
import java.util.List;

/**
 * What a contract says beside its grants.
 *
 * @param steps in the order the contract lists them
 * @param duties those that have a last day; a duty without one stands on its grant
 */
public record FurtherTerms(
        List<Option> options,
        List<StepUp> steps,
        List<DatedDuty> duties,
        Sublicensing sublicensing) {

    public static final FurtherTerms NONE =
            new FurtherTerms(List.of(), List.of(), List.of(), Sublicensing.NOT_STATED);

    public FurtherTerms {
        options = List.copyOf(options);
        steps = List.copyOf(steps);
        duties = List.copyOf(duties);
    }

    public FurtherTerms options(Option... newOptions) {
        return new FurtherTerms(List.of(newOptions), steps, duties, sublicensing);
    }

    public FurtherTerms steps(StepUp... newSteps) {
        return new FurtherTerms(options, List.of(newSteps), duties, sublicensing);
    }

    public FurtherTerms duties(DatedDuty... newDuties) {
        return new FurtherTerms(options, steps, List.of(newDuties), sublicensing);
    }

    public FurtherTerms sublicensing(Sublicensing newSublicensing) {
        return new FurtherTerms(options, steps, duties, newSublicensing);
    }

    /** The same with another step in the place of one. */
    public FurtherTerms replacing(StepUp before, StepUp after) {
        return new FurtherTerms(options, replaced(steps, before, after), duties, sublicensing);
    }

    /** The same with another duty in the place of one. */
    public FurtherTerms replacing(DatedDuty before, DatedDuty after) {
        return new FurtherTerms(options, steps, replaced(duties, before, after), sublicensing);
    }

    private static <T> List<T> replaced(List<T> all, T before, T after) {
        var replaced = new ArrayList<>(all);
        replaced.set(all.indexOf(before), after);
        return replaced;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
