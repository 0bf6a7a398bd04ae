package dev.clearcut.manifest.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A house's own conventions, from a file somebody typed. */
class ConventionFileTest {

    private static final String HEAD = "convention,field,part,need,values,form,most,example,help\n";

    private static final String NIGHTFALL =
            HEAD
                    + "# how Nightfall's rushes are called\n"
                    + "rushes,Day,,,,date,,20261122,The day of the shoot.\n"
                    + "rushes,Unit,,,MU=main unit|SU=second unit,,,MU,\n"
                    + "rushes,Roll,roll,yes,,\"[A-Z][0-9]{3}\",4,A001,The roll.\n"
                    + "rushes,Roll,take,no,,\"[0-9]{1,2}\",2,7,The take.\n";

    private static Names.Read check(String name) {
        return Names.check(name, ConventionFile.of(ConventionFile.read("own.csv", NIGHTFALL), ""));
    }

    @Test
    void aNameByTheHousesOwnConventionIsRight() {
        assertThat(check("20261122_SU_B012-3.mov").report().findings()).isEmpty();
        assertThat(check("20261122_MU_A001").report().findings()).isEmpty();
    }

    @Test
    void aWrongNameIsProposedAnew() {
        var read = check("2026-11-22_second unit_b012.mov");

        assertThat(read.report().hasErrors()).isTrue();
        assertThat(read.proposed()).startsWith("20261122_SU_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a,Roll,,,,[A-Z,,A,;no regular expression",
                "a,Roll,,,,[A-Z]+,,a1,;The example \"a1\"",
                "a,Roll,,,,([A-Z]+)+,,A,;for ever",
                "a,Roll,,,,((A|B)x)+,,Ax,;for ever",
                "a,Roll,,,A|B,A,,A,;either values or a form",
                "a,Roll,,,,,,A,;either values or a form",
                "a,Roll,,maybe,A|B,,,A,;\"maybe\" is no need",
                "a,Roll,,,A|B,,many,A,;\"many\" is no number",
                "a,,,,A|B,,,A,;The field is missing",
                "a,Roll,,,A|B,,A;7 cells under 9",
            })
    void aRowThatCannotBeUsedIsSaidWithItsLine(String row, String why) {
        assertThatThrownBy(() -> ConventionFile.read("own.csv", HEAD + row + "\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith("own.csv:2")
                .hasMessageContaining(why);
    }

    @Test
    void aHeadingThatIsNoneIsSaidWithTheNearest() {
        assertThatThrownBy(() -> ConventionFile.read("own.csv", "convention,field,exampel\n"))
                .hasMessageContaining("example");
        assertThatThrownBy(() -> ConventionFile.read("own.csv", ""))
                .hasMessageContaining("no convention");
    }

    @Test
    void ofSeveralOneIsNamed() {
        var two = ConventionFile.read("own.csv", NIGHTFALL + "stills,Roll,,,,[A-Z],,A,\n");

        assertThat(ConventionFile.of(two, "Stills").id()).isEqualTo("stills");
        assertThatThrownBy(() -> ConventionFile.of(two, ""))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("rushes, stills");
    }
}
