package dev.clearcut.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTest {

    @Test
    void theTreeHasEightyFourLeaves() {
        assertThat(Media.ALL.codes()).hasSize(84).doesNotHaveDuplicates();
        assertThat(Media.of("all media")).isEqualTo(Media.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SVOD            | VOD.SVB VOD.SVA
                    s-vod           | VOD.SVB VOD.SVA
                    AVOD            | VOD.AVD
                    TVOD            | TRX.TVD
                    EST             | TRX.EST
                    FAST            | LIN.FST
                    free TV         | LIN.FTA LIN.LOC LIN.PSB
                    Pay-TV          | LIN.PRE
                    theatrical      | CIN.THE.GEN CIN.THE.LIM CIN.THE.EVT CIN.THE.OPN CIN.THE.LFX
                    CIN.FES         | CIN.FES.PUB CIN.FES.CMP CIN.FES.MKT CIN.FES.ONL
                    DVD             | HV.SEL HV.REN HV.SUB HV.PRM HV.KSK
                    in-flight       | ANC.AIR
                    hotels          | ANC.HTL
                    social media    | WEB.ORG WEB.PAI WEB.VID
                    trailers        | PRO.TRC PRO.TRV PRO.TRO
                    podcasts        | AUD.POD
                    SVOD rights     | VOD.SVB VOD.SVA
                    MDDF Library    | TRX.EST TRX.TVD
                    MDDF EST        | TRX.EST
                    MDDF VOD        | TRX.TVD
                    MDDF SVOD       | VOD.SVB VOD.SVA
                    MDDF POEST      | TRX.PES
                    MDDF Pre-Release | TRX.PVD
                    MDDF Hospitality | ANC.AIR ANC.HTL
                    InternetBuy     | TRX.EST
                    InternetRent    | TRX.TVD
                    PayTV           | LIN.PRE
                    FOD             | VOD.FOD
                    """)
    void spokenNamesStandForLeaves(String phrase, String codes) {
        assertThat(Media.named(phrase).orElseThrow().codes()).containsExactly(codes.split(" "));
    }

    @Test
    void aNodeIsTheUnionOfItsLeaves() {
        assertThat(Media.of("VOD").codes()).hasSize(8).allMatch(code -> code.startsWith("VOD."));
        assertThat(Media.of("television")).isEqualTo(Media.of("LIN"));
        assertThat(Media.of("CIN").covers(Media.of("theatrical", "festivals"))).isTrue();
    }

    @Test
    void printsAsPeopleSayIt() {
        assertThat(Media.of("AVOD", "SVOD")).hasToString("SVOD, AVOD");
        assertThat(Media.ALL).hasToString("all media");
        assertThat(Media.ALL.minus(Media.of("CIN.THE"))).hasToString("all media except theatrical");
        assertThat(Media.of("LIN").minus(Media.of("FAST"))).hasToString("TV except FAST");
        assertThat(Media.of("free TV", "EST")).hasToString("EST, free TV");
        assertThat(Media.of("VOD.SVB")).hasToString("ad-free SVOD");
    }

    @Test
    void aNameThatTheTradeReadsInTwoWaysHasANote() {
        assertThat(Media.note("VOD").orElseThrow().meaning()).contains("TVOD");
        assertThat(Media.note("free TV").orElseThrow().meaning()).contains("basic");
    }

    @Test
    void anUnknownNameComesWithTheNearestKnownOnes() {
        assertThatThrownBy(() -> Media.of("SVDO"))
                .isInstanceOf(ClearcutException.Invalid.class)
                .hasMessageContaining("SVOD");
    }

    @Test
    void everyKnownNameIsFoundAgainAndEveryLabelReadsBack() {
        assertThat(Media.knownNames())
                .allSatisfy(name -> assertThat(Media.named(name)).isPresent());
        for (var code : Media.ALL.codes()) {
            assertThat(Media.of(Media.of(code).toString())).isEqualTo(Media.of(code));
        }
    }
}
