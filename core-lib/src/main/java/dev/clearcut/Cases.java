package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Part;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.ContractsOnFile;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
import dev.clearcut.exchange.sheet.SheetFile;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people did about each right that must be cleared, and what they may do next. */
public final class Cases {

    private final Scope scope;
    private final Filing filing;

    Cases(Scope scope) {
        this.scope = scope;
        this.filing = new Filing(scope);
    }

    /**
     * A step somebody wants to take.
     *
     * @param why in their words
     * @param evidence what it rests on
     */
    public record Move(CaseState to, String why, List<Proof> evidence) {

        public static Move to(CaseState state) {
            return new Move(state, "", List.of());
        }

        public Move because(String reason) {
            return new Move(to, reason, evidence);
        }

        public Move on(List<Proof> proofs) {
            return new Move(to, why, proofs);
        }
    }

    /** One for each right of each material, by title; untouched ones among them. */
    public List<ClearanceCase> list() {
        return scope.read(this::list);
    }

    List<ClearanceCase> list(Reading reading) {
        var touched = touched(reading);
        return reading.materials().of(scope.production()).stream()
                .flatMap(material -> of(material, touched).stream())
                .toList();
    }

    /** One for each right of a material. */
    public List<ClearanceCase> of(Material material) {
        return scope.read(reading -> of(material, touched(reading)));
    }

    /**
     * @throws Refused when the material does not carry that right
     */
    public ClearanceCase of(Material material, CarriedRight right) {
        return of(material).stream()
                .filter(one -> one.right() == right)
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        "\"%s\" carries %s, not %s."
                                                .formatted(
                                                        material.title(),
                                                        words(material),
                                                        right.word())));
    }

    private static String words(Material material) {
        return material.carries().stream()
                .map(CarriedRight::word)
                .collect(Collectors.joining(", "));
    }

    /** Makes somebody answer for a case by a day. */
    public ClearanceCase assign(ClearanceCase before, String owner, @Nullable LocalDate due) {
        return assign(List.of(before), owner, due).getFirst();
    }

    /**
     * The same for several, all of them or none.
     *
     * @param before as they were read
     * @param due null for no day
     * @throws Stale when somebody changed one since
     */
    public List<ClearanceCase> assign(
            List<ClearanceCase> before, String owner, @Nullable LocalDate due) {
        return scope.write(
                writing ->
                        before.stream()
                                .map(one -> written(writing, one, one.assigned(owner, due)))
                                .toList());
    }

    /** Takes a step. */
    public ClearanceCase move(ClearanceCase before, Move move) {
        return move(List.of(before), move).getFirst();
    }

    /**
     * The same for several, all of them or none.
     *
     * @param before as they were read
     * @throws Refused when for one there is no such step, or it lacks what it asks for
     * @throws Stale when somebody changed one since
     */
    public List<ClearanceCase> move(List<ClearanceCase> before, Move move) {
        var files = files(before, move);
        return scope.write(
                move.why(),
                writing -> before.stream().map(one -> moved(writing, one, move, files)).toList());
    }

    /** The files it rests on, read; none is when the step would be refused anyway. */
    private List<Filing.Kept> files(List<ClearanceCase> before, Move move) {
        var files =
                move.evidence().stream()
                        .filter(Proof.File.class::isInstance)
                        .map(Proof.File.class::cast)
                        .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        scope.read(reading -> before.stream().map(one -> moved(reading, one, move)).toList());
        return files.stream().map(filing::read).toList();
    }

    ClearanceCase moved(Writing writing, ClearanceCase before, Move move, List<Filing.Kept> files) {
        var after = written(writing, before, moved(writing, before, move));
        for (var file : files) {
            filing.attach(writing, file, AttachedTo.the(after), Label.of(EvidenceKind.OTHER));
        }
        return after;
    }

    ClearanceCase moved(Reading reading, ClearanceCase before, Move move) {
        var step =
                new Step(
                        before.state(),
                        move.to(),
                        scope.person(),
                        scope.sources().now(),
                        move.why().isBlank() ? scope.why() : move.why(),
                        Stream.concat(
                                        move.evidence().stream(),
                                        signedPapers(reading, before, move).stream())
                                .toList());
        return before.moved(step, contracts(reading, before));
    }

    /** The paper that came with the signature is the paper: nobody brings it twice. */
    private List<Proof> signedPapers(Reading reading, ClearanceCase before, Move move) {
        if (move.to() != CaseState.CLEARED
                || move.evidence().stream().anyMatch(Proof.File.class::isInstance)) {
            return List.of();
        }
        var filed =
                reading.evidence().of(scope.production()).stream()
                        .filter(e -> e.kind() == EvidenceKind.SIGNED_LICENCE)
                        .collect(Collectors.groupingBy(Evidence::attachedTo));
        var licences =
                contracts(reading, before).licences().stream()
                        .filter(Licence::isSigned)
                        .filter(licence -> filed.containsKey(AttachedTo.the(licence)))
                        .toList();
        if (!Part.wherever(licences, before.material(), before.right()).isWhole()) {
            return List.of();
        }
        return licences.stream()
                .flatMap(licence -> filed.getOrDefault(AttachedTo.the(licence), List.of()).stream())
                .<Proof>map(e -> new Proof.File(e.sha256(), e.fileName()))
                .distinct()
                .toList();
    }

    /**
     * Imports a sheet of cases, all of it or nothing: a row is a right of a material, how far it
     * has come, who answers for it and by when. Each state is reached by steps that there are, and
     * one that asks for papers is refused without them.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file is no sheet at all
     */
    public Imported importFrom(Spreadsheet sheet) {
        return importing(sheet).apply(sheet);
    }

    /** What importing a sheet would do, row by row. Nothing is written. */
    public Preview preview(Spreadsheet sheet) {
        return importing(sheet).preview(sheet);
    }

    private Importing<ClearanceCase> importing(Spreadsheet sheet) {
        var proof = new Proof.File(SheetFile.of(sheet.file()).sha256(), sheet.name());
        return new Importing<>(scope, new CaseIntake(scope, proof, () -> keep(sheet.file())));
    }

    /**
     * Keeps a file as what a step rests on. With the step it becomes evidence, attached to the
     * case.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     */
    public Proof.File keep(Path file) {
        return filing.keep(file);
    }

    private ContractsOnFile contracts(Reading reading, ClearanceCase about) {
        var ours = OurCompanies.of(reading.people().companies(scope.production()));
        return new ContractsOnFile(
                Agreed.asOfNow(reading, scope).stream()
                        .filter(licence -> !licence.isToAnother(ours))
                        .filter(licence -> licence.concerns(about.material(), about.right()))
                        .toList());
    }

    ClearanceCase written(Writing writing, ClearanceCase before, ClearanceCase after) {
        var onFile = writing.cases().one(scope.production(), before.id());
        if (onFile.isPresent()) {
            writing.cases().change(scope.production(), before, after);
        } else if (before.equals(untouched(before.material(), before.right()))) {
            writing.cases().add(scope.production(), after);
        } else {
            throw new Stale("The case was changed since it was read; read it again and repeat.");
        }
        return after;
    }

    ClearanceCase of(Reading reading, Material material, CarriedRight right) {
        var fresh = untouched(material.id(), right);
        return reading.cases().one(scope.production(), fresh.id()).orElse(fresh);
    }

    private Map<Id<ClearanceCase>, ClearanceCase> touched(Reading reading) {
        return reading.cases().of(scope.production()).stream()
                .collect(Collectors.toMap(ClearanceCase::id, Function.identity()));
    }

    private List<ClearanceCase> of(
            Material material, Map<Id<ClearanceCase>, ClearanceCase> touched) {
        return material.carries().stream()
                .map(right -> untouched(material.id(), right))
                .map(fresh -> touched.getOrDefault(fresh.id(), fresh))
                .toList();
    }

    /** Its identity follows from what it is about, so that two who open it meet in one case. */
    ClearanceCase untouched(Id<Material> material, CarriedRight right) {
        var about = "%s/%s/%s".formatted(scope.production(), material, right.word());
        var id = UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
        return ClearanceCase.identified(Id.of(id.toString()), material, right);
    }
}
