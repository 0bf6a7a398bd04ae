package dev.clearcut;

import dev.clearcut.budget.Payment;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.Fees;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.store.Reading;
import java.util.List;
import java.util.Optional;

/**
 * All that is on file about one contract, as of one moment.
 *
 * @param quote what it was accepted from
 * @param groups of most favoured nations that it, or an option of it, is in
 * @param fees what the members of the groups are paid
 * @param payments what was entered as paid, by day
 * @param papers attached to it, in the order they came
 */
public record LicenceFile(
        Licence licence,
        Optional<Quote> quote,
        List<Options.OnFile> options,
        List<Steps.OnFile> steps,
        List<Duties.OnFile> duties,
        List<MfnGroup> groups,
        Fees fees,
        List<Payment> payments,
        List<Evidence> papers) {

    static LicenceFile of(Scope scope, Reading reading, Licence licence) {
        var production = scope.production();
        return new LicenceFile(
                licence,
                reading.quotes().of(production).stream()
                        .filter(quote -> became(quote, licence))
                        .findFirst(),
                new Options(scope)
                        .all(reading).stream()
                                .filter(o -> o.licence().id().equals(licence.id()))
                                .toList(),
                new Steps(scope).of(reading, licence),
                new Duties(scope).of(reading, licence),
                reading.mfnGroups().of(production).stream()
                        .filter(group -> includes(group, licence))
                        .toList(),
                Agreed.contracts(reading, production).fees(),
                reading.payments().of(production).stream()
                        .filter(payment -> payment.licence().equals(licence.id()))
                        .toList(),
                reading.evidence().of(production).stream()
                        .filter(e -> e.attachedTo().equals(AttachedTo.the(licence)))
                        .toList());
    }

    private static boolean became(Quote quote, Licence licence) {
        return quote.accepted() != null && quote.accepted().licence().equals(licence.id());
    }

    private static boolean includes(MfnGroup group, Licence licence) {
        return group.includes(Priced.of(licence))
                || licence.further().options().stream().anyMatch(o -> group.includes(Priced.of(o)));
    }
}
