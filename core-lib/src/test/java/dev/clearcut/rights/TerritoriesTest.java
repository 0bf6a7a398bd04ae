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
            assertThat(id.startsWith("M49-") || withMembers.contains(id)).as(id).isTrue();
        }
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
