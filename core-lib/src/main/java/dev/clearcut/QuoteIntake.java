package dev.clearcut;

import dev.clearcut.MfnJoining.Joins;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.MaterialIndex;
import dev.clearcut.exchange.sheet.QuoteSheet;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quotes out of a sheet: a quote is known by its reference. */
record QuoteIntake(Scope scope) implements Intake<Quote> {

    @Override
    public String kind() {
        return "quotes";
    }

    @Override
    public String record() {
        return "quote";
    }

    @Override
    public int fit(Sheet sheet, Mapping mapping) {
        return QuoteSheet.fit(sheet, mapping);
    }

    @Override
    public Id<Quote> id(Quote quote) {
        return quote.id();
    }

    @Override
    public Fates<Quote> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing) {
        var index = MaterialIndex.of(writing.materials().of(scope.production()), Map.of());
        var read = QuoteSheet.rows(sheet, mapping, index);
        var onFile = new HashMap<String, Quote>();
        writing.quotes().of(scope.production()).forEach(q -> onFile.put(key(q.reference()), q));
        var parties = new KnownParties(writing.parties(), scope.sources());
        var fates = new ArrayList<Fate<Quote>>();
        for (var row : read.rows()) {
            var draft = row.value();
            var before = onFile.get(key(draft.reference()));
            var first = Where.inFile(sheet.value().file(), row.lines().getFirst(), 0);
            fates.add(
                    new Fate<>(
                            row.lines(),
                            draft.reference(),
                            outcome(draft, before, parties, first),
                            row.groups()));
        }
        return new Fates<>(fates, read.report(), read.wrong());
    }

    private Outcome<Quote> outcome(
            QuoteDraft draft, @Nullable Quote before, KnownParties parties, Where first) {
        var party = parties.called(draft.from());
        if (before == null) {
            return new Outcome.New<>(draft.quote(scope.sources().freshId(), party));
        }
        var after = before.saying(draft.quote(before.id(), party));
        if (after.equals(before)) {
            return new Outcome.Same<>();
        }
        return before.accepted() == null
                ? new Outcome.Changed<>(before, after)
                : new Outcome.Refused<>(accepted(before, before.accepted(), first));
    }

    private static Finding accepted(Quote quote, Quote.Acceptance acceptance, Where first) {
        return Finding.error(
                "quote.accepted",
                first,
                "\"%s\" was accepted on %s as it stood then, and the sheet says something else: change the licence it became, or give the new quote a reference of its own."
                        .formatted(quote.reference(), acceptance.on()));
    }

    @Override
    public List<Written> write(
            Writing writing, List<Quote> added, List<Replacement<Quote>> changed) {
        var newcomers = new Newcomers(writing);
        writing.quotes().changeAll(scope.production(), changed);
        writing.quotes().addAll(scope.production(), added);
        return newcomers.written();
    }

    @Override
    public List<Written> also(Writing writing, List<Fate<Quote>> fates) {
        var joins = new ArrayList<Joins>();
        if (fates.stream().anyMatch(fate -> !fate.groups().isEmpty())) {
            var onFile = new HashMap<String, Quote>();
            writing.quotes().of(scope.production()).forEach(q -> onFile.put(key(q.reference()), q));
            for (var fate : fates) {
                var quote = onFile.get(key(fate.name()));
                if (quote == null) {
                    continue;
                }
                for (var group : fate.groups()) {
                    joins.add(new Joins(group, quote.reference(), priced(quote), quote.price()));
                }
            }
        }
        return new MfnJoining(scope, writing).join(joins);
    }

    /** An accepted quote is in the group as the licence it became. */
    private static Priced priced(Quote quote) {
        return quote.accepted() == null
                ? Priced.of(quote)
                : new Priced.OfLicence(quote.accepted().licence());
    }

    private static String key(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }
}
