package dev.clearcut.clearance.sale;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.clearance.sale.Dated.Kind;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days on which somebody has to act, or on which something is over, that papers name. */
final class FallsDue {

    private final Contracts contracts;

    FallsDue(Contracts contracts) {
        this.contracts = contracts;
    }

    List<Dated> of(Quote quote) {
        return quote.until() == null
                ? List.of()
                : List.of(
                        Dated.due(
                                quote.until(),
                                Kind.QUOTE_ENDS,
                                quote.reference() + " (" + quote.from().name() + ")",
                                "last day to accept it for " + quote.price()));
    }

    List<Dated> of(Licence licence, Set<Id<Material>> materials) {
        var all = new ArrayList<Dated>();
        for (var grant : licence.grants()) {
            bound(licence, grant, all);
            ending(licence, grant.clause(), grant.barred(), "its blackout is over", all);
        }
        for (var holdback : licence.holdbacks()) {
            if (licence.whyNotInForce().isEmpty() && about(holdback, materials)) {
                ending(licence, holdback.clause(), holdback.scope(), "its holdback is over", all);
            }
        }
        licence.further().options().forEach(option -> option(licence, option, all));
        licence.further().steps().forEach(step -> step(licence, step, all));
        licence.further().duties().forEach(duty -> duty(licence, duty, all));
        return all;
    }

    private static boolean about(Holdback holdback, Set<Id<Material>> materials) {
        return holdback.materials().isEmpty()
                || holdback.materials().stream().anyMatch(materials::contains);
    }

    private void bound(Licence licence, Grant grant, List<Dated> all) {
        var term = grant.term();
        if (term == null || term.missing(contracts.happened()).isEmpty()) {
            return;
        }
        term.possible(contracts.happened())
                .flatMap(window -> window.lastDay())
                .ifPresent(
                        last ->
                                all.add(
                                        Dated.due(
                                                last.plusDays(1),
                                                Kind.EVENT_BOUND,
                                                source(licence, grant.clause()),
                                                "its term is over by then at the latest ("
                                                        + term
                                                        + ")")));
    }

    private static void ending(
            Licence licence, String clause, Rights scope, String what, List<Dated> all) {
        scope.boxes().stream()
                .flatMap(box -> box.window().lastDay().stream())
                .map(last -> last.plusDays(1))
                .distinct()
                .filter(day -> !Days.endingOn(day, scope).isEmpty())
                .forEach(
                        day ->
                                all.add(
                                        Dated.due(
                                                day,
                                                Kind.HOLDBACK_ENDS,
                                                source(licence, clause),
                                                what
                                                        + ": "
                                                        + Days.cells(Days.endingOn(day, scope)))));
    }

    private void option(Licence licence, Option option, List<Dated> all) {
        if (option.exercised() == null) {
            act(
                    licence,
                    option.clause(),
                    option.by(),
                    Kind.OPTION_DEADLINE,
                    "last day to exercise the option for " + option.price(),
                    all);
        }
    }

    private void step(Licence licence, StepUp step, List<Dated> all) {
        var since = "\"" + step.event() + "\" happened: last day to ";
        if (step.noticed() == null) {
            step.noticeBy()
                    .ifPresent(
                            by ->
                                    act(
                                            licence,
                                            step.clause(),
                                            by,
                                            Kind.STEP,
                                            since + "tell " + licence.licensor().name(),
                                            all));
        }
        if (step.paid() == null) {
            act(
                    licence,
                    step.clause(),
                    step.payBy(),
                    Kind.STEP,
                    since + "pay " + step.further(),
                    all);
        }
    }

    private void duty(Licence licence, DatedDuty duty, List<Dated> all) {
        if (duty.done() == null) {
            act(licence, "", duty.by(), Kind.DUTY, "last day for " + duty.duty(), all);
        }
    }

    /** On its day; on the latest it can be while the event is not recorded. */
    private void act(
            Licence licence,
            String clause,
            @Nullable When by,
            Kind kind,
            String what,
            List<Dated> all) {
        if (by == null) {
            return;
        }
        var day = by.on(contracts.happened());
        var latest = by.latest(contracts.happened());
        if (day.isPresent()) {
            all.add(Dated.due(day.get(), kind, source(licence, clause), what));
        } else if (!latest.equals(LocalDate.MAX)) {
            var bound = what + ", at the latest (" + by + ")";
            all.add(Dated.due(latest, Kind.EVENT_BOUND, source(licence, clause), bound));
        }
    }

    private static String source(Licence licence, String clause) {
        return licence.reference()
                + (clause.isBlank() ? "" : ", " + clause)
                + " ("
                + licence.licensor().name()
                + ")";
    }
}
