package dev.clearcut;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.cases.CaseRules;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryRules;
import dev.clearcut.exchange.json.office.OfficeDocuments.ImportDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.MemberDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.ProductionDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.WrittenDocument;
import dev.clearcut.exchange.json.office.OfficeZipReader;
import dev.clearcut.journal.Entry;
import dev.clearcut.party.Party;
import dev.clearcut.store.DocumentRecord;
import dev.clearcut.store.ImportRecord;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Restoring;
import dev.clearcut.store.Store;
import dev.clearcut.title.Title;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an empty office what an office file says: all of it or nothing. */
final class OfficeRestore {

    /** Records that are held before they are written. */
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Progress progress;
    private final Map<Id<Party>, Party> parties = new HashMap<>();
    private final Map<String, Id<ProductionRecord>> productions = new HashMap<>();
    private final Set<Long> entries = new HashSet<>();
    private long read;

    OfficeRestore(Store store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** How many records of the office there are, the journal's entries among them. */
    long from(Path file) {
        try (var zip = OfficeZipReader.open(file, id -> Optional.ofNullable(parties.get(id)))) {
            store.restore(
                    restoring -> {
                        office(zip, restoring);
                        zip.refuseWhatIsLeft();
                        zip.attachments(store::keep);
                    });
        }
        return read;
    }

    private void office(OfficeZipReader zip, Restoring restoring) {
        var all = new ArrayList<ProductionDocument>();
        zip.lines(
                "productions.jsonl",
                ProductionDocument.class,
                (production, where) -> {
                    tell();
                    all.add(production);
                    restoring.people().add(record(production));
                    production
                            .companies()
                            .forEach(
                                    name ->
                                            restoring
                                                    .people()
                                                    .addCompany(Id.of(production.id()), name));
                });
        zip.lines(
                "members.jsonl",
                MemberDocument.class,
                (member, where) ->
                        restoring.people().admit(Id.of(member.production()), member.person()));
        zip.lines(
                "parties.jsonl",
                Party.class,
                (party, where) -> {
                    tell();
                    restoring.parties().add(party);
                    parties.put(party.id(), party);
                });
        zip.lines(
                "documents.jsonl",
                DocumentRecord.class,
                (document, where) -> restoring.documents().keep(document));
        zip.lines("journal.jsonl", Entry.class, new Entries(restoring));
        all.forEach(production -> production(zip, restoring, production));
    }

    private ProductionRecord record(ProductionDocument production) {
        if (productions.put(Integer.toString(production.number()), Id.of(production.id()))
                != null) {
            throw new Invalid("Two productions have the number " + production.number() + ".");
        }
        try {
            return new ProductionRecord(
                    Id.of(production.id()), production.name(), ZoneId.of(production.zone()));
        } catch (DateTimeException noZone) {
            throw new Invalid("\"" + production.zone() + "\" is no time zone.");
        }
    }

    /** Each entry once, in order. */
    private final class Entries implements OfficeZipReader.Receiver<Entry> {

        private final Restoring restoring;
        private long last;

        Entries(Restoring restoring) {
            this.restoring = restoring;
        }

        @Override
        public void receive(Entry entry, Where.InFile where) {
            tell();
            if (entry.number() <= last) {
                throw new Invalid(
                        "Entry %d of the journal comes after entry %d."
                                .formatted(entry.number(), last));
            }
            last = entry.number();
            entries.add(last);
            restoring.journalEntry(entry);
        }
    }

    private void production(
            OfficeZipReader zip, Restoring restoring, ProductionDocument production) {
        var id = Id.<ProductionRecord>of(production.id());
        for (var kind : RecordKind.ALL) {
            records(zip, restoring, kind, production.number(), id);
        }
        refuseWorksThatGoRound(restoring, production, id);
        imports(zip, restoring, production.number(), id);
    }

    private static void refuseWorksThatGoRound(
            Restoring restoring, ProductionDocument production, Id<ProductionRecord> id) {
        try {
            new Title(restoring.works().of(id), List.of());
        } catch (ClearcutException refused) {
            throw new BadFile(
                    "office",
                    new Where.InFile(
                            "productions/%d/works.jsonl".formatted(production.number()), 0, 0),
                    String.valueOf(refused.getMessage()),
                    refused);
        }
    }

    /** A file that somebody wrote by hand gets round no rule about steps. */
    private static void refuseWhatNobodyMayDo(Object record) {
        if (record instanceof ClearanceCase one) {
            CaseRules.standard().refuseImpossible(one);
        }
        if (record instanceof Deliverable one) {
            DeliveryRules.standard().refuseImpossible(one);
        }
    }

    private <T> void records(
            OfficeZipReader zip,
            Restoring restoring,
            RecordKind<T> kind,
            int number,
            Id<ProductionRecord> production) {
        var held = new ArrayList<Held<T>>();
        zip.lines(
                kind.path(number),
                kind.type(),
                (record, where) -> {
                    tell();
                    refuseWhatNobodyMayDo(record);
                    held.add(new Held<>(record, where));
                    if (held.size() == AT_ONCE) {
                        write(restoring, kind, production, held);
                    }
                });
        write(restoring, kind, production, held);
    }

    private record Held<T>(T record, Where.InFile where) {}

    /** Many at once; when they are refused, one by one to see which it is. */
    private static <T> void write(
            Restoring restoring,
            RecordKind<T> kind,
            Id<ProductionRecord> production,
            List<Held<T>> held) {
        var keeping = kind.keeping().apply(restoring);
        try {
            keeping.addAll(production, held.stream().map(Held::record).toList());
        } catch (ClearcutException refused) {
            for (var one : held) {
                try {
                    keeping.add(production, one.record());
                } catch (ClearcutException it) {
                    throw new BadFile("office", one.where(), String.valueOf(it.getMessage()), it);
                }
            }
            throw refused;
        }
        held.clear();
    }

    private void imports(
            OfficeZipReader zip, Restoring restoring, int number, Id<ProductionRecord> production) {
        var imports = new HashMap<Long, ImportDocument>();
        var written = new HashMap<Long, List<Written>>();
        zip.lines(
                "productions/%d/imports.jsonl".formatted(number),
                ImportDocument.class,
                (imported, where) -> {
                    if (!entries.contains(imported.entry())
                            || imported.undone() != 0 && !entries.contains(imported.undone())) {
                        throw new Invalid(
                                "The journal has no entry %d of this import."
                                        .formatted(imported.entry()));
                    }
                    if (imports.put(imported.entry(), imported) != null) {
                        throw new Invalid("This import is there twice.");
                    }
                });
        zip.lines(
                "productions/%d/import-records.jsonl".formatted(number),
                WrittenDocument.class,
                (one, where) -> {
                    if (!imports.containsKey(one.entry())) {
                        throw new Invalid("There is no import of entry " + one.entry() + ".");
                    }
                    written.computeIfAbsent(one.entry(), entry -> new ArrayList<>())
                            .add(
                                    new Written(
                                            one.kind(),
                                            one.id(),
                                            one.added() ? null : one.before()));
                });
        imports.forEach(
                (entry, imported) ->
                        restoring.imported(
                                production,
                                record(imported),
                                written.getOrDefault(entry, List.of())));
    }

    private static ImportRecord record(ImportDocument imported) {
        return new ImportRecord(
                imported.entry(),
                imported.upto(),
                imported.kind(),
                imported.file(),
                imported.version(),
                imported.undone() == 0 ? null : imported.undone(),
                Instant.EPOCH,
                "");
    }

    private void tell() {
        if (!progress.on("importing", ++read, 0)) {
            throw new Refused("The import was stopped; nothing is imported.");
        }
    }
}
