package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.Sublicensing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a sheet says beside the grants, put together with what is on file: what a sheet has no
 * columns for stays, and what was done meanwhile (exercised, told, paid, done) is not forgotten.
 */
final class SheetTerms {

    private final String reference;
    private final Supplier<Id<Option>> fresh;

    /**
     * @param reference of the licence, for what is refused
     */
    SheetTerms(String reference, Supplier<Id<Option>> fresh) {
        this.reference = reference;
        this.fresh = fresh;
    }

    FurtherTerms merged(FurtherTerms sheet, FurtherTerms onFile) {
        return new FurtherTerms(
                options(sheet.options(), onFile.options()),
                steps(sheet.steps(), onFile.steps()),
                duties(sheet.duties(), onFile.duties()),
                sheet.sublicensing().equals(Sublicensing.NOT_STATED)
                        ? onFile.sublicensing()
                        : sheet.sublicensing());
    }

    private List<Option> options(List<Option> sheet, List<Option> onFile) {
        refuseFewer(sheet, onFile, "options");
        var left = new ArrayList<>(onFile);
        return sheet.isEmpty()
                ? onFile
                : sheet.stream().map(option -> option(option, left)).toList();
    }

    private Option option(Option sheet, List<Option> left) {
        var before = taken(left, option -> option.clause().equalsIgnoreCase(sheet.clause()));
        return new Option(
                before.map(Option::id).orElseGet(fresh),
                sheet.clause(),
                sheet.offer(),
                sheet.price(),
                sheet.by(),
                before.map(Option::exercised).orElse(sheet.exercised()));
    }

    private List<StepUp> steps(List<StepUp> sheet, List<StepUp> onFile) {
        refuseFewer(sheet, onFile, "steps");
        var left = new ArrayList<>(onFile);
        return sheet.isEmpty()
                ? onFile
                : sheet.stream()
                        .map(
                                step ->
                                        taken(left, b -> b.event().equalsIgnoreCase(step.event()))
                                                .map(before -> done(step, before))
                                                .orElse(step))
                        .toList();
    }

    private static StepUp done(StepUp step, StepUp before) {
        return new StepUp(
                step.clause(),
                step.event(),
                step.further(),
                step.noticeWithin(),
                step.payWithin(),
                before.noticed(),
                before.paid());
    }

    private List<DatedDuty> duties(List<DatedDuty> sheet, List<DatedDuty> onFile) {
        refuseFewer(sheet, onFile, "duties with a last day");
        var left = new ArrayList<>(onFile);
        return sheet.isEmpty()
                ? onFile
                : sheet.stream()
                        .map(
                                duty ->
                                        taken(left, b -> b.duty().equals(duty.duty()))
                                                .map(
                                                        before ->
                                                                new DatedDuty(
                                                                        duty.duty(),
                                                                        duty.by(),
                                                                        before.done()))
                                                .orElse(duty))
                        .toList();
    }

    private static <T> Optional<T> taken(List<T> left, Predicate<T> which) {
        var found = left.stream().filter(which).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private void refuseFewer(List<?> sheet, List<?> onFile, String what) {
        if (!sheet.isEmpty() && sheet.size() < onFile.size()) {
            throw new Refused(
                    "Nothing is imported: \"%s\" has %d %s on file and %d in the sheet. A sheet gives all of them, or none where they are to stay."
                            .formatted(reference, onFile.size(), what, sheet.size()));
        }
    }
}
