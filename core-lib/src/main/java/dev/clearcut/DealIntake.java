package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.Deal;
import dev.clearcut.exchange.sheet.DealRow;
import dev.clearcut.exchange.sheet.DealSheet;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Deals out of a sheet: a deal is known by its name. */
record DealIntake(Scope scope) implements Intake<Deal> {

    @Override
    public String kind() {
        return "deals";
    }

    @Override
    public String record() {
        return "deal";
    }

    @Override
    public int fit(Sheet sheet, Mapping mapping) {
        return DealSheet.fit(sheet, mapping);
    }

    @Override
    public Id<Deal> id(Deal deal) {
        return deal.id();
    }

    @Override
    public Fates<Deal> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing) {
        var read = DealSheet.rows(sheet, mapping);
        var onFile = new HashMap<String, Deal>();
        writing.deals().of(scope.production()).forEach(deal -> onFile.put(key(deal.name()), deal));
        var fates = new ArrayList<Fate<Deal>>();
        for (var row : read.rows()) {
            fates.add(new Fate<>(row.lines(), row.value().name(), outcome(row.value(), onFile)));
        }
        return new Fates<>(fates, read.report(), read.wrong());
    }

    private Outcome<Deal> outcome(DealRow row, Map<String, Deal> onFile) {
        var before = onFile.get(key(row.name()));
        if (before == null) {
            return new Outcome.New<>(row.deal(scope.sources().freshId()));
        }
        var after = row.deal(before.id());
        return after.equals(before) ? new Outcome.Same<>() : new Outcome.Changed<>(before, after);
    }

    @Override
    public List<Written> write(Writing writing, List<Deal> added, List<Replacement<Deal>> changed) {
        writing.deals().changeAll(scope.production(), changed);
        writing.deals().addAll(scope.production(), added);
        return List.of();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
