package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.due.Anchor;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.exchange.sheet.DeliveryRow;
import dev.clearcut.exchange.sheet.DeliverySheet;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetRows;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A buyer's list of what it wants delivered: an item is known by its name in the deal. What was
 * done about an item stays as it is, and what a sheet does not say stays too.
 */
record DeliveryIntake(Scope scope, Deal deal) implements Intake<Deliverable> {

    @Override
    public String kind() {
        return "deliveries";
    }

    @Override
    public String record() {
        return "deliverable";
    }

    @Override
    public int fit(Sheet sheet, Mapping mapping) {
        return DeliverySheet.fit(sheet, mapping);
    }

    @Override
    public Id<Deliverable> id(Deliverable item) {
        return item.id();
    }

    @Override
    public Fates<Deliverable> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing) {
        var onFile = new HashMap<String, Deliverable>();
        var all = new ArrayList<Deliverable>();
        writing.deliverables().each(scope.production(), all::add);
        all.stream()
                .filter(item -> item.deal().equals(deal.id()))
                .forEach(item -> onFile.put(Anchor.key(item.reference()), item));
        var known = new DeliveryCalendar(scope).words(writing, all, onFile.values());
        var read = DeliverySheet.rows(sheet, mapping, known, new SpecNames());
        var fates = new ArrayList<Fate<Deliverable>>();
        for (var row : read.rows()) {
            fates.add(new Fate<>(row.lines(), row.value().item(), outcome(row.value(), onFile)));
        }
        if (!read.report().hasErrors()) {
            refuseWhatDoesNotHangTogether(read.rows(), fates, onFile);
        }
        return new Fates<>(fates, read.report(), read.wrong());
    }

    /** Rings and the like are refused at the first row that the refusal names. */
    private void refuseWhatDoesNotHangTogether(
            List<SheetRows.Read<DeliveryRow>> rows,
            List<Fate<Deliverable>> fates,
            Map<String, Deliverable> onFile) {
        var all = new LinkedHashMap<>(onFile);
        for (var fate : fates) {
            switch (fate.outcome()) {
                case Outcome.New<Deliverable>(var item) ->
                        all.put(Anchor.key(item.reference()), item);
                case Outcome.Changed<Deliverable>(var before, var after) ->
                        all.put(Anchor.key(after.reference()), after);
                case Outcome.Same<Deliverable>() -> {}
                case Outcome.Refused<Deliverable>(var why) -> {}
            }
        }
        try {
            refuseUnlessWhole(all.values());
        } catch (Refused refused) {
            var words = String.valueOf(refused.getMessage());
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i).value();
                if (words.contains('"' + row.item() + '"')) {
                    var why = Finding.error("delivery.schedule", row.where(), words);
                    fates.set(
                            i,
                            new Fate<>(
                                    rows.get(i).lines(), row.item(), new Outcome.Refused<>(why)));
                    return;
                }
            }
        }
    }

    /** A schedule that hangs together is one that can be made; it is not read again for that. */
    private static void refuseUnlessWhole(Collection<Deliverable> items) {
        new Schedule(List.copyOf(items));
    }

    private Outcome<Deliverable> outcome(DeliveryRow row, Map<String, Deliverable> onFile) {
        var before = onFile.get(Anchor.key(row.item()));
        if (before == null) {
            return new Outcome.New<>(
                    row.of(
                            Deliverable.planned(
                                    scope.sources().freshId(),
                                    deal.id(),
                                    row.item(),
                                    row.wanted())));
        }
        var after = row.of(before);
        try {
            before.attempts().refuseOtherThan(after.attempts(), before.reference());
        } catch (Refused refused) {
            return new Outcome.Refused<>(
                    Finding.error(
                            "delivery.attempts",
                            row.where(),
                            String.valueOf(refused.getMessage())));
        }
        return after.equals(before) ? new Outcome.Same<>() : new Outcome.Changed<>(before, after);
    }

    @Override
    public List<Written> write(
            Writing writing, List<Deliverable> added, List<Replacement<Deliverable>> changed) {
        if (added.isEmpty() && changed.isEmpty()) {
            return List.of();
        }
        var items = new LinkedHashMap<Id<Deliverable>, Deliverable>();
        writing.deliverables()
                .each(
                        scope.production(),
                        item -> {
                            if (item.deal().equals(deal.id())) {
                                items.put(item.id(), item);
                            }
                        });
        writing.deliverables().changeAll(scope.production(), changed);
        writing.deliverables().addAll(scope.production(), added);
        changed.forEach(change -> items.put(change.after().id(), change.after()));
        added.forEach(item -> items.put(item.id(), item));
        refuseUnlessWhole(items.values());
        return List.of();
    }
}
