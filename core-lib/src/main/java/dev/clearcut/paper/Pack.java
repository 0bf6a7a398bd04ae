package dev.clearcut.paper;

import dev.clearcut.base.DataFile;
import dev.clearcut.clearance.Part;
import dev.clearcut.clearance.cases.CaseRules;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.paper.PackItem.Standing;
import dev.clearcut.title.Hole;
import dev.clearcut.title.TitleProof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an insurer asks for before errors and omissions are covered, item by item, as {@code
 * pack.csv} has it: there, missing, or not applicable.
 */
public final class Pack {

    private final PackFile file;
    private final LocalDate asAt;
    private final List<String> there = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private Pack(PackFile file, LocalDate asAt) {
        this.file = file;
        this.asAt = asAt;
    }

    /** In the order of the list. */
    public static List<PackItem> of(PackFile file, LocalDate asAt) {
        return DataFile.beside(Pack.class, "pack.csv").stream()
                .map(row -> new Pack(file, asAt).item(row))
                .toList();
    }

    private PackItem item(DataFile.Row row) {
        var proof = row.several("proof", " ");
        var words = proof.subList(1, proof.size());
        var why =
                switch (proof.getFirst()) {
                    case "enclosure" -> enclosure(words.getFirst());
                    case "title" -> title(file.film(), "no film in the chain of title is on file");
                    case "writers" -> writers();
                    case "rights" -> rights(words.stream().map(Pack::right).toList());
                    case "exceptions" -> exceptions();
                    case "checks" -> checks();
                    default ->
                            throw new IllegalStateException(
                                    "pack.csv knows no proof " + proof.getFirst() + ".");
                };
        return why.isPresent()
                ? new PackItem(
                        row.get("id"),
                        row.get("title"),
                        Standing.NOT_APPLICABLE,
                        List.of(),
                        List.of(why.get()),
                        row.get("cite"))
                : new PackItem(
                        row.get("id"),
                        row.get("title"),
                        missing.isEmpty() ? Standing.THERE : Standing.MISSING,
                        there,
                        missing,
                        row.get("cite"));
    }

    private static CarriedRight right(String word) {
        return CarriedRight.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Why it does not apply; empty where it does. */
    private Optional<String> enclosure(String kind) {
        if (kind.equals(Enclosure.Kind.CUE_SHEET.word()) && !hasMusic()) {
            return Optional.of("there is no music");
        }
        for (var paper : file.papers()) {
            if (paper instanceof Enclosure one && one.kind().word().equals(kind)) {
                if (one.evidence().isEmpty()) {
                    missing.add("the file of \"%s\"".formatted(one.reference()));
                } else {
                    there.add("%s, %s".formatted(one.reference(), one.date()));
                }
            }
        }
        if (there.isEmpty() && missing.isEmpty()) {
            missing.add("nothing is filed");
        }
        return Optional.empty();
    }

    private boolean hasMusic() {
        return file.materials().stream()
                .anyMatch(
                        m ->
                                m.carries().contains(CarriedRight.SYNC)
                                        || m.carries().contains(CarriedRight.MASTER));
    }

    private Optional<String> title(List<TitleProof> proofs, String none) {
        if (proofs.isEmpty()) {
            missing.add(none);
        }
        for (var proof : proofs) {
            proof.holes().stream().map(Hole::text).forEach(missing::add);
            proof.paths().stream()
                    .flatMap(path -> path.transfers().stream())
                    .map(paper -> "%s, %s".formatted(paper.reference(), paper.signed()))
                    .distinct()
                    .forEach(there::add);
            if (proof.isComplete() && there.isEmpty()) {
                there.add("\"%s\" is ours from the beginning".formatted(proof.work().name()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> writers() {
        return file.scripts().isEmpty()
                ? Optional.of("no screenplay is on file in the chain of title")
                : title(file.scripts(), "");
    }

    private Optional<String> rights(List<CarriedRight> rights) {
        boolean any = false;
        for (var material : file.materials()) {
            for (var right : rights) {
                if (material.carries().contains(right)) {
                    any = true;
                    right(material, right);
                }
            }
        }
        return any ? Optional.empty() : Optional.of("nothing on file carries such a right");
    }

    private void right(Material material, CarriedRight right) {
        var what = "%s of \"%s\"".formatted(right.inWords(), material.title());
        var state = state(material, right);
        if (state.isSettled() && state != CaseState.CLEARED) {
            there.add("%s: %s".formatted(what, state.inWords()));
            return;
        }
        var kinds = CaseRules.standard().instruments(right);
        var fitting =
                file.licences().stream()
                        .filter(licence -> kinds.contains(licence.instrument()))
                        .filter(licence -> licence.concerns(material.id(), right))
                        .toList();
        var signed = fitting.stream().filter(Pack::isSigned).toList();
        var licensed = Part.wherever(signed, material.id(), right);
        if (licensed.isWhole()) {
            there.add("%s: %s".formatted(what, references(signed, material, right)));
        } else if (!signed.isEmpty()) {
            missing.add(
                    "%s: %s, papers for %s are here; %s is missing"
                            .formatted(
                                    what,
                                    references(signed, material, right),
                                    licensed.licensed(),
                                    licensed.missing()));
        } else if (!fitting.isEmpty()) {
            missing.add("%s: \"%s\" is not signed".formatted(what, fitting.getFirst().reference()));
        } else {
            missing.add(what + voided(material, right));
        }
    }

    /** The first that has the whole, or all that have a share. */
    private static String references(List<Licence> signed, Material material, CarriedRight right) {
        return signed.stream()
                .filter(l -> Part.wherever(List.of(l), material.id(), right).isWhole())
                .findFirst()
                .map(Licence::reference)
                .orElseGet(
                        () ->
                                signed.stream()
                                        .map(Licence::reference)
                                        .collect(Collectors.joining(" and ")));
    }

    /** What was wrong with the release that would have been it. */
    private String voided(Material material, CarriedRight right) {
        var rules = PaperRules.standard();
        for (var paper : file.papers()) {
            if (paper instanceof Release release) {
                for (var licence : file.all()) {
                    if (licence.id().equals(release.licence())
                            && licence.concerns(material.id(), right)
                            && file.licences().stream()
                                    .noneMatch(l -> l.id().equals(licence.id()))) {
                        return rules.of(release, licence, asAt).findings().stream()
                                .map(f -> ": %s, %s".formatted(release.reference(), f.text()))
                                .findFirst()
                                .orElse("");
                    }
                }
            }
        }
        return "";
    }

    private static boolean isSigned(Licence licence) {
        return !licence.instrument().needsSignature() || licence.standing().signed() != null;
    }

    private CaseState state(Material material, CarriedRight right) {
        return file.cases().stream()
                .filter(one -> one.material().equals(material.id()) && one.right() == right)
                .findFirst()
                .map(ClearanceCase::state)
                .orElse(CaseState.IDENTIFIED);
    }

    /** Whatever is used without a licence rests on an opinion. */
    private Optional<String> exceptions() {
        boolean any = false;
        for (var one : file.cases()) {
            var material =
                    file.materials().stream()
                            .filter(m -> m.id().equals(one.material()))
                            .findFirst();
            if (one.state() == CaseState.NOT_REQUIRED && material.isPresent()) {
                any = true;
                exception(one, material.get());
            }
        }
        return any ? Optional.empty() : Optional.of("nothing is used without being cleared");
    }

    private void exception(ClearanceCase one, Material material) {
        var what = "%s of \"%s\"".formatted(one.right().inWords(), material.title());
        for (var paper : file.papers()) {
            if (paper instanceof Opinion opinion && opinion.material().equals(material.id())) {
                var report = PaperRules.standard().of(opinion, asAt);
                if (report.hasErrors()) {
                    missing.add("%s: %s".formatted(what, report.errors().getFirst().text()));
                } else {
                    there.add(
                            "%s: %s by %s, for %s alone"
                                    .formatted(
                                            what,
                                            opinion.reference(),
                                            opinion.counsel(),
                                            opinion.country()));
                }
                return;
            }
        }
        if (one.steps().getLast().evidence().isEmpty()) {
            missing.add(what + ": an opinion, or what else it rests on");
        } else {
            there.add("%s: %s".formatted(what, one.steps().getLast().evidence().getFirst()));
        }
    }

    private Optional<String> checks() {
        boolean any = false;
        for (var paper : file.papers()) {
            if (paper instanceof NegativeCheck check) {
                any = true;
                var report = PaperRules.standard().of(check, asAt);
                if (report.hasErrors()) {
                    report.errors().forEach(f -> missing.add(f.text()));
                } else {
                    there.add("%s, %s".formatted(check.query(), check.date()));
                }
            }
        }
        if (!any) {
            missing.add("checks of the names, numbers and businesses the script makes up");
        }
        return Optional.empty();
    }

    /** Whether nothing is missing. */
    public static boolean isComplete(List<PackItem> items) {
        return items.stream().noneMatch(item -> item.standing() == Standing.MISSING);
    }
}
