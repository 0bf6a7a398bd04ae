package dev.clearcut;

import dev.clearcut.Checking.Look;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Checked.Against;
import dev.clearcut.delivery.Checked.OfFile;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks at the newest version of an item. Writes nothing. */
record OwnCheck(Deliverable item, LocalDate today, Progress progress) {

    /**
     * @param on the day of a check that somebody else made
     */
    Optional<Checked> of(Look look, LocalDate on) {
        return switch (look) {
            case Look.Begun() -> Optional.empty();
            case Look.Laid laid -> Optional.of(laid(laid));
            case Look.Told told -> Optional.of(told(told, on));
            case Look.Aside aside -> Optional.of(aside(aside, on));
        };
    }

    private Version newest() {
        return item.newest()
                .orElseThrow(
                        () ->
                                new Refused(
                                        "There is no version of \"%s\" yet that could be checked; add it with \"delivery version\"."
                                                .formatted(item.reference())));
    }

    private String spec(String said) {
        var spec = said.isBlank() ? item.wanted().spec() : said.strip();
        if (spec.isBlank()) {
            throw new Invalid(
                    "\"%s\" names no specification; name one with --spec (\"clearcut spec list\")."
                            .formatted(item.reference()));
        }
        return spec;
    }

    private Checked laid(Look.Laid look) {
        var spec = spec(look.spec());
        var profile = Specs.named(spec);
        var conforming = new Conforming(profile, look.known(), today);
        var read = read(look.file());
        var against = new Against(spec, profile.id(), profile.edition());
        if (Files.isDirectory(look.file())) {
            return new Checked(
                    against, new FolderCheck(look.file(), conforming, today, progress).of(read));
        }
        var file = read.getFirst();
        return new Checked(against, List.of(conforming.of(look.file(), file.hashes().getFirst())));
    }

    /** The files, by their bytes, each one of the newest version. */
    private List<SentFile> read(Path path) {
        var newest = newest();
        var read = DeliveredFiles.read(List.of(path), progress);
        for (var file : read) {
            if (file.hashes().stream().noneMatch(newest::has)) {
                throw new Refused(
                        "%s is not of the newest version of \"%s\"; add it first with \"delivery version\"."
                                .formatted(
                                        Files.isDirectory(path) ? path.resolve(file.name()) : path,
                                        item.reference()));
            }
        }
        return read;
    }

    private Checked told(Look.Told look, LocalDate on) {
        return new Checked(
                Against.said(spec(look.spec())),
                newest().files().stream()
                        .map(f -> f.hashes().getFirst())
                        .map(hash -> OfFile.said(hash, look.result(), on, look.report()))
                        .toList());
    }

    private Checked aside(Look.Aside look, LocalDate on) {
        if (look.why().isBlank()) {
            throw new Invalid("Say why the specification is not about that file.");
        }
        var spec = spec(look.spec());
        var profile = Specs.named(spec);
        return new Checked(
                new Against(spec, profile.id(), profile.edition()),
                read(look.file()).stream()
                        .map(f -> f.hashes().getFirst())
                        .map(hash -> OfFile.said(hash, Result.ASIDE, on, look.why()))
                        .toList());
    }
}
