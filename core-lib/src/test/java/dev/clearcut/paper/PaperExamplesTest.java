package dev.clearcut.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.DataFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.paper.PaperRules.Rule;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of papers carry their own proof: examples of which they speak, and do not. */
class PaperExamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    private static final Map<String, String> SOUND =
            Map.of(
                    "release",
                            "reference=R; licence=l; kind=personal; subject=Ana Ruiz; signed=2026-05-04",
                    "negative check",
                            "reference=N; kind=name; query=Ray Holt; source=Companies House; date=2026-06-01; results=0; verdict=clear",
                    "opinion",
                            "reference=O; exception=fair-use; country=US; material=m; counsel=Lee & Park LLP; date=2026-06-01; favourable=yes; evidence="
                                    + "ab".repeat(32),
                    "search log",
                            "reference=S; material=m; searcher=kim; date=2026-06-01; sources=WATCH: nothing");

    static Stream<Rule> rules() {
        return PaperRules.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyPaperRuleSpeaksOfItsExamplesAndOfNoOther(Rule rule) {
        assertThat(rule.pass()).as("examples it passes").isNotEmpty();
        assertThat(rule.fail()).as("examples it fails").isNotEmpty();
        assertThat(rule.pass()).noneMatch(example -> said(rule, example).contains(rule.id()));
        assertThat(rule.fail()).allMatch(example -> said(rule, example).contains(rule.id()));
    }

    private static List<String> said(Rule rule, String example) {
        var report = report(kind(rule), example);
        assertThat(report.findings()).allSatisfy(f -> assertThat(f.cite()).isNotBlank());
        return report.findings().stream().map(Finding::rule).toList();
    }

    private static String kind(Rule rule) {
        return switch (rule.id().substring(0, rule.id().indexOf('.'))) {
            case "release" -> "release";
            case "negative" -> "negative check";
            case "opinion" -> "opinion";
            case "orphan" -> "search log";
            default -> throw new IllegalStateException("No paper has rules like " + rule.id());
        };
    }

    private static Report report(String kind, String example) {
        var facts = facts(SOUND.get(kind) + "; " + example);
        var paper = PaperFacts.read(Id.of("p"), kind, facts);
        return paper instanceof Release release
                ? PaperRules.standard().of(release, licence(facts), TODAY)
                : PaperRules.standard().of(paper, TODAY);
    }

    private static Map<String, String> facts(String written) {
        var facts = new LinkedHashMap<String, String>();
        for (var fact : written.split(";")) {
            int is = fact.indexOf('=');
            facts.put(fact.substring(0, is).strip(), fact.substring(is + 1).strip());
        }
        return facts;
    }

    private static Licence licence(Map<String, String> facts) {
        var signed = facts.getOrDefault("signed", "");
        var granted = Rights.all();
        if (facts.containsKey("to")) {
            granted =
                    Rights.in("WORLD")
                            .media("ALL")
                            .from(facts.getOrDefault("from", ""))
                            .to(facts.getOrDefault("to", ""));
        }
        return new Licence(
                Id.of("l"),
                "R",
                Instrument.RELEASE,
                Party.person(Id.of("ana"), "Ana Ruiz"),
                null,
                List.of(
                        new Grant(
                                Id.of("g"),
                                "",
                                Set.of(Id.of("m")),
                                Set.of(CarriedRight.LIKENESS),
                                granted,
                                Set.of(),
                                Rights.none(),
                                Exclusivity.NON_EXCLUSIVE,
                                List.of(),
                                List.of())),
                List.of(),
                signed.isEmpty() ? Standing.unsigned() : Standing.signed(LocalDate.parse(signed)),
                null);
    }

    static Stream<ReservedBlock> blocks() {
        return ReservedBlock.all().stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyReservedBlockHasItsExamplesAndNoOther(ReservedBlock block) {
        assertThat(block.pass()).isNotEmpty().allMatch(block::has);
        assertThat(block.fail()).isNotEmpty().noneMatch(block::has);
        assertThat(block.fail()).allMatch(text -> ReservedBlock.of(text).isEmpty());
        assertThat(block.pass())
                .allMatch(text -> ReservedBlock.of(text).orElseThrow().id().equals(block.id()));
        assertThat(block.cite()).isNotBlank();
        assertThat(block.source()).isNotBlank();
    }

    static Stream<DataFile.Row> packItems() {
        return DataFile.beside(Pack.class, "pack.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("packItems")
    void everyItemOfThePackIsThereOrMissingAsItsExamplesSay(DataFile.Row row) {
        assertThat(row.several("there", "|")).isNotEmpty();
        assertThat(row.several("missing", "|")).isNotEmpty();
        for (var standing : PackItem.Standing.values()) {
            for (var example : row.several(standing.word(), "|")) {
                assertThat(standing(row.get("id"), example))
                        .as("%s: %s", row.get("id"), example)
                        .isEqualTo(standing);
            }
        }
    }

    private static PackItem.Standing standing(String id, String example) {
        return Pack.of(PackExample.of(example), TODAY).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow()
                .standing();
    }
}
