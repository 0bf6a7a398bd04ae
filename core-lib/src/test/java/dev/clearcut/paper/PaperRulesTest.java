package dev.clearcut.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on both sides of its boundary. */
class PaperRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final PaperRules RULES = PaperRules.standard();

    private static Licence licence(@Nullable LocalDate signed, Rights granted) {
        return new Licence(
                Id.of("l"),
                "Release 1",
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
                signed == null ? Standing.unsigned() : Standing.signed(signed),
                null);
    }

    private static Release release(
            Release.Kind kind, @Nullable String born, String country, String guardian) {
        return new Release(
                Id.of("r"),
                "Release 1",
                Id.of("l"),
                kind,
                "Ana Ruiz",
                "",
                born == null ? null : LocalDate.parse(born),
                country,
                guardian,
                "LA 12/2026",
                false,
                null);
    }

    private static List<String> rules(Release release, String signed) {
        return rules(release, licence(LocalDate.parse(signed), Rights.all()));
    }

    private static List<String> rules(Release release, Licence licence) {
        return RULES.of(release, licence, TODAY).findings().stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONAL,2008-05-04,GB-ENG,'',2026-05-04,",
        "PERSONAL,2008-05-04,GB-ENG,'',2026-05-03,release.minor-without-guardian",
        "PERSONAL,2008-05-04,GB-ENG,Maria Ruiz,2026-05-03,",
        "PERSONAL,2008-05-04,GB-ENG,ana ruiz,2026-05-03,release.minor-without-guardian",
        "PERSONAL,2008-05-04,XX,'',2026-05-04,release.majority-unknown",
        "PERSONAL,2008-05-04,'','',2026-05-04,release.majority-unknown",
        "PERSONAL,2005-05-04,XX,'',2026-05-04,",
        "PERSONAL,,GB-ENG,'',2026-05-04,",
        "MINOR,,GB-ENG,Maria Ruiz,2026-05-04,release.born-unknown",
        "MINOR,2015-01-01,GB-WLS,Maria Ruiz,2026-05-04,",
        "PERSONAL,2026-05-05,GB-ENG,'',2026-05-04,release.signed-before-birth",
        "LOCATION,,'','',2027-01-15,",
        "LOCATION,,'','',2027-01-16,release.signed-later"
    })
    void ageIsReckonedOnTheDayOfSigning(
            Release.Kind kind,
            @Nullable String born,
            String country,
            String guardian,
            String signed,
            @Nullable String rule) {
        assertThat(rules(release(kind, born, country, guardian), signed))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void aChildThatPerformsHasALicenceOrAReasonWhyNot() {
        var child = release(Release.Kind.MINOR, "2015-01-01", "GB", "Maria Ruiz");
        var without =
                new Release(
                        child.id(),
                        "x",
                        child.licence(),
                        child.kind(),
                        "Ana",
                        "",
                        child.born(),
                        "GB",
                        "Maria Ruiz",
                        "",
                        false,
                        null);
        assertThat(rules(without, "2026-05-04")).containsExactly("release.child-licence");
    }

    @Test
    void whatIsWithdrawnGrantsNothingFromThatDay() {
        var release = release(Release.Kind.PERSONAL, null, "", "");
        var licence = licence(LocalDate.of(2026, 1, 1), Rights.all());
        var tomorrow = release.withdrawn(TODAY.plusDays(1));
        var today = release.withdrawn(TODAY);
        assertThat(rules(tomorrow, licence)).isEmpty();
        assertThat(rules(today, licence)).containsExactly("release.withdrawn");
        assertThat(Releases.inForce(List.of(licence), List.of(tomorrow), TODAY)).hasSize(1);
        assertThat(Releases.inForce(List.of(licence), List.of(today), TODAY)).isEmpty();
    }

    @Test
    void aReleaseIsUsedUpAfterItsLastDayAndNothingBeforeItIsSigned() {
        var release = release(Release.Kind.LOCATION, null, "", "");
        var signed = LocalDate.of(2020, 1, 1);
        var world = Rights.in("WORLD").media("ALL").from("2020-01-01");
        assertThat(rules(release, licence(signed, world.to("2027-01-15")))).isEmpty();
        assertThat(rules(release, licence(signed, world.to("2027-01-14"))))
                .containsExactly("release.expired");
        assertThat(rules(release, licence(null, Rights.all()))).containsExactly("release.unsigned");
    }

    @Test
    void aReleaseThatCanBeTakenBackIsWarnedOf() {
        var release =
                new Release(
                        Id.of("r"),
                        "x",
                        Id.of("l"),
                        Release.Kind.PERSONAL,
                        "Ana",
                        "",
                        null,
                        "",
                        "",
                        "",
                        true,
                        null);
        assertThat(rules(release, "2026-01-01")).containsExactly("release.revocable");
    }

    @ParameterizedTest
    @CsvSource({
        "0,CLEAR,2027-01-15,'',",
        "0,CLEAR,2027-01-14,'',negative.stale",
        "3,CLEAR,,'',negative.unexplained",
        "3,CLEAR,,none in London,",
        "3,CHANGE,,'',negative.change"
    })
    void aSearchStandsUntilItsDayAndExplainsWhatItFound(
            int results,
            NegativeCheck.Verdict verdict,
            @Nullable LocalDate until,
            String note,
            @Nullable String rule) {
        var check = check(results, verdict, until, note);
        assertThat(RULES.of(check, TODAY).findings().stream().map(Finding::rule))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(
                        RULES.of(check, LocalDate.of(2026, 5, 31)).findings().stream()
                                .map(Finding::rule))
                .contains("negative.later");
    }

    private static NegativeCheck check(
            int results, NegativeCheck.Verdict verdict, @Nullable LocalDate until, String note) {
        return new NegativeCheck(
                Id.of("n"),
                "name Ray Holt",
                NegativeCheck.Kind.NAME,
                "Ray Holt",
                "Companies House",
                "GB",
                "kim@nightfall.example",
                LocalDate.of(2026, 6, 1),
                results,
                verdict,
                until,
                note);
    }

    private static Opinion opinion(Opinion.Exception exception, String country, String file) {
        return new Opinion(
                Id.of("o"),
                "Opinion",
                exception,
                country,
                Id.of("m"),
                "4 s",
                "Lee & Park LLP",
                LocalDate.of(2026, 6, 1),
                true,
                file);
    }

    @Test
    void anOpinionHoldsInItsCountryAndIsALetter() {
        var letter = "ab".repeat(32);
        assertThat(RULES.of(opinion(Opinion.Exception.FAIR_USE, "us", letter), TODAY).isClean())
                .isTrue();
        assertThat(
                        RULES.of(opinion(Opinion.Exception.FAIR_USE, "US", ""), TODAY)
                                .findings()
                                .getFirst()
                                .rule())
                .isEqualTo("opinion.letter");
        assertThatThrownBy(() -> opinion(Opinion.Exception.FAIR_USE, "GB", letter))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("gives nothing in GB");
        assertThatThrownBy(() -> opinion(Opinion.Exception.FAIR_DEALING, "US", letter))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aSearchNamesItsSources() {
        assertThatThrownBy(() -> log(List.of(), "")).isInstanceOf(Invalid.class);
        assertThat(RULES.of(log(List.of("WATCH: nothing"), "Heirs of X"), TODAY).hasErrors())
                .isTrue();
        assertThat(RULES.of(log(List.of("WATCH: nothing"), ""), TODAY).hasErrors()).isFalse();
    }

    private static SearchLog log(List<String> sources, String found) {
        return new SearchLog(Id.of("s"), "Search", Id.of("m"), "kim", TODAY, sources, found);
    }

    @Test
    void everyRuleOfTheFileIsSaidOnceAndCited() {
        assertThat(RULES.all()).extracting(PaperRules.Rule::id).doesNotHaveDuplicates();
        assertThat(RULES.all()).allSatisfy(rule -> assertThat(rule.says()).endsWith("."));
    }

    @Test
    void whatIsTakenApartIsPutTogetherAgain() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var paper = random(random);
            var facts = PaperFacts.of(paper);
            assertThat(PaperFacts.read(paper.id(), PaperFacts.kind(paper), facts))
                    .as("seed %d, paper %d", seed, i)
                    .isEqualTo(paper);
        }
    }

    private static Paper random(Random random) {
        var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
        var words = new HashSet<>(List.of("", "a", "ß\\n", "x; y"));
        var word = words.stream().skip(random.nextInt(4)).findFirst().orElseThrow();
        var hash = random.nextBoolean() ? "cd".repeat(32) : "";
        return switch (random.nextInt(5)) {
            case 0 ->
                    new Release(
                            Id.of("p"),
                            "R",
                            Id.of("l"),
                            Release.Kind.values()[random.nextInt(10)],
                            "Ana",
                            word,
                            random.nextBoolean() ? day : null,
                            random.nextBoolean() ? "GB" : "",
                            word,
                            word,
                            random.nextBoolean(),
                            random.nextBoolean() ? day : null);
            case 1 ->
                    new NegativeCheck(
                            Id.of("p"),
                            "N",
                            NegativeCheck.Kind.values()[random.nextInt(9)],
                            "q",
                            "s",
                            word,
                            word,
                            day,
                            random.nextInt(9),
                            NegativeCheck.Verdict.values()[random.nextInt(2)],
                            random.nextBoolean() ? day : null,
                            word);
            case 2 ->
                    new Opinion(
                            Id.of("p"),
                            "O",
                            Opinion.Exception.QUOTATION,
                            "FR",
                            Id.of("m"),
                            word,
                            "c",
                            day,
                            random.nextBoolean(),
                            hash);
            case 3 ->
                    new SearchLog(
                            Id.of("p"),
                            "S",
                            Id.of("m"),
                            word,
                            day,
                            List.of("one", "two=" + random.nextInt(3)),
                            word);
            default ->
                    new Enclosure(
                            Id.of("p"), "E", Enclosure.Kind.values()[random.nextInt(6)], day, hash);
        };
    }
}
