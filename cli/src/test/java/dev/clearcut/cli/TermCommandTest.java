package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.term.Answer;
import dev.clearcut.term.Fact;
import dev.clearcut.term.Jurisdiction;
import dev.clearcut.term.Term;
import dev.clearcut.term.Work;
import dev.clearcut.term.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code term}, as scripts and people use it. */
class TermCommandTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private static Ran term(String options) {
        var words = new ArrayList<>(List.of("term"));
        words.addAll(List.of(options.split(" ")));
        return Ran.command(words.toArray(String[]::new));
    }

    @Test
    void jsonHasOneAnswerAJurisdictionInTheirOrder() {
        var ran =
                term(
                        "--type film --published 1949 --director-died 1976 --screenplay-died 1991"
                                + " --composer-died 1985 --country GB --jurisdiction UK,EU,US"
                                + " --as-at 2026-11-22 --format json");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        var answers = ran.json();
        assertThat(texts(answers, "jurisdiction")).containsExactly("UK", "EU", "US");
        assertThat(texts(answers, "status")).containsExactly("unknown", "protected", "protected");
        assertThat(answers.get(0).get("protectedUntil").isNull()).isTrue();
        assertThat(answers.get(0).get("missing").size()).isPositive();
        assertThat(answers.get(1).get("protectedUntil").asString()).isEqualTo("2061-12-31");
        assertThat(answers.get(1).get("missing").size()).isZero();
        assertThat(answers.get(2).get("protectedUntil").asString()).isEqualTo("2044-12-31");
        assertThat(answers.get(2).get("rules").get(0).get("id").asString())
                .isEqualTo("us.restored");
        assertThat(answers.get(2).get("rules").get(0).get("cite").asString()).contains("104A");
    }

    private static List<String> texts(JsonNode answers, String key) {
        return StreamSupport.stream(answers.spliterator(), false)
                .map(answer -> answer.get(key).asString())
                .toList();
    }

    @Test
    void everyAnswerCertainExitsZero() {
        var ran =
                term(
                        "--type literary --author-died 1950 --jurisdiction uk,eu,ca,au --as-at"
                                + " 2026-11-22");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.lines())
                .contains(
                        "UK"
                                + ": public domain since 1 January 2021; the last day of protection"
                                + " was 31 December 2020.");
    }

    @Test
    void whatNeverWasProtectedIsSaidSo() {
        assertThat(term("--type film --published 1968 --no-notice --jurisdiction US").lines())
                .contains(
                        "US: public domain since its publication in 1968; it never was protected.");
    }

    @Test
    void csvHasAHeadingAndARowEach() {
        var ran =
                term(
                        "--type edition --published 2001 --jurisdiction UK --as-at 2027-01-01 --format csv");

        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().getLast()).startsWith("UK,public-domain,2026-12-31,2027-01-01,");
    }

    @Test
    void everyOptionOfTheContractIsTaken() {
        var ran =
                term(
                        "--type film --author-died 1950 --author-died 1960 --director-died 1970"
                                + " --screenplay-died 1971 --dialogue-died 1972 --composer-died 1973"
                                + " --made 1948 --made-available 1949 --published 1949-05-01"
                                + " --country GB --notice --not-renewed --as-at 2026-11-22"
                                + " --jurisdiction UK --jurisdiction US,CA,AU,JP,FR --format json");

        assertThat(ran.exit()).as(ran.err()).isBetween(0, 1);
        assertThat(ran.json().size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--type literary --author-died 1950 --jurisdiction Frence",
                "--type novel --author-died 1950 --jurisdiction FR",
                "--type literary --author-died 2900 --jurisdiction FR",
                "--type literary --author-died then --jurisdiction FR",
                "--type literary --made 1950 --published 1940 --jurisdiction FR",
                "--type literary --published 1940 --unpublished --jurisdiction FR",
                "--type literary --published 1940 --notice --no-notice --jurisdiction US",
                "--type literary --made 1950 --as-at 1940-01-01 --jurisdiction US",
                "--type literary --author-died 1950",
                "--type literary --jurisdiction ,",
                "--type literary --author-died 1950 --jurisdiction FR --as-at 2026-13-01",
                "--type literary --author-died 1950 --jurisdiction FR --as-at 2026",
                "--type literary --published 20044 --jurisdiction FR",
                "--type literary --made 1950 --author-died 1940 --jurisdiction FR",
                "--type literary --computer-generated --author-died 1940 --jurisdiction UK",
                "--type literary --published 1940 --renewed --not-renewed --jurisdiction US"
            })
    void whatIsNotUnderstoodOrContradictsItselfExitsTwo(String options) {
        var ran = term(options);

        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "song,music",
        "litterary,literary",
        "movie,film",
        "Novel,literary",
        "photo,photograph"
    })
    void aTypeNobodyKnowsIsRefusedWithTheNearest(String said, String meant) {
        assertThat(term("--type " + said + " --jurisdiction UK").err())
                .contains("did you mean \"" + meant + "\"");
    }

    @Test
    void aPlaceWrittenTwiceIsAnsweredOnce() {
        var ran =
                term(
                        "--type edition --published 2001 --jurisdiction gb,UK,fr --jurisdiction FRA --format json");

        assertThat(texts(ran.json(), "jurisdiction")).containsExactly("GB", "FR");
    }

    /** An answer that sends people to an option that there is not would be the end of the road. */
    @Test
    void whatIsAskedOrTakenForGrantedNamesOnlyOptionsThereAre() {
        var help = term("--help").out();
        for (var type : WorkType.values()) {
            for (var work : works(type)) {
                Term.in(Jurisdiction.all(), work, LocalDate.of(2026, 11, 22))
                        .values()
                        .forEach(
                                answer ->
                                        assertThat(options(answer))
                                                .as("%s of %s", answer, work)
                                                .allMatch(help::contains));
            }
        }
    }

    private static List<Work> works(WorkType type) {
        return List.of(
                Work.a(type).build(),
                Work.a(type).published(1950).build(),
                Work.a(type).made(1950).build(),
                Work.a(type).published(1985).notSo(Fact.NOTICE).build(),
                Work.a(type).published(1950).country(Jurisdiction.named("CN")).build(),
                Work.a(type).so(Fact.AUTHOR_UNKNOWN).build(),
                Work.a(type).so(Fact.CORPORATE).build(),
                Work.a(type).so(Fact.UNPUBLISHED).build(),
                Work.a(type).authorDied(1944).build());
    }

    private static List<String> options(Answer answer) {
        var said = new ArrayList<>(answer.assumed());
        if (answer instanceof Answer.Unknown unknown) {
            unknown.missing().forEach(question -> said.add(question.toString()));
        }
        return OPTION.matcher(String.join(" ", said)).results().map(MatchResult::group).toList();
    }
}
