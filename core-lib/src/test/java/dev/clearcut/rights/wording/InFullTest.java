package dev.clearcut.rights.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.rights.Rights;
import org.junit.jupiter.api.Test;

class InFullTest {

    @Test
    void countriesMediaAndDaysAreSaidWithoutCodes() {
        var rights = Rights.in("GB", "IE").media("SVOD").from("2027-09-01").to("2030-08-31");
        assertThat(InFull.write(rights))
                .containsExactly(
                        "United Kingdom, Ireland; SVOD; 1 September 2027 to 31 August 2030; all languages");
    }

    @Test
    void whatIsLeftOutIsNamedAndWhatNeverEndsIsInPerpetuity() {
        assertThat(
                        InFull.write(
                                Rights.in("WORLD")
                                        .except("CN")
                                        .media("ALL")
                                        .from("2027-01-01")
                                        .perpetual()))
                .containsExactly(
                        "World except China; all media; from 1 January 2027 in perpetuity; all languages");
    }

    @Test
    void nothingIsNoLine() {
        assertThat(InFull.write(Rights.none())).isEmpty();
    }
}
