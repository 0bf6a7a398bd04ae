package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Terms;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a licence of a quote: all that follows from a yes, in one write. */
record Accepting(Scope scope) {

    AcceptedQuote apply(Quote before, Quotes.Accept how) {
        refuseFuture(how);
        var filing = new Filing(scope);
        var files = how.evidence().stream().map(filing::keep).toList();
        try {
            var kept = files.stream().map(filing::read).toList();
            return scope.write(
                    "accepted %s (%s)".formatted(before.reference(), before.from().name()),
                    writing -> accepted(writing, before, how, kept));
        } catch (RuntimeException refused) {
            files.forEach(file -> filing.discard(file.sha256()));
            throw refused;
        }
    }

    AcceptedQuote rehearse(Quote before, Quotes.Accept how) {
        refuseFuture(how);
        return scope.store()
                .rehearse(writing -> accepted(writing, before, how, List.of()))
                .result();
    }

    private void refuseFuture(Quotes.Accept how) {
        if (how.on().isAfter(scope.sources().today())) {
            throw new Refused("%s has not come yet; accept it on the day.".formatted(how.on()));
        }
    }

    private AcceptedQuote accepted(
            Writing writing, Quote before, Quotes.Accept how, List<Filing.Kept> files) {
        before.refuseUnlessOpen(how.on());
        var owed = owed(writing, before);
        var licence = new Licences(scope).add(writing, draft(before, how.reference()));
        var after = before.accept(new Quote.Acceptance(how.on(), licence.id()));
        writing.quotes().change(scope.production(), before, after);
        stepIn(writing, before, licence);
        for (var file : files) {
            new Filing(scope)
                    .attach(writing, file, AttachedTo.the(licence), Label.of(EvidenceKind.OTHER));
        }
        var report = owed.report();
        for (var file : files) {
            report = report.plus(file.report());
        }
        return cases(
                writing,
                new AcceptedQuote(after, licence, owed.value(), List.of(), List.of(), report),
                files);
    }

    private static LicenceDraft draft(Quote quote, String reference) {
        var offer = quote.offer();
        return Licence.from(quote.from().name())
                .reference(reference)
                .granting(
                        Terms.granting(offer.gives())
                                .of(offer.materials())
                                .rights(offer.rights())
                                .caps(offer.caps())
                                .share(offer.share())
                                .terms())
                .fee(quote.price().toString());
    }

    /** What others are owed because the price is agreed now. */
    private Reported<List<Owed>> owed(Writing writing, Quote quote) {
        var contracts = Agreed.contracts(writing, scope.production());
        var paper = Priced.of(quote);
        var all = new ArrayList<Owed>();
        var report = Report.clean();
        for (var group : contracts.groups()) {
            if (group.compared() != Compared.CREDIT && group.includes(paper)) {
                var ripple =
                        group.ripple(
                                new MfnGroup.Change(paper, quote.price()),
                                contracts.fees(),
                                contracts.rates(),
                                scope.sources().today());
                all.addAll(ripple.value());
                report = report.plus(ripple.report());
            }
        }
        return new Reported<>(List.copyOf(all), report);
    }

    /** The licence takes the quote's place where papers are compared. */
    private void stepIn(Writing writing, Quote quote, Licence licence) {
        for (var group : writing.mfnGroups().of(scope.production())) {
            if (group.includes(Priced.of(quote))) {
                writing.mfnGroups()
                        .change(
                                scope.production(),
                                group,
                                group.replacing(Priced.of(quote), Priced.of(licence)));
            }
        }
    }

    private AcceptedQuote cases(Writing writing, AcceptedQuote done, List<Filing.Kept> files) {
        var quote = done.quote();
        var agreed = new ArrayList<ClearanceCase>();
        var stays = new ArrayList<AcceptedQuote.Stays>();
        var cases = new Cases(scope);
        var move =
                Cases.Move.to(CaseState.AGREED)
                        .because("accepted %s, %s".formatted(quote.reference(), quote.price()))
                        .on(proofs(done.licence(), files));
        for (var one : concerned(writing, cases, quote)) {
            if (one.state() == CaseState.AGREED) {
                stays.add(new AcceptedQuote.Stays(one, "It is agreed already."));
                continue;
            }
            try {
                cases.moved(writing, one, move);
            } catch (Refused noStep) {
                stays.add(new AcceptedQuote.Stays(one, String.valueOf(noStep.getMessage())));
                continue;
            }
            agreed.add(cases.moved(writing, one, move, files));
        }
        return new AcceptedQuote(quote, done.licence(), done.owed(), agreed, stays, done.report());
    }

    private static List<Proof> proofs(Licence licence, List<Filing.Kept> files) {
        return Stream.concat(
                        Stream.<Proof>of(new Proof.OfLicence(licence.id(), licence.reference())),
                        files.stream().map(file -> new Proof.File(file.sha256(), file.name())))
                .toList();
    }

    private List<ClearanceCase> concerned(Writing writing, Cases cases, Quote quote) {
        return cases.list(writing).stream()
                .filter(one -> quote.offer().concerns(one.material(), one.right()))
                .toList();
    }
}
