package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code rights minus} and {@code rights parse}, as scripts and people use them. */
class RightsCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WORLD - CN, US; SVOD; 2027-01-01..2036-12-31 | world except china and usa; svod; .. | ",
                "GAS; SVOD; 2027-01-01..2027-12-31 | DE, AT; ALL; .. | CH; all VOD; ..",
                "DE; SVOD; 2027-01-01..2027-12-31 | DE; SVOD; ..2027-06-30 | DE; SVOD; 2027-07-01..",
                "DE; SVOD; 2028-02-29..2028-02-29 | DE; SVOD; 2028-02-29..2028-02-29 | ",
                "UK & Eire; all media now known; 10 years from 1 March 2027 | GB, IE; ALL; .. | ",
                "US; TV; perpetual; en | US, its territories and possessions; *; *; English | ",
            })
    void whatIsGrantedAltogetherLeavesNothing(
            String needed, String granted, @Nullable String more) {
        var ran =
                more == null
                        ? Ran.command("rights", "minus", needed, granted)
                        : Ran.command("rights", "minus", needed, granted, more);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo("nothing remains" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rights parse WORLD",
                "rights minus WORLD WORLD",
                "title prove Nightfall",
                "licence show Nightfall NF-1",
                "licence fee Nightfall NF-1 GBP1",
                "quote accept Nightfall Q-1",
                "cut list Nightfall"
            })
    void whatIsNoTableIsNotSaidToBeCsv(String line) {
        var ran = Ran.command((line + " --format csv").split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--format", "[text, json]", "csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE, FR; SVOD; 2027-01-01.. | DE; SVOD; .. | FR; SVOD; 2027-01-01..",
                "WORLD; ALL; .. | WORLD; ALL - theatrical; .. | WORLD; theatrical; ..",
                "DE; SVOD; 2027-01-01..2027-12-31; de, fr | DE; SVOD; ..; de"
                        + " | DE; SVOD; 2027-01-01..2027-12-31; fr",
                "DE; SVOD; 2027-01-01..2027-12-31 | DE; SVOD; 2027-01-02.."
                        + " | DE; SVOD; 2027-01-01..2027-01-01",
                "US; SVOD; 2027-01-01.. | US; SVOD; 2027-01-01..2036-12-31 | US; SVOD; 2037-01-01..",
            })
    void whatIsMissingIsPrintedAsItCouldBeAskedAgain(String needed, String granted, String gap) {
        var ran = Ran.command("rights", "minus", needed, granted);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.lines()).containsExactly(gap);
        assertThat(Ran.command("rights", "minus", gap, needed).exit()).isZero();
        assertThat(Ran.command("rights", "minus", gap, granted).lines()).containsExactly(gap);
    }

    @Test
    void nothingGrantedLeavesAllThatIsNeeded() {
        var ran = Ran.command("rights", "minus", "DE; SVOD; 2027-01-01..", "--format", "json");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(texts(ran.json().get("gap"))).containsExactly("DE; SVOD; 2027-01-01..");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Untied Kingdom; SVOD; .. | did you mean \"United Kingdom\"",
                "UK; Svodd; .. | did you mean \"SVOD\"",
                "UK; SVOD | TERRITORIES; MEDIA; DATES",
                "UK; SVOD; ..; de; fr | 5 parts",
                "UK; SVOD; 2027-12-31..2027-01-01 | wrong way round",
                "UK; SVOD; 2027-02-30.. | no such day",
                "UK; SVOD; 01/02/2027.. | write 2027-02-01 or 2027-01-02",
                "Rest of World; SVOD; .. | has no one meaning",
                "'' | TERRITORIES; MEDIA; DATES",
            })
    void whatIsNotUnderstoodIsNotReckonedWith(String wrong, String said) {
        for (var ran :
                List.of(
                        Ran.command("rights", "minus", wrong),
                        Ran.command("rights", "minus", "DE; SVOD; ..", wrong))) {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("\"" + wrong + "\" is not understood").contains(said);
        }
    }

    @Test
    void aPhraseIsReadIntoCodesAndDays() {
        var ran =
                Ran.command(
                        "rights",
                        "parse",
                        "UK & Eire, SVOD and EST, 10 years from 1 March 2027, English",
                        "--format",
                        "json");

        assertThat(ran.exit()).isZero();
        var read = ran.json();
        assertThat(texts(read.get("territories"))).containsExactly("GB", "IE");
        assertThat(texts(read.get("media")))
                .containsExactlyInAnyOrder("TRX.EST", "VOD.SVB", "VOD.SVA");
        assertThat(texts(read.get("languages"))).containsExactly("en");
        assertThat(read.get("from").asString()).isEqualTo("2027-03-01");
        assertThat(read.get("to").asString()).isEqualTo("2037-02-28");
    }

    @Test
    void whatAPhraseDoesNotSayIsNull() {
        var silent = Ran.command("rights", "parse", "Germany", "--format", "json").json();

        for (var axis : List.of("media", "languages", "from", "to")) {
            assertThat(silent.get(axis).isNull()).as(axis).isTrue();
        }
    }

    @Test
    void inWordsForEverIsNotSilence() {
        assertThat(Ran.command("rights", "parse", "Germany").out()).contains("dates not stated");
        assertThat(Ran.command("rights", "parse", "Germany in perpetuity").out())
                .contains("perpetual");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de, at, ch", "DE/AT/CH", "at/de/ch", "GAS", "D-A-CH"})
    void noCodeIsLostBetweenTheOthers(String phrase) {
        var read = Ran.command("rights", "parse", phrase, "--format", "json").json();

        assertThat(texts(read.get("territories"))).containsExactly("AT", "CH", "DE");
    }

    @Test
    void howANameIsReadIsSaidBesideTheAnswerNotInIt() {
        var ran = Ran.command("rights", "parse", "MENA", "--format", "json");

        assertThat(ran.json().get("territories").size()).isGreaterThan(10);
        assertThat(ran.err()).contains("MENA:").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Germany and Atlantis", "5 years", "all", "World - "})
    void aPhraseThatIsNotUnderstoodIsExitTwoAndNoAnswer(String phrase) {
        var ran = Ran.command("rights", "parse", phrase, "--format", "json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("is not understood");
    }

    @Test
    void forEverIsToldFromSilenceInJsonToo() {
        var forEver = Ran.command("rights", "parse", "DE in perpetuity", "--format", "json").json();
        var silent = Ran.command("rights", "parse", "DE, SVOD", "--format", "json").json();

        assertThat(texts(forEver.get("silent"))).containsExactly("media", "languages");
        assertThat(forEver.get("term").asString()).isEqualTo("perpetual");
        assertThat(texts(silent.get("silent"))).containsExactly("languages", "dates");
    }

    @Test
    void aGroupHasTheMembersOfTheDayTheContractWasSigned() {
        var then = Ran.command("rights", "parse", "EU", "--signed", "2019-06-30");

        assertThat(then.out()).contains("GB");
        assertThat(Ran.command("rights", "parse", "EU").out()).doesNotContain("GB");
        assertThat(Ran.command("rights", "parse", "EU", "--signed", "June").exit()).isEqualTo(2);
    }

    @Test
    void whatStandsInTheWrongPartIsNamed() {
        var ran = Ran.command("rights", "minus", "SVOD; DE; ..");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("\"SVOD\" is a medium, and a territory is expected here")
                .contains("\"DE\" is a territory, and a medium is expected here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"territories", "media", "languages"})
    void theCodesAreListedInEveryFormat(String axis) {
        var text = Ran.command("rights", "codes", axis);
        var json = Ran.command("rights", "codes", axis, "--format", "json");
        var csv = Ran.command("rights", "codes", axis, "--format", "csv");

        assertThat(text.exit()).isZero();
        assertThat(text.lines()).hasSizeGreaterThan(100);
        assertThat(json.json().size()).isEqualTo(text.lines().size());
        assertThat(csv.lines().getFirst())
                .isEqualTo(
                        "code,name,otherNames,partOf,groups,members,source,edition,checked,note");
        assertThat(csv.lines()).hasSize(text.lines().size() + 1);
    }

    @Test
    void oneCodeOrGroupIsAskedForByName() {
        var union = Ran.command("rights", "codes", "territories", "european union");

        assertThat(union.lines())
                .singleElement()
                .asString()
                .startsWith("EU  European Union  group");
        assertThat(union.out()).contains("has AT, BE, BG");
        assertThat(Ran.command("rights", "codes", "media", "lin.fta").out()).contains("in ");
        assertThat(Ran.command("rights", "codes", "media", "Atlantis").exit()).isEqualTo(2);
        assertThat(Ran.command("rights", "codes", "planets").exit()).isEqualTo(2);
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asString())
                .toList();
    }

    @Test
    void aTermThatHangsOnAnEventNamesIt() {
        var phrase = "UK, 24 months from first transmission";
        var ran = Ran.command("rights", "parse", phrase, "--format=json");

        assertThat(ran.exit()).isZero();
        var json = ran.json();
        assertThat(json.get("unresolved").get(0).asString()).isEqualTo("first transmission");
        assertThat(json.get("window").get("until").get("after").asString()).isEqualTo("P24M");
        assertThat(json.get("from").isNull()).isTrue();
    }
}
