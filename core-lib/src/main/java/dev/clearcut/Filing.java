package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.Label;
import dev.clearcut.store.DocumentRecord;
import dev.clearcut.store.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * How a file becomes evidence: its content is kept, then read, and only then is anything written. A
 * document that cannot be read is filed like any other, with what stands against it.
 */
record Filing(Scope scope) {

    /**
     * A file the office keeps, and has read.
     *
     * @param name as it came
     */
    record Kept(String name, DocumentRecord document) {

        String sha256() {
            return document.sha256();
        }

        /** What stood against reading it. */
        Report report() {
            return report(name, document.findings());
        }

        static Report report(String name, List<Finding> findings) {
            return new Report(
                    findings.stream()
                            .map(
                                    f ->
                                            new Finding(
                                                    f.rule(),
                                                    f.severity(),
                                                    Where.inFile(name),
                                                    f.text(),
                                                    f.cite()))
                            .toList());
        }
    }

    /**
     * Keeps a file's content; what cannot be used after all is left for {@link #discard}.
     *
     * @throws Refused when nothing is in it: an empty paper proves nothing
     */
    Proof.File keep(Path file) {
        if (file.toFile().isFile() && file.toFile().length() == 0) {
            throw new Refused(
                    "%s is empty, so it is no paper; ask for it again."
                            .formatted(file.getFileName()));
        }
        return new Proof.File(scope.store().keep(file), file.getFileName().toString());
    }

    /** Keeps a file for some work that refers to it; when the work fails, nothing was kept. */
    <T> T keeping(Path file, Function<Proof.File, T> work) {
        var kept = keep(file);
        try {
            return work.apply(kept);
        } catch (RuntimeException refused) {
            discard(kept.sha256());
            throw refused;
        }
    }

    /** Reads what is kept. It takes as long as it takes, and no transaction waits for it. */
    Kept read(Proof.File file) {
        var known = scope.read(reading -> reading.documents().of(file.sha256()));
        return new Kept(file.name(), known.orElseGet(() -> document(file)));
    }

    private DocumentRecord document(Proof.File file) {
        var path = scope.store().attachment(file.sha256());
        var read = text(path, file.name());
        return new DocumentRecord(
                file.sha256(), length(path), read.value(), read.report().findings());
    }

    private Reported<DocumentText> text(Path path, String name) {
        try {
            return scope.reader().read(path, name);
        } catch (Unavailable noReader) {
            return new Reported<>(
                    DocumentText.unreadable(),
                    Report.of(
                            Finding.error(
                                    "evidence.unreadable",
                                    Where.inFile(name),
                                    "It could not be read just now: %s Detach it and attach it again to have it read."
                                            .formatted(noReader.getMessage()))));
        }
    }

    private static long length(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(path, gone.getMessage()), gone);
        }
    }

    /** The same file attached to the same thing is the same evidence, and changes nothing. */
    Evidence attach(Writing writing, Kept kept, AttachedTo to, Label label) {
        scope.store().attachment(kept.sha256());
        var before =
                writing.evidence().of(scope.production()).stream()
                        .filter(e -> e.sha256().equals(kept.sha256()) && e.attachedTo().equals(to))
                        .findFirst();
        if (before.isEmpty()) {
            return added(writing, kept, to, label);
        }
        var after = before.get().labelled(label.over(before.get().label()));
        if (!after.equals(before.get())) {
            writing.evidence().change(scope.production(), before.get(), after);
        }
        return after;
    }

    private Evidence added(Writing writing, Kept kept, AttachedTo to, Label label) {
        var text = kept.document().text();
        writing.documents().keep(kept.document());
        var evidence =
                new Evidence(
                        scope.sources().freshId(),
                        kept.sha256(),
                        kept.name(),
                        text.mediaType(),
                        kept.document().bytes(),
                        to,
                        label.kind(),
                        label.note(),
                        scope.person(),
                        scope.sources().now(),
                        text.standing());
        writing.evidence().add(scope.production(), evidence);
        return evidence;
    }

    /**
     * Whatever is written that refers to a file: the office must keep it at that moment.
     *
     * @param sha256 empty when it refers to none
     * @throws dev.clearcut.base.ClearcutException.NotFound when the office keeps no such file
     */
    void require(String sha256) {
        if (!sha256.isEmpty()) {
            scope.store().attachment(sha256);
        }
    }

    /** Lets go of a content that nothing points to. */
    void discard(String sha256) {
        scope.store().discard(sha256);
    }
}
