package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.paper.Enclosure;
import dev.clearcut.paper.NegativeCheck;
import dev.clearcut.paper.Opinion;
import dev.clearcut.paper.Pack;
import dev.clearcut.paper.PackFile;
import dev.clearcut.paper.PackItem;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.PaperRules;
import dev.clearcut.paper.Release;
import dev.clearcut.paper.SearchLog;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.Reading;
import dev.clearcut.title.TitleProof;
import dev.clearcut.title.WorkKind;
import dev.clearcut.use.Cut;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Releases, negative checks, opinions, logs of searches, and the insurer's pack they make. */
public final class Papers {

    private final Scope scope;

    Papers(Scope scope) {
        this.scope = scope;
    }

    /** A fresh identity for a paper that is to be filed. */
    public Id<Paper> freshId() {
        return scope.sources().freshId();
    }

    /**
     * Files a paper.
     *
     * @throws Refused when the reference is taken, or a release stands on what is no release
     * @throws dev.clearcut.base.ClearcutException.NotFound when it rests on a file that the office
     *     does not keep
     */
    public <P extends Paper> P add(P paper) {
        return scope.write(
                writing -> {
                    new Filing(scope).require(paper.evidence());
                    if (paper instanceof Release release) {
                        refuseNoRelease(
                                release,
                                writing.licences()
                                        .one(scope.production(), release.licence())
                                        .orElseThrow(
                                                () ->
                                                        new Refused(
                                                                "\"%s\" stands on a licence that is not on file; add that first."
                                                                        .formatted(
                                                                                release
                                                                                        .reference()))));
                    }
                    writing.papers().add(scope.production(), paper);
                    return paper;
                });
    }

    /**
     * The same of a paper that is here as a file: it is kept with what it says, or neither is.
     *
     * @param paper what it is, by the SHA-256 of the file
     */
    public <P extends Paper> P add(Path file, Function<String, P> paper) {
        return new Filing(scope).keeping(file, kept -> add(paper.apply(kept.sha256())));
    }

    /** Nobody signs before birth, and a licence for money is no release. */
    private void refuseNoRelease(Release release, Licence licence) {
        if (licence.instrument() != Instrument.RELEASE) {
            throw new Refused(
                    "\"%s\" is a %s on file, not a release."
                            .formatted(licence.reference(), licence.instrument().inWords()));
        }
        PaperRules.standard().of(release, licence, today()).findings().stream()
                .filter(f -> f.rule().equals("release.signed-before-birth"))
                .findFirst()
                .ifPresent(
                        f -> {
                            throw new Refused(f.text());
                        });
    }

    /** By kind and reference. */
    public List<Paper> list() {
        return scope.read(reading -> reading.papers().of(scope.production()));
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is none of that reference
     */
    public Release release(String reference) {
        var all =
                list().stream().filter(Release.class::isInstance).map(Release.class::cast).toList();
        return all.stream()
                .filter(r -> r.reference().equalsIgnoreCase(reference.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "release",
                                        reference,
                                        all.stream().map(Release::reference).toList(),
                                        "add one with \"release add\""));
    }

    /** Says from which day on a release no longer holds. */
    public Release withdraw(Release before, LocalDate firstDayWithout) {
        var after = before.withdrawn(firstDayWithout);
        scope.change(writing -> writing.papers().change(scope.production(), before, after));
        return after;
    }

    /** What is wrong with a paper today. */
    public Report check(Paper paper) {
        return switch (paper) {
            case Release release ->
                    scope.read(
                                    reading ->
                                            reading.licences()
                                                    .one(scope.production(), release.licence()))
                            .map(l -> PaperRules.standard().of(release, l, today()))
                            .orElse(Report.clean());
            case NegativeCheck other -> PaperRules.standard().of(other, today());
            case Opinion other -> PaperRules.standard().of(other, today());
            case SearchLog other -> PaperRules.standard().of(other, today());
            case Enclosure other -> PaperRules.standard().of(other, today());
        };
    }

    /** What an insurer asks for, of all the production has on file. */
    public List<PackItem> pack(Rights sold) {
        return scope.read(reading -> pack(reading, sold, material -> true));
    }

    /** The same of what one cut uses. */
    public List<PackItem> pack(Rights sold, Cut cut) {
        var used =
                cut.uses().stream()
                        .flatMap(placed -> placed.match().settled().stream())
                        .collect(Collectors.toSet());
        return scope.read(reading -> pack(reading, sold, m -> used.contains(m.id())));
    }

    private List<PackItem> pack(Reading reading, Rights sold, Predicate<Material> about) {
        var production = scope.production();
        var ours = OurCompanies.of(reading.people().companies(production));
        var granted =
                Agreed.asOfNow(reading, scope).stream()
                        .filter(licence -> !licence.isToAnother(ours))
                        .toList();
        return Pack.of(
                new PackFile(
                        reading.materials().of(production).stream().filter(about).toList(),
                        granted,
                        reading.licences().of(production),
                        new Cases(scope).list(reading),
                        reading.papers().of(production),
                        proofs(reading, WorkKind.FILM, sold),
                        proofs(reading, WorkKind.SCREENPLAY, sold)),
                today());
    }

    private List<TitleProof> proofs(Reading reading, WorkKind kind, Rights sold) {
        return reading.people().companies(scope.production()).isEmpty()
                ? List.of()
                : new ChainOfTitle(scope).proofs(reading, kind, sold);
    }

    private LocalDate today() {
        return scope.sources().today();
    }
}
