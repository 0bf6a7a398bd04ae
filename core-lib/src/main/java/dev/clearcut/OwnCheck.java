package dev.clearcut;

import dev.clearcut.Checking.Look;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Checked.Against;
import dev.clearcut.delivery.Checked.OfFile;
import dev.clearcut.delivery.Checked.Overruling;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;
import dev.clearcut.media.spec.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks at the newest version of an item. Writes nothing. */
record OwnCheck(Deliverable item, LocalDate today, Progress progress) {

    /**
     * @param said of a check that somebody else made: the day, and who passes what we failed, and
     *     why
     */
    Optional<Checked> of(Look look, Step.Said said) {
        return switch (look) {
            case Look.Begun() -> Optional.empty();
            case Look.Laid laid -> Optional.of(laid(laid));
            case Look.Told told -> Optional.of(told(told, said));
            case Look.Aside aside -> Optional.of(aside(aside, said.on()));
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
        var against = against(spec, profile);
        if (Files.isDirectory(look.file())) {
            return new Checked(
                    against, new FolderCheck(look.file(), conforming, today, progress).of(read));
        }
        var file = read.getFirst();
        return new Checked(against, List.of(conforming.of(look.file(), file)));
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

    private Checked told(Look.Told look, Step.Said said) {
        if (look.result() == Result.PASSED && look.report().isBlank()) {
            throw new Invalid(
                    "Name the report that says it passed (--report), or check the file itself (--file).");
        }
        var before = before(look.spec());
        var files = newest().files().stream().map(file -> told(look, said, file, before)).toList();
        return new Checked(
                before.map(Checked::against).orElseGet(() -> toldAgainst(look.spec())), files);
    }

    /** What is decided anew: of what is measured against nothing, the check that failed. */
    private Optional<Checked> before(String said) {
        if (!said.isBlank() || !item.wanted().spec().isBlank()) {
            return newest().checkedAgainst(spec(said));
        }
        var telling = newest().telling("");
        return telling.stream()
                .filter(check -> check.result(newest().files()) == Result.FAILED)
                .findFirst()
                .or(() -> newest().lastCheck());
    }

    private Against toldAgainst(String said) {
        return said.isBlank() && item.wanted().spec().isBlank()
                ? Against.eye()
                : Against.said(spec(said));
    }

    /** Who passes what our own check failed says who, and why. */
    private OfFile told(Look.Told look, Step.Said said, SentFile file, Optional<Checked> before) {
        var ours = before.flatMap(check -> check.of(file));
        boolean overrules =
                look.result() == Result.PASSED
                        && ours.filter(o -> !o.failed().isEmpty()).isPresent();
        if (overrules && (said.who().isEmpty() || said.why().isEmpty())) {
            throw new Refused(
                    "Our own check of %s failed %s: say who passes it nevertheless (--who) and why (--because), or decide rule by rule (--attest)."
                            .formatted(file.name(), String.join(", ", ours.get().failed())));
        }
        var overruling = overrules ? new Overruling(said.who(), said.why()) : null;
        var report = look.report();
        return ours.orElse(OfFile.said(file.hashes().getFirst(), look.result(), said.on(), report))
                .decided(look.result(), said.on(), report, overruling);
    }

    private static Against against(String asked, Profile profile) {
        return new Against(asked, profile.id(), profile.edition(), Specs.content(asked));
    }

    private Checked aside(Look.Aside look, LocalDate on) {
        if (look.why().isBlank()) {
            throw new Invalid("Say why the specification is not about that file.");
        }
        var spec = spec(look.spec());
        var profile = Specs.named(spec);
        return new Checked(
                against(spec, profile),
                read(look.file()).stream()
                        .map(f -> f.hashes().getFirst())
                        .map(hash -> OfFile.said(hash, Result.ASIDE, on, look.why()))
                        .toList());
    }
}
