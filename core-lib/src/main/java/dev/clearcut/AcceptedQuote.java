package dev.clearcut;

import dev.clearcut.base.Report;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.licence.fee.Quote;
import java.util.List;

/**
 * What became, or would become, of a quote that is accepted.
 *
 * @param licence what it is now; unsigned, so that it grants nothing yet
 * @param owed what other papers are owed because of its price, by most favoured nations
 * @param agreed the cases that went on to "agreed"
 * @param stays the cases it is about that did not
 * @param report what stood against comparing it, and against reading the evidence
 */
public record AcceptedQuote(
        Quote quote,
        Licence licence,
        List<Owed> owed,
        List<ClearanceCase> agreed,
        List<Stays> stays,
        Report report) {

    /**
     * A case that took no step.
     *
     * @param why in words that say where it may go
     */
    public record Stays(ClearanceCase one, String why) {}

    public AcceptedQuote {
        owed = List.copyOf(owed);
        agreed = List.copyOf(agreed);
        stays = List.copyOf(stays);
    }
}
