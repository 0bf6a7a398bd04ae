package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.exchange.json.office.Documents;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.store.ImportRecord;
import dev.clearcut.store.ImportRecord.Since;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Keeping;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes one import back. */
final class Undoing {

    /** Of more than these, only the number is told. */
    private static final int NAMED = 3;

    private final Scope scope;
    private final Writing writing;
    private final ImportRecord imported;
    private final Documents documents;
    private final List<String> kept = new ArrayList<>();

    Undoing(Scope scope, Writing writing, ImportRecord imported) {
        this.scope = scope;
        this.writing = writing;
        this.imported = imported;
        this.documents = new Documents(writing.parties()::one);
    }

    Imports.Undone undone() {
        refuseIfUndone();
        var written = writing.imports().written(imported);
        refuseIfErased(written);
        refuseIfWrittenSince();
        var byKind = written.stream().collect(Collectors.groupingBy(Written::kind));
        take(byKind, "case", writing.cases(), ClearanceCase.class, ClearanceCase::id);
        take(byKind, MfnJoining.RECORD, writing.mfnGroups(), MfnGroup.class, MfnGroup::id);
        take(byKind, "licence", writing.licences(), Licence.class, Licence::id);
        take(byKind, "quote", writing.quotes(), Quote.class, Quote::id);
        take(byKind, "deliverable", writing.deliverables(), Deliverable.class, Deliverable::id);
        take(byKind, "deal", writing.deals(), Deal.class, Deal::id);
        take(byKind, "material", writing.materials(), Material.class, Material::id);
        takeParties(byKind.getOrDefault("party", List.of()));
        writing.imports().undo(scope.production(), imported);
        int added = (int) written.stream().filter(one -> one.before() == null).count();
        return new Imports.Undone(
                Imports.Past.of(imported), added - kept.size(), written.size() - added, kept);
    }

    private void refuseIfUndone() {
        if (imported.undone() != null) {
            throw new Refused(
                    "The import of %s is taken back already, in entry %d; import the sheet again to have it again."
                            .formatted(imported.file(), imported.undone()));
        }
        if (imported.version() != Documents.VERSION) {
            throw new Refused(
                    "The import of %s was kept by another version of Clearcut and cannot be taken back."
                            .formatted(imported.file()));
        }
    }

    private void refuseIfErased(List<Written> written) {
        if (written.stream().anyMatch(one -> "".equals(one.before()))) {
            throw new Refused(
                    "The import of %s cannot be taken back: what a record was before is erased."
                            .formatted(imported.file()));
        }
    }

    private void refuseIfWrittenSince() {
        var since = writing.imports().writtenSince(imported);
        if (!since.isEmpty()) {
            throw new Refused(
                    "The import of %s cannot be taken back: %s since. Take that back first, or correct the records themselves."
                            .formatted(imported.file(), told(since)));
        }
    }

    private static String told(List<Since> since) {
        var first =
                since.stream()
                        .limit(NAMED)
                        .map(s -> "%s \"%s\" (entry %d)".formatted(s.kind(), s.name(), s.entry()))
                        .collect(Collectors.joining(", "));
        var more = since.size() > NAMED ? " and %,d more".formatted(since.size() - NAMED) : "";
        return first + more + (since.size() == 1 ? " was changed" : " were changed");
    }

    private <T> void take(
            Map<String, List<Written>> byKind,
            String kind,
            Keeping<T> shelf,
            Class<T> type,
            Function<T, Id<T>> id) {
        var written = byKind.getOrDefault(kind, List.of());
        if (written.isEmpty()) {
            return;
        }
        var stored = new HashMap<String, T>();
        shelf.of(scope.production(), written.stream().map(w -> Id.<T>of(w.id())).toList())
                .forEach(record -> stored.put(id.apply(record).value(), record));
        var changed = new ArrayList<Replacement<T>>();
        var added = new ArrayList<T>();
        for (var one : written) {
            var now = Objects.requireNonNull(stored.get(one.id()));
            if (one.before() == null) {
                added.add(now);
            } else {
                changed.add(new Replacement<>(now, documents.read(one.before(), type)));
            }
        }
        shelf.removeAll(scope.production(), added);
        shelf.changeAll(scope.production(), changed);
    }

    /** A licensor that came with a licence stays when somebody else needs it by now. */
    private void takeParties(List<Written> written) {
        boolean onTheWay = !imported.kind().equals("parties");
        for (var one : written) {
            var now = writing.parties().one(Id.<Party>of(one.id())).orElseThrow();
            if (one.before() != null) {
                writing.parties().change(now, documents.read(one.before(), Party.class));
            } else if (onTheWay && writing.parties().isNeeded(now.id())) {
                kept.add(now.name());
            } else {
                writing.parties().remove(now);
            }
        }
    }
}
