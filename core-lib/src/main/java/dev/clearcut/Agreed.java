package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.OnFile;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.paper.Releases;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.RateRecord;
import dev.clearcut.store.Reading;
import java.util.List;

/** What a production has agreed, been offered and recorded, as one look at the office sees it. */
final class Agreed {

    private Agreed() {}

    static Happened happened(Reading reading, Id<ProductionRecord> production) {
        return Happened.of(
                reading.events().of(production).stream().map(EventRecord::event).toList());
    }

    static Rates rates(Reading reading, Id<ProductionRecord> production) {
        return new Rates(reading.rates().of(production).stream().map(RateRecord::rate).toList());
    }

    static Contracts contracts(Reading reading, Id<ProductionRecord> production) {
        return Contracts.of(reading.licences().of(production))
                .quotes(reading.quotes().of(production))
                .groups(reading.mfnGroups().of(production))
                .happened(happened(reading, production))
                .rates(rates(reading, production))
                .ours(OurCompanies.of(reading.people().companies(production)));
    }

    /** Licences say what is known now that these events are recorded. */
    static OnFile onFile(Reading reading, Scope scope) {
        return onFile(reading, scope, contracts(reading, scope.production()));
    }

    /** The same, from contracts that were read already; a release that is void grants nothing. */
    static OnFile onFile(Reading reading, Scope scope, Contracts contracts) {
        return new OnFile(
                reading.materials().of(scope.production()),
                asOfNow(reading, scope, contracts.licences(), contracts.happened()),
                contracts.ours());
    }

    /** The licences on file as of now, to anybody: what every answer about rights rests on. */
    static List<Licence> asOfNow(Reading reading, Scope scope) {
        return asOfNow(
                reading,
                scope,
                reading.licences().of(scope.production()),
                happened(reading, scope.production()));
    }

    private static List<Licence> asOfNow(
            Reading reading, Scope scope, List<Licence> licences, Happened happened) {
        var papers = reading.papers().of(scope.production());
        return Releases.asOfNow(licences, papers, happened, scope.sources().today());
    }
}
