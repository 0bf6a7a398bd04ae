package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.event.When;
import dev.clearcut.party.Share;
import org.jspecify.annotations.Nullable;

/** What a contract says beside its grants, as rows of its licence. */
final class FurtherTermsRows {

    private final Grants grants;

    FurtherTermsRows(Grants grants) {
        this.grants = grants;
    }

    static void write(Licence licence, LicenceRow row) {
        var further = licence.further();
        row.sublicensing = further.sublicensing().kind().word();
        row.sublicensees.addAll(further.sublicensing().to());
        for (var option : further.options()) {
            var child = row(option);
            child.licence = row;
            child.position = row.options.size();
            row.options.add(child);
        }
        further.steps().stream().map(StepUpText::of).forEach(row.steps::add);
        further.duties().stream().map(DatedDutyText::of).forEach(row.duties::add);
    }

    FurtherTerms read(LicenceRow row) {
        return new FurtherTerms(
                row.options.stream().map(this::option).toList(),
                row.steps.stream().map(StepUpText::read).toList(),
                row.duties.stream().map(DatedDutyText::read).toList(),
                new Sublicensing(
                        Word.read(Sublicensing.Kind.class, row.sublicensing), row.sublicensees));
    }

    private static OptionRow row(Option option) {
        var row = new OptionRow();
        row.id = option.id().value();
        row.clause = option.clause();
        row.priceAmount = Amounts.amount(option.price());
        row.priceCurrency = Amounts.currency(option.price());
        row.lastDay = option.by() == null ? null : option.by().toString();
        row.exercised = Days.text(option.exercised());
        var offer = option.offer();
        row.share = offer.share().fraction();
        offer.materials().forEach(id -> row.materials.add(id.value()));
        offer.rights().stream().map(Word::of).forEach(row.rights::add);
        row.gives.addAll(BoxText.of(offer.gives()));
        offer.caps().stream().map(Grants::text).forEach(row.caps::add);
        return row;
    }

    private Option option(OptionRow row) {
        return new Option(
                Id.of(row.id),
                row.clause,
                new Offer(
                        Grants.materials(row.materials),
                        Grants.carried(row.rights),
                        grants.rights(row.gives),
                        row.caps.stream().map(Grants::cap).toList(),
                        Share.read(row.share)),
                Amounts.read(row.priceAmount, row.priceCurrency),
                when(row.lastDay),
                Days.read(row.exercised));
    }

    private static @Nullable When when(@Nullable String text) {
        return text == null ? null : When.of(text);
    }
}
