package dev.clearcut.paper;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.title.Hole;
import dev.clearcut.title.TitleProof;
import dev.clearcut.title.TitleRule;
import dev.clearcut.title.Work;
import dev.clearcut.title.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a production has on file, written in the words of {@code pack.csv}. */
final class PackExample {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Id<Material> MATERIAL = Id.of("m");

    private final List<Material> materials = new ArrayList<>();
    private final List<Licence> licences = new ArrayList<>();
    private final List<ClearanceCase> cases = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private final List<TitleProof> film = new ArrayList<>();
    private final List<TitleProof> scripts = new ArrayList<>();

    static PackFile of(String example) {
        var one = new PackExample();
        for (var word : example.split(" ")) {
            one.add(word);
        }
        return new PackFile(
                one.materials,
                one.licences,
                one.licences,
                one.cases,
                one.papers,
                one.film,
                one.scripts);
    }

    private void add(String word) {
        var parts = word.split(":");
        var id = "%d".formatted(licences.size() + cases.size() + papers.size());
        switch (parts[0]) {
            case "nothing" -> {}
            case "licensed" -> licence(id, Instrument.LICENCE, parts[1], Standing.signed(DAY));
            case "released" -> licence(id, Instrument.RELEASE, parts[1], Standing.signed(DAY));
            case "unsigned" -> licence(id, Instrument.LICENCE, parts[1], Standing.unsigned());
            case "not-required" -> settled(id, parts[1], List.of());
            case "proof" ->
                    settled(id, parts[1], List.of(new Proof.File("ab".repeat(32), "letter.pdf")));
            case "enclosed" -> enclosure(id, parts[1], "ab".repeat(32));
            case "unfiled" -> enclosure(id, parts[1], "");
            case "check" -> check(id, parts[1]);
            case "opinion" -> opinion(id, parts[1]);
            case "film" -> film.add(proof(WorkKind.FILM, parts[1]));
            case "script" -> scripts.add(proof(WorkKind.SCREENPLAY, parts[1]));
            default ->
                    materials.add(
                            Material.titled(
                                    MATERIAL, MaterialKind.valueOf(upper(word)), "The one"));
        }
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void licence(String id, Instrument instrument, String right, Standing standing) {
        licences.add(
                new Licence(
                        Id.of("l" + id),
                        "L" + id,
                        instrument,
                        Party.person(Id.of("ana"), "Ana Ruiz"),
                        null,
                        List.of(
                                new Grant(
                                        Id.of("g" + id),
                                        "",
                                        Set.of(MATERIAL),
                                        Set.of(CarriedRight.valueOf(upper(right))),
                                        Rights.all(),
                                        Set.of(),
                                        Rights.none(),
                                        Exclusivity.NON_EXCLUSIVE,
                                        List.of(),
                                        List.of())),
                        List.of(),
                        standing,
                        null));
    }

    private void settled(String id, String right, List<Proof> evidence) {
        cases.add(
                new ClearanceCase(
                        Id.of("c" + id),
                        MATERIAL,
                        CarriedRight.valueOf(upper(right)),
                        "",
                        null,
                        List.of(
                                new Step(
                                        CaseState.IDENTIFIED,
                                        CaseState.NOT_REQUIRED,
                                        "kim@nightfall.example",
                                        Instant.EPOCH,
                                        "an exception",
                                        evidence))));
    }

    private void enclosure(String id, String kind, String file) {
        papers.add(
                new Enclosure(
                        Id.of("e" + id), kind, Enclosure.Kind.valueOf(upper(kind)), DAY, file));
    }

    private void check(String id, String verdict) {
        papers.add(
                new NegativeCheck(
                        Id.of("n" + id),
                        "N" + id,
                        NegativeCheck.Kind.NAME,
                        "Ray Holt",
                        "Companies House",
                        "",
                        "kim",
                        DAY,
                        0,
                        NegativeCheck.Verdict.valueOf(upper(verdict)),
                        null,
                        ""));
    }

    private void opinion(String id, String says) {
        papers.add(
                new Opinion(
                        Id.of("o" + id),
                        "O" + id,
                        Opinion.Exception.FAIR_USE,
                        "US",
                        MATERIAL,
                        "4 s",
                        "Lee & Park LLP",
                        DAY,
                        says.equals("favourable"),
                        "ab".repeat(32)));
    }

    private static TitleProof proof(WorkKind kind, String how) {
        var work = new Work(Id.of("w"), "NIGHTFALL", kind, Set.of(), List.of());
        var hole =
                new Hole(
                        work,
                        TitleRule.NO_AUTHOR,
                        Rights.all(),
                        Share.WHOLE,
                        null,
                        "",
                        List.of(),
                        "Nobody made it.");
        return how.equals("proven")
                ? new TitleProof(
                        work, Rights.all(), DAY, Rights.all(), List.of(), List.of(), List.of())
                : new TitleProof(
                        work,
                        Rights.all(),
                        DAY,
                        Rights.none(),
                        List.of(),
                        List.of(hole),
                        List.of());
    }
}
