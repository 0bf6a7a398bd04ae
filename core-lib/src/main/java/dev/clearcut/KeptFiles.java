package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.paper.PaperFacts;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files a production rests on.
 *
 * @param files by the hash of their content: the first thing on record that points there
 */
record KeptFiles(Store store, Map<String, Where> files) {

    static KeptFiles of(Scope scope) {
        return scope.read(
                reading -> {
                    var files = new LinkedHashMap<String, Where>();
                    documents(reading, scope, files);
                    papers(reading, scope, files);
                    reading.cuts()
                            .of(scope.production())
                            .forEach(cut -> put(files, cut.sha256(), on("cut", cut.name())));
                    return new KeptFiles(scope.store(), files);
                });
    }

    private static void documents(Reading reading, Scope scope, Map<String, Where> files) {
        reading.evidence()
                .of(scope.production())
                .forEach(e -> put(files, e.sha256(), on("evidence", e.fileName())));
        stepFiles(reading, scope).forEach(f -> put(files, f.sha256(), on("evidence", f.name())));
    }

    private static void papers(Reading reading, Scope scope, Map<String, Where> files) {
        reading.transfers()
                .of(scope.production())
                .forEach(t -> put(files, t.evidence(), on("title paper", t.reference())));
        reading.papers()
                .of(scope.production())
                .forEach(p -> put(files, p.evidence(), on(PaperFacts.kind(p), p.reference())));
    }

    private static Where on(String kind, String name) {
        return Where.onRecord(kind, name);
    }

    private static void put(Map<String, Where> files, String sha256, Where where) {
        if (!sha256.isEmpty()) {
            files.putIfAbsent(sha256, where);
        }
    }

    private static List<Proof.File> stepFiles(Reading reading, Scope scope) {
        return reading.cases().of(scope.production()).stream()
                .flatMap(one -> one.steps().stream())
                .flatMap(step -> step.evidence().stream())
                .filter(Proof.File.class::isInstance)
                .map(Proof.File.class::cast)
                .toList();
    }

    /** Hashes each again. */
    Report verify() {
        var findings = new ArrayList<Finding>();
        files.forEach((sha256, where) -> verify(sha256, where, findings));
        return new Report(findings);
    }

    private void verify(String sha256, Where where, List<Finding> findings) {
        try {
            if (!store.hashed(sha256).equals(sha256)) {
                findings.add(
                        Finding.error(
                                "evidence.altered",
                                where,
                                "The kept file %s is not what was filed: it was changed since. Put it back from a backup, or ask the sender for it again."
                                        .formatted(store.attachment(sha256))));
            }
        } catch (NotFound gone) {
            findings.add(
                    Finding.error(
                            "evidence.missing",
                            where,
                            "The kept file with the hash %s is gone. Put it back from a backup, or ask the sender for it again."
                                    .formatted(sha256)));
        } catch (Unavailable unreadable) {
            findings.add(
                    Finding.error(
                            "evidence.missing", where, String.valueOf(unreadable.getMessage())));
        }
    }
}
