package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Rights NEEDED =
            Rights.in("DE", "FR", "US").media("SVOD").from("2027-03-01").perpetual();

    private static String words(Rights needed, Rights granted) {
        return Coverage.of(needed, granted).inWords();
    }

    @Test
    void saysFromWhenItIsNotLicensed() {
        var granted = Rights.in("WORLD").except("CN").media("ALL").from("2027-01-01").years(10);
        assertThat(words(NEEDED, granted))
                .isEqualTo("SVOD in DE, FR, US is not licensed from 2037-01-01");
    }

    @Test
    void saysBeforeWhichDayItIsNotLicensed() {
        var granted = Rights.in("WORLD").media("VOD").from("2028-01-01").perpetual();
        assertThat(words(NEEDED, granted))
                .isEqualTo("SVOD in DE, FR, US is not licensed before 2028-01-01");
    }

    @Test
    void saysNoDatesWhenTheWholeTimeIsMissing() {
        assertThat(words(NEEDED, Rights.in("DE", "FR").media("ALL").perpetual()))
                .isEqualTo("SVOD in US is not licensed");
        assertThat(
                        words(
                                Rights.in("GB").media("SVOD", "AVOD").from("2027-01-01").years(1),
                                Rights.none()))
                .isEqualTo("SVOD, AVOD in GB are not licensed");
    }

    @Test
    void saysBothDaysOfAHole() {
        var granted =
                NEEDED.minus(Rights.in("US").media("SVOD").from("2028-01-01").to("2028-06-30"));
        assertThat(words(NEEDED, granted))
                .isEqualTo("SVOD in US is not licensed from 2028-01-01 to 2028-06-30");
    }

    @Test
    void saysTheLanguagesWhenNotAllAreMissing() {
        var needed = Rights.in("CA").media("SVOD").perpetual();
        assertThat(words(needed, Rights.in("CA").media("SVOD").languages("en").perpetual()))
                .isEqualTo("SVOD in CA (all languages except English) is not licensed");
    }

    @Test
    void saysWhenAllOfItIsLicensedAndWhenNothingIsNeeded() {
        assertThat(words(NEEDED, Rights.all())).isEqualTo("all of it is licensed");
        assertThat(words(Rights.none(), NEEDED)).isEqualTo("nothing is needed");
    }

    @Test
    void stopsAfterSixSentencesAndCountsTheRest() {
        var needed = Rights.none();
        for (int i = 0; i < 9; i++) {
            var code = Territories.ALL.codes().get(i * 7);
            var medium = Media.ALL.codes().get(i * 9);
            needed =
                    needed.plus(
                            Rights.in(code)
                                    .media(medium)
                                    .from("203%d-01-01".formatted(i))
                                    .years(1));
        }
        assertThat(Coverage.of(needed, Rights.none()).sentences())
                .hasSize(7)
                .last()
                .isEqualTo("and 3 more");
    }

    @Test
    void whatAContractIsSilentAboutIsKept() {
        var stated = new StatedRights(Territories.of("WORLD"), null, null, Window.always());
        assertThat(stated.silent()).isEqualTo(EnumSet.of(Axis.MEDIUM, Axis.LANGUAGE));
        assertThat(stated.rights()).isEqualTo(Rights.all());
        assertThat(stated).hasToString("WORLD; media not stated; perpetual");
    }
}
