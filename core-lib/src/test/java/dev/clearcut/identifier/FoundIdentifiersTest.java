package dev.clearcut.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundIdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "MX_GBAYE6900532_LongGoodbye_v2.wav, ISRC GB-AYE-69-00532",
        "GB-AYE-69-00532.L.wav, ISRC GB-AYE-69-00532",
        "gb_aye_69_00532 long goodbye, ISRC GB-AYE-69-00532",
        "* COMMENT: isrc=gbaye6900532, ISRC GB-AYE-69-00532",
        "T-034.524.680-1 MAIN TITLE, ISWC T-034.524.680-1",
        "song_T0345246801.aif, ISWC T-034.524.680-1",
        "ARCH_10.5240_7791-8534-2C23-9030-8610-5_reel.mov, EIDR 10.5240/7791-8534-2C23-9030-8610-5",
        "7791-8534-2C23-9030-8610-5.mov, EIDR 10.5240/7791-8534-2C23-9030-8610-5",
        "https://doi.org/10.5240/7791-8534-2C23-9030-8610-5, EIDR 10.5240/7791-8534-2C23-9030-8610-5",
        "clip 1881-66C7-3420-6541-Y-9F3A-0245-O trailer, ISAN 1881-66C7-3420-6541-Y-9F3A-0245-O",
        "1881-66C7-3420-6541-Y, ISAN 1881-66C7-3420-6541-Y",
    })
    void areFoundInFileNamesAndComments(String text, String identifier) {
        assertThat(Identifier.found(text))
                .extracting(Identifier::toString)
                .containsExactly(identifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reel_1_v7.edl",
                "A001_C002_0315XY_001.R3D",
                "clips1234567.mov",
                "AAAYE6900532",
                "T-034.524.680-2",
                "1489-49A2-3956-4B2D-FE16-6",
                "123e4567-e89b-12d3-a456-426614174000",
                "XGBAYE69005321",
                "01:00:10:05",
                "",
            })
    void areNotFoundWhereNoneIs(String text) {
        assertThat(Identifier.found(text)).isEmpty();
    }

    @Test
    void areListedInTheOrderTheyStandAndOnce() {
        assertThat(
                        Identifier.found(
                                "T-034.524.680-1 GB-AYE-69-00532 and again GBAYE6900532, T0345246801"))
                .extracting(Identifier::scheme)
                .containsExactly(Scheme.ISWC, Scheme.ISRC);
    }
}
