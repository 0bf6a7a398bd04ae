package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.exchange.json.office.OfficeDocuments.ImportDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.MemberDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.ProductionDocument;
import dev.clearcut.exchange.json.office.OfficeDocuments.WrittenDocument;
import dev.clearcut.exchange.json.office.OfficeZipWriter;
import dev.clearcut.store.ImportRecord;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Consumer;

/** Writes a whole office into a file, as it is at one moment. */
final class OfficeExport {

    private final Store store;
    private final Progress progress;
    private long written;

    OfficeExport(Store store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    void to(Path target) {
        refuseWithoutItsFiles();
        try (var zip = new OfficeZipWriter(target)) {
            store.read(
                    reading -> {
                        office(zip, reading);
                        int number = 0;
                        for (var production : reading.people().all()) {
                            production(zip, reading, production, ++number);
                        }
                        return true;
                    });
            for (var sha256 : store.attachments()) {
                tell();
                zip.attachment(sha256, store.attachment(sha256));
            }
            zip.finish();
        }
    }

    /** What cannot be read back is no copy: better to know while another copy may exist. */
    private void refuseWithoutItsFiles() {
        var kept = new HashSet<>(store.attachments());
        for (var sha256 : kept) {
            if (!store.hashed(sha256).equals(sha256)) {
                throw lost(store.attachment(sha256) + " was altered or damaged since it was kept");
            }
        }
        store.read(
                reading -> {
                    for (var production : reading.people().all()) {
                        for (var evidence : reading.evidence().of(production.id())) {
                            if (!kept.contains(evidence.sha256())) {
                                throw lost(
                                        "\"%s\" of %s is gone from the office's folder (attachments/%s)"
                                                .formatted(
                                                        evidence.fileName(),
                                                        production.name(),
                                                        evidence.sha256()));
                            }
                        }
                    }
                    return true;
                });
    }

    private static Refused lost(String what) {
        return new Refused(
                what
                        + "; nothing is exported. Put back the file from a copy of the office, attach it again, or detach it.");
    }

    private void office(OfficeZipWriter zip, Reading reading) {
        zip.lines(
                "productions.jsonl",
                out -> {
                    int number = 0;
                    for (var production : reading.people().all()) {
                        out.accept(
                                new ProductionDocument(
                                        ++number,
                                        production.id().value(),
                                        production.name(),
                                        production.zone().getId(),
                                        reading.people().companies(production.id())));
                    }
                });
        zip.lines(
                "members.jsonl",
                out ->
                        reading.people()
                                .everybody()
                                .forEach(
                                        m ->
                                                out.accept(
                                                        new MemberDocument(
                                                                m.production().value(),
                                                                m.person()))));
        zip.lines("parties.jsonl", out -> reading.parties().all().forEach(out));
        zip.lines(
                "documents.jsonl",
                out ->
                        store.attachments()
                                .forEach(
                                        sha256 ->
                                                reading.documents()
                                                        .of(sha256)
                                                        .ifPresent(told(out))));
        zip.lines("journal.jsonl", out -> reading.journal().all().forEachRemaining(told(out)));
    }

    private void production(
            OfficeZipWriter zip, Reading reading, ProductionRecord production, int number) {
        for (var kind : RecordKind.ALL) {
            records(zip, reading, production, kind, number);
        }
        var imports = reading.imports().of(production.id()).reversed();
        zip.lines(
                "productions/%d/imports.jsonl".formatted(number),
                out -> imports.forEach(imported -> out.accept(document(imported))));
        zip.lines(
                "productions/%d/import-records.jsonl".formatted(number),
                out -> imports.forEach(imported -> records(reading, imported, out)));
    }

    private <T> void records(
            OfficeZipWriter zip,
            Reading reading,
            ProductionRecord production,
            RecordKind<T> kind,
            int number) {
        zip.lines(
                kind.path(number),
                out -> kind.shelf().apply(reading).each(production.id(), told(out)::accept));
    }

    private static ImportDocument document(ImportRecord imported) {
        return new ImportDocument(
                imported.entry(),
                imported.upto(),
                imported.kind(),
                imported.file(),
                imported.version(),
                imported.undone() == null ? 0 : imported.undone());
    }

    private static void records(Reading reading, ImportRecord imported, Consumer<Object> out) {
        for (var one : reading.imports().written(imported)) {
            out.accept(
                    new WrittenDocument(
                            imported.entry(),
                            one.kind(),
                            one.id(),
                            one.before() == null,
                            one.before() == null ? "" : one.before()));
        }
    }

    private Consumer<Object> told(Consumer<Object> out) {
        return record -> {
            tell();
            out.accept(record);
        };
    }

    private void tell() {
        if (!progress.on("exporting", ++written, 0)) {
            throw new Refused("The export was stopped; nothing is written.");
        }
    }
}
