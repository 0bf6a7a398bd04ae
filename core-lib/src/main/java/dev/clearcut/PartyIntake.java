package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.PartyRow;
import dev.clearcut.exchange.sheet.PartySheet;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.party.Party;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** People and companies out of a sheet: a party is known by its name. */
record PartyIntake(Scope scope) implements Intake<Party> {

    @Override
    public String kind() {
        return "parties";
    }

    @Override
    public String record() {
        return "party";
    }

    @Override
    public int fit(Sheet sheet, Mapping mapping) {
        return PartySheet.fit(sheet, mapping);
    }

    @Override
    public Id<Party> id(Party party) {
        return party.id();
    }

    @Override
    public Fates<Party> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing) {
        var read = PartySheet.rows(sheet, mapping);
        var onFile = new HashMap<String, Party>();
        writing.parties().all().forEach(party -> onFile.put(key(party.name()), party));
        var fates = new ArrayList<Fate<Party>>();
        for (var row : read.rows()) {
            fates.add(new Fate<>(row.lines(), row.value().name(), outcome(row.value(), onFile)));
        }
        return new Fates<>(fates, read.report(), read.wrong());
    }

    private Outcome<Party> outcome(PartyRow row, Map<String, Party> onFile) {
        var before = onFile.get(key(row.name()));
        if (before == null) {
            return new Outcome.New<>(row.party(scope.sources().freshId()));
        }
        var after = keeping(before, row);
        return after.equals(before) ? new Outcome.Same<>() : new Outcome.Changed<>(before, after);
    }

    /** An import adds and corrects; what a sheet leaves empty stays as it is on file. */
    private static Party keeping(Party before, PartyRow row) {
        var kind = row.kind();
        return new Party(
                before.id(),
                kind == null ? before.kind() : kind,
                row.name(),
                union(row.identifiers(), before.identifiers()),
                union(row.contacts(), before.contacts()));
    }

    private static <T> List<T> union(List<T> first, List<T> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }

    @Override
    public List<Written> write(
            Writing writing, List<Party> added, List<Replacement<Party>> changed) {
        changed.forEach(c -> writing.parties().change(c.before(), c.after()));
        added.forEach(writing.parties()::add);
        return List.of();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
