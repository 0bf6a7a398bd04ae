package dev.clearcut.rights.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Territories;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordingTest {

    /** Words of all sorts, to make sentences nobody would write. */
    private static final List<String> SCRAPS =
            List.of(
                    "World",
                    "except",
                    "US",
                    "and",
                    ",",
                    ";",
                    "(",
                    ")",
                    "-",
                    "..",
                    "2027",
                    "/",
                    "10",
                    "years",
                    "from",
                    "until",
                    "SVOD",
                    "all",
                    "media",
                    "only",
                    "German",
                    "TV",
                    "*",
                    "in perpetuity",
                    "but including",
                    "Europe",
                    "now known",
                    "or hereafter",
                    "1 March",
                    "2027-02-29",
                    "01/03/2027",
                    "xyzzy",
                    "’",
                    "—",
                    "\u0000",
                    "Çà",
                    "½",
                    ":",
                    ".",
                    "+",
                    "99999999999",
                    "\uD83D\uDE00",
                    "\n",
                    "of",
                    "namely",
                    "copyright");

    private static Finding only(String phrase) {
        var errors =
                Wording.read(phrase).report().findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .toList();
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    @Test
    void anUnknownWordIsFoundWhereItStandsWithTheNearestKnownNames() {
        var finding = only("France, Germny and SVOD");

        assertThat(finding.rule()).isEqualTo("rights.wording.unknown");
        assertThat(finding.where()).isEqualTo(Where.inFile("phrase", 1, 9));
        assertThat(finding.text()).contains("\"Germny\"").contains("\"Germany\"");
    }

    @Test
    void aMisspeltNameOfSeveralWordsIsFoundByAllOfThem() {
        assertThat(only("Nrth America, SVOD").text()).contains("\"North America\"");
    }

    @Test
    void columnsCountFromTheirOwnLine() {
        assertThat(only("World\n  and Atlantis").where()).isEqualTo(Where.inFile("phrase", 2, 7));
    }

    @Test
    void anUnknownWordAnywhereIsFoundAtItsColumn() {
        for (var before : List.of("", "World, ", "World excluding Japan and ", "(SVOD) in ")) {
            for (var after : List.of("", ", all media", " for 5 years from 2027-01-01")) {
                var found =
                        Wording.read(before + "Qqxzzk" + after).report().findings().stream()
                                .filter(f -> f.rule().equals("rights.wording.unknown"));
                assertThat(found)
                        .anySatisfy(
                                f ->
                                        assertThat(f.where())
                                                .isEqualTo(
                                                        Where.inFile(
                                                                "phrase", 1, before.length() + 1)));
            }
        }
    }

    @Test
    void aDateOfUncertainOrderIsAskedForInBothReadings() {
        assertThat(only("from 01/03/2027 onwards").text())
                .contains("1 March 2027")
                .contains("3 January 2027")
                .contains("2027-03-01")
                .contains("2027-01-03");
    }

    @Test
    void datesTheWrongWayRoundAreBothNamed() {
        assertThat(only("from 2036-12-31 to 2027-01-01").text())
                .contains("2036-12-31")
                .contains("2027-01-01");
    }

    @Test
    void aTermThatHangsOnAnEventNamesTheEventAndLeavesTheDatesSilent() {
        var phrase = "Germany, SVOD, 24 months from first transmission, English";
        var read = Wording.read(phrase);

        assertThat(only(phrase).rule()).isEqualTo("rights.wording.event");
        assertThat(only(phrase).text()).contains("\"first transmission\"");
        assertThat(read.value().silent()).containsExactly(Axis.WINDOW);
    }

    @Test
    void theDateOfTheContractDatesItsGroupsAndItsOwnDay() {
        var signed = LocalDate.of(2019, 6, 1);
        var read = Wording.read("EU, 2 years from the date hereof", signed);

        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.value().territories()).isEqualTo(Territories.named("EU", signed).get());
        assertThat(read.value().window()).hasToString("2019-06-01 to 2021-05-31");
    }

    @Test
    void whatIsLeftOfTheWorldIsRefusedAndTheWayToWriteItShown() {
        for (var rest :
                List.of("Rest of World", "rest of the world", "ROW", "all other territories")) {
            for (var phrase : List.of(rest, "France, " + rest, rest + ", SVOD")) {
                var read = Wording.read(phrase);

                assertThat(read.report().hasErrors()).as(phrase).isTrue();
                assertThat(read.report().findings())
                        .as(phrase)
                        .anySatisfy(f -> assertThat(f.text()).contains("World except"));
            }
        }
    }

    @Test
    void aListNobodyComparedWithItsBodysOwnIsNotedAsSuch() {
        assertThat(Wording.read("EBU territories, SVOD").report().findings())
                .anySatisfy(
                        f -> {
                            assertThat(f.rule()).isEqualTo("rights.wording.meaning");
                            assertThat(f.text()).contains("Not checked against");
                        });
    }

    @Test
    void aColumnAboutOneThingTakesCodesThatAreCommonWords() {
        var read = Wording.readOnly(Axis.TERRITORY, "in, no, be and tv");

        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.value().territories()).isEqualTo(Territories.of("IN", "NO", "BE", "TV"));
    }

    @Test
    void aColumnAboutOneThingRefusesNamesOfAnother() {
        var read = Wording.readOnly(Axis.TERRITORY, "Germany, SVOD");

        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .contains("rights.wording.unknown");
    }

    @Test
    void aPhraseThatIsTooLongIsRefusedUnread() {
        var read = Wording.read("World, ".repeat(1_000));

        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("rights.wording.long");
    }

    @Test
    void theLongestPhrasesOfAnyShapeAreReadInGoodTime() {
        for (var scrap : List.of("a.", "Q ", "(", "US-", "1-", "from ", "World except ", "x,")) {
            var phrase = scrap.repeat(Wording.LONGEST / scrap.length());

            assertThat(Wording.read(phrase).report().hasErrors()).as(scrap).isTrue();
        }
    }

    @Test
    void noSentenceIsCleanAndSaysNothing() {
        long seed = 20270301;
        var random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            var phrase = new StringBuilder();
            for (int words = random.nextInt(12); words >= 0; words--) {
                phrase.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
                phrase.append(random.nextInt(5) > 0 ? " " : "");
            }
            assertThat(cleanAndSilent(phrase.toString())).as("%s, seed %d", phrase, seed).isFalse();
        }
    }

    @Test
    void noiseNeverThrowsAndIsNeverCleanAndSilent() {
        long seed = 4711;
        var random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            var noise =
                    random.ints(random.nextInt(60), 1, 0x2100)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(cleanAndSilent(noise)).as("%s, seed %d", noise, seed).isFalse();
        }
    }

    private static boolean cleanAndSilent(String phrase) {
        var read = Wording.read(phrase);
        boolean silent = read.value().silent().size() == Axis.values().length;
        return silent && !read.report().hasErrors();
    }

    @Test
    void everyNameReadsAsItself() {
        for (var name : Territories.knownNames()) {
            assertThat(Wording.readOnly(Axis.TERRITORY, name).value().territories())
                    .as(name)
                    .isEqualTo(Territories.named(name).get());
        }
        for (var name : Media.knownNames()) {
            assertThat(Wording.readOnly(Axis.MEDIUM, name).value().media())
                    .as(name)
                    .isEqualTo(Media.named(name).get());
        }
        for (var name : Languages.knownNames()) {
            assertThat(Wording.readOnly(Axis.LANGUAGE, name).value().languages())
                    .as(name)
                    .isEqualTo(Languages.named(name).get());
        }
    }

    @Test
    void everyMediumAndFullTerritoryNameReadsAsItselfInAPhrase() {
        for (var name : Media.knownNames()) {
            if (!name.equalsIgnoreCase("all")) {
                var read = Wording.read("in Japan, " + name + " for 1 year from 2027-01-01");
                assertThat(read.value().media()).as(name).isEqualTo(Media.named(name).get());
            }
        }
        for (var name : Territories.knownNames()) {
            boolean others = Media.named(name).isPresent() || Languages.named(name).isPresent();
            if (name.length() > 3 && !others && name.chars().anyMatch(Character::isLetter)) {
                var read = Wording.read("SVOD in " + name + ", 1 year from 2027-01-01");
                assertThat(read.value().territories())
                        .as(name)
                        .isEqualTo(Territories.named(name).get());
            }
        }
    }
}
