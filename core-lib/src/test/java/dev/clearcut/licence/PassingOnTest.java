package dev.clearcut.licence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Sublicensing.Kind;
import dev.clearcut.party.Party;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PassingOnTest {

    @ParameterizedTest
    @CsvSource({
        "LICENCE, NOT_STATED",
        "RELEASE, NOT_STATED",
        "ASSIGNMENT, ALLOWED",
        "WAIVER, ALLOWED",
        "OPEN_LICENCE, ALLOWED",
        "PUBLIC_DOMAIN, ALLOWED",
        "OPINION, ALLOWED"
    })
    void silenceIsAQuestionOnlyWhereSomebodyWouldHaveToSayYes(Instrument instrument, Kind kind) {
        assertThat(licence(instrument).passingOnTo("Borealis")).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidHoldsWhateverThePaperIs(Instrument instrument) {
        var forbidden =
                licence(instrument).further(FurtherTerms.NONE.sublicensing(Sublicensing.FORBIDDEN));
        assertThat(forbidden.passingOnTo("Borealis")).isEqualTo(Kind.FORBIDDEN);
        var named =
                licence(instrument)
                        .further(FurtherTerms.NONE.sublicensing(Sublicensing.to("Castle TV")));
        assertThat(named.passingOnTo("Borealis")).isEqualTo(Kind.FORBIDDEN);
        assertThat(named.passingOnTo("Castle TV")).isEqualTo(Kind.ALLOWED);
    }

    private static Licence licence(Instrument instrument) {
        return new Licence(
                Id.of("l"),
                "L-1",
                instrument,
                Party.company(Id.of("p"), "Acme Music"),
                null,
                List.of(),
                List.of(),
                Standing.unsigned(),
                null);
    }
}
