package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {

    private static Territories named(String phrase) {
        return Territories.named(phrase).orElseThrow(() -> new AssertionError(phrase));
    }

    @Test
    void theWorldIsTwoHundredAndFiftyCodes() {
        assertThat(Territories.ALL.codes()).hasSize(249 + 1).contains("XK", "TW", "AQ");
        assertThat(Table.read("countries.csv")).hasSize(250);
        assertThat(named("the Universe")).isEqualTo(Territories.ALL);
    }

    @Test
    void everyCountryIsInExactlyOneContinent() {
        var continents =
                List.of("Africa", "Americas", "Asia", "Europe", "Oceania", "Antarctica").stream()
                        .map(TerritoriesTest::named)
                        .toList();
        var seen = Territories.NONE;
        for (var continent : continents) {
            assertThat(seen.intersects(continent)).isFalse();
            seen = seen.plus(continent);
        }
        assertThat(seen).isEqualTo(Territories.ALL);
        assertThat(named("Europe").contains("Kosovo")).isTrue();
        assertThat(named("Asia").contains("Taiwan")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UK                       | GB
                    Great Britain            | GB
                    the U.K.                 | GB
                    Éire                     | IE
                    USA                      | US
                    america                  | US
                    the Netherlands          | NL
                    Holland                  | NL
                    Ivory Coast              | CI
                    Côte d'Ivoire            | CI
                    Czech Republic           | CZ
                    U.A.E.                   | AE
                    South Korea              | KR
                    Russia                   | RU
                    Turkiye                  | TR
                    Macau                    | MO
                    England                  | GB-ENG
                    quebec                   | CA-QC
                    French-speaking Canada   | CA-QC
                    South Tyrol              | IT-BZ
                    Georgia                  | GE
                    Georgia (US)             | US-GA
                    UK & Eire                | GB IE
                    UK/Ireland               | GB IE
                    British Isles            | GB GG IE IM JE
                    Benelux                  | BE LU NL
                    Scandinavia              | DK NO SE
                    Nordics                  | AX DK FI FO GL IS NO SE
                    DACH                     | AT CH DE
                    North America            | CA US
                    US territories and possessions | AS GU MP PR UM VI
                    United States, its territories and possessions | AS GU MP PR UM US VI
                    Former Yugoslavia        | BA HR ME MK RS SI XK
                    Baltic States            | EE LT LV
                    GCC                      | AE BH KW OM QA SA
                    EFTA                     | CH IS LI NO
                    Channel Islands          | GG JE
                    ANZ                      | AU NZ
                    CSHH                     | CZ SK
                    Czechoslovakia           | CZ SK
                    SUHH                     | AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ
                    USSR                     | AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ
                    DDDE                     | DE-BB DE-MV DE-SN DE-ST DE-TH
                    YUCS                     | BA HR ME MK RS SI XK
                    SFRY                     | BA HR ME MK RS SI XK
                    Federal Republic of Yugoslavia | ME RS XK
                    CSXX                     | ME RS XK
                    Netherlands Antilles     | BQ CW SX
                    Dutch Caribbean          | AW BQ CW SX
                    Kosovo                   | XK
                    CIS                      | AM AZ BY KG KZ MD RU TJ TM UZ
                    Middle East              | AE BH EG IL IQ IR JO KW LB OM PS QA SA SY YE
                    GAS                      | AT CH DE
                    Crown Dependencies       | GG IM JE
                    Korea, Republic of       | KR
                    French Republic          | FR
                    England & Wales          | GB-ENG GB-WLS
                    Greater China            | CN HK MO TW
                    USA its territories and possessions | AS GU MP PR UM US VI
                    """)
    void namesThatContractsUseStandForTheirCodes(String phrase, String codes) {
        assertThat(named(phrase).codes()).containsExactly(codes.split(" "));
    }

    @Test
    void germanSpeakingEuropeTakesPartsOfThreeCountries() {
        var german = named("German-speaking Europe");
        assertThat(german.contains("Alto Adige")).isTrue();
        assertThat(german.contains("Zürich")).isTrue();
        assertThat(german.contains("Geneva")).isFalse();
        assertThat(german.contains("IT")).isFalse();
        assertThat(german.codes()).contains("AT", "DE", "LI", "LU", "BE-X-DG", "IT-BZ");
        assertThat(named("French-speaking Belgium").plus(named("German-speaking Belgium")))
                .isEqualTo(named("BE").minus(named("Flanders")));
    }

    @Test
    void theUnionHadTwentyEightMembersIn2019AndHasTwentySevenNow() {
        assertThat(named("EU").codes()).hasSize(27).doesNotContain("GB");
        assertThat(Territories.named("EU", LocalDate.of(2019, 6, 1)).orElseThrow().codes())
                .hasSize(28)
                .contains("GB");
        assertThat(Territories.named("EU", LocalDate.of(2020, 1, 31)).orElseThrow().contains("GB"))
                .isTrue();
        assertThat(Territories.named("EU", LocalDate.of(2020, 2, 1)).orElseThrow().contains("GB"))
                .isFalse();
        assertThat(Territories.named("EU", LocalDate.of(1957, 12, 31))).isEmpty();
        assertThat(named("EEA").codes()).hasSize(30);
        assertThat(named("Eurozone").codes()).hasSize(21).contains("BG", "HR");
    }

    @Test
    void ukAndIrelandLeavesTheIslandsAndGibraltarToBeNamed() {
        var both = named("UK and Ireland");
        for (var beside : List.of("Jersey", "Guernsey", "Isle of Man", "Gibraltar")) {
            assertThat(both.contains(beside)).as(beside).isFalse();
        }
        assertThat(both.plus(Territories.of("Crown Dependencies")))
                .isEqualTo(named("British Isles"));
        assertThat(named("British Isles").contains("Gibraltar")).isFalse();
    }

    @Test
    void scandinaviaIsNarrowerThanTheNordics() {
        assertThat(named("Nordics").minus(named("Scandinavia")))
                .isEqualTo(Territories.of("FI", "IS", "AX", "FO", "GL"));
        assertThat(named("Benelux").intersects(named("Dutch Caribbean"))).isFalse();
    }

    @Test
    void latinAmericaIsTheUnitedNationsRegionWithTheCaribbean() {
        var latin = named("Latin America");
        assertThat(latin.covers(Territories.of("Mexico", "Brazil", "Jamaica", "PR"))).isTrue();
        assertThat(latin.intersects(named("North America"))).isFalse();
        assertThat(latin.plus(Territories.of("US", "CA", "BM", "GL", "PM")))
                .isEqualTo(named("Americas"));
        assertThat(latin.covers(named("Spanish-speaking Latin America"))).isTrue();
        assertThat(named("North America").contains("MX")).isFalse();
    }

    @Test
    void aDissolvedStateIsReadAsOnTheDayOfTheContract() {
        assertThat(Territories.named("Yugoslavia", LocalDate.of(1985, 3, 1)))
                .hasValue(named("Former Yugoslavia"));
        assertThat(Territories.named("Yugoslavia", LocalDate.of(1992, 4, 26)))
                .hasValue(named("Former Yugoslavia"));
        assertThat(Territories.named("Yugoslavia", LocalDate.of(1992, 4, 27)))
                .hasValue(named("Serbia and Montenegro"));
        assertThat(Territories.named("Yugoslavia", LocalDate.of(2024, 1, 1)))
                .hasValue(named("Former Yugoslavia"));
        assertThat(
                        Territories.named("Netherlands Antilles", LocalDate.of(1985, 12, 31))
                                .orElseThrow()
                                .contains("Aruba"))
                .isTrue();
        assertThat(named("Netherlands Antilles").contains("Aruba")).isFalse();
    }

    @Test
    void theCommonwealthOfIndependentStatesChangesWithItsDay() {
        assertThat(Territories.named("CIS", LocalDate.of(2008, 1, 1)).orElseThrow())
                .isEqualTo(named("CIS").plus(Territories.of("UA", "GE")));
        assertThat(Territories.named("CIS", LocalDate.of(2009, 8, 18)).orElseThrow().contains("GE"))
                .isFalse();
        assertThat(named("Former USSR").minus(named("CIS")))
                .isEqualTo(Territories.of("Baltics", "UA", "GE"));
    }

    @Test
    void whatIsLeftOfTheWorldIsNoTerritory() {
        for (var phrase : List.of("Rest of World", "ROW", "Rest of the World", "Rest of Europe")) {
            assertThat(Territories.named(phrase)).as(phrase).isEmpty();
        }
    }

    @Test
    void aSplitCountryIsTheUnionOfItsParts() {
        var britain = Territories.of("England", "Scotland", "Wales", "Northern Ireland");
        assertThat(britain).isEqualTo(named("GB"));
        assertThat(britain.codes()).containsExactly("GB");
        assertThat(britain.minus(named("Scotland")).codes())
                .containsExactly("GB-ENG", "GB-NIR", "GB-WLS");
        assertThat(named("US").minus(Territories.NONE).codes()).containsExactly("US");
        assertThat(Territories.of("IT-TN", "Südtirol").codes()).containsExactly("IT-32");
        assertThat(named("Germany").contains("Bavaria")).isTrue();
    }

    @Test
    void printsAsPeopleWrite() {
        assertThat(Territories.of("FR", "DE")).hasToString("DE, FR");
        assertThat(Territories.ALL.minus(Territories.of("US", "CN")))
                .hasToString("WORLD except CN, US");
        assertThat(named("EU").minus(named("Germany"))).hasToString("EU except DE");
        assertThat(named("EU").plus(named("UK"))).hasToString("EU, GB");
        assertThat(named("Benelux")).hasToString("BE, LU, NL");
        assertThat(Territories.ALL).hasToString("WORLD");
        assertThat(Territories.NONE).hasToString("nothing");
    }

    @Test
    void anUnknownNameComesWithTheNearestKnownOnes() {
        assertThatThrownBy(() -> Territories.of("Untied Kingdom"))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("\"Untied Kingdom\" is no territory")
                .hasMessageContaining("United Kingdom");
        assertThat(Territories.named("Ruritania")).isEmpty();
        assertThat(Territories.named("")).isEmpty();
        assertThat(Territories.named("&")).isEmpty();
    }

    @Test
    void anAmbiguousNameSaysWhatItWasTakenToMean() {
        for (var name :
                List.of("Europe", "Middle East", "North America", "CIS", "Latin America", "MENA")) {
            assertThat(Territories.note(name)).as(name).isPresent();
        }
        assertThat(Territories.note("the middle east").orElseThrow().toString())
                .startsWith("Middle East: ")
                .contains("Turkey");
        assertThat(Territories.note("Peru")).isEmpty();
    }

    @Test
    void europeIsNeitherTheUnionNorTheBroadcastersNorTheContinentOfSalesAgents() {
        assertThat(named("Europe").codes())
                .hasSize(51 + 1)
                .contains("RU")
                .doesNotContain("TR", "CY");
        assertThat(named("EBU").codes()).hasSize(54).contains("TR", "EG").doesNotContain("RU");
        assertThat(named("Europe").covers(named("EU"))).isFalse();
        assertThat(named("EU").minus(named("Europe"))).hasToString("CY");
    }

    @Test
    void everyGroupHasMembersASourceAndKnownMembers() {
        var withMembers =
                Table.read("territory-members.csv").stream().map(row -> row.get("group")).toList();
        for (var group : Table.read("territory-groups.csv")) {
            var id = group.get("id");
            assertThat(named(id).isEmpty()).as(id).isFalse();
            assertThat(group.get("source")).as(id).isNotBlank();
            assertThat(group.get("edition")).as(id).isNotBlank();
            assertThat(group.get("checked")).as(id).isIn("yes", "no", "own");
            assertThat(id.startsWith("M49-") || withMembers.contains(id)).as(id).isTrue();
        }
    }

    @Test
    void aListThatWasNotComparedWithItsBodysOwnSaysSo() {
        for (var group : Table.read("territory-groups.csv")) {
            var id = group.get("id");
            var note = Territories.note(id).map(VocabularyNote::toString).orElse("");
            assertThat(note.contains("Not checked against"))
                    .as(id)
                    .isEqualTo(group.get("checked").equals("no"));
            if (group.get("checked").equals("own")) {
                assertThat(note).as(id).contains("Clearcut's own reading");
            }
        }
        assertThat(Territories.note("EBU territories").orElseThrow().meaning())
                .endsWith(
                        "Not checked against the list that the European Broadcasting Union itself"
                                + " keeps: name the countries if it matters.");
    }

    @Test
    void whatIsLeftOutIsWrittenWithTheNamesOfGroupsToo() {
        var world = named("World");

        assertThat(world.minus(named("Europe"))).hasToString("WORLD except Europe");
        assertThat(world.minus(named("Europe")).minus(named("LATAM")).minus(named("Japan")))
                .hasToString("WORLD except Europe, LATAM, JP");
        assertThat(named("EEA").plus(named("Africa"))).hasToString("EEA, Africa");
    }

    @Test
    void everyPrintedSetReadsBack() {
        for (var group : Table.read("territory-groups.csv")) {
            var set = named(group.get("id"));
            var text = set.toString();
            var parts = text.split(" except ");
            var read = Territories.of(parts[0].split(", "));
            if (parts.length > 1) {
                read = read.minus(Territories.of(parts[1].split(", ")));
            }
            assertThat(read).as(text).isEqualTo(set);
        }
    }

    @Test
    void everyKnownNameIsFoundAgain() {
        assertThat(Territories.knownNames())
                .hasSizeGreaterThan(900)
                .allSatisfy(name -> assertThat(Territories.named(name)).isPresent());
    }
}
