package dev.clearcut.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.timecode.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

    @ParameterizedTest
    @CsvSource({
        "Where is Ray?, 13",
        "Cafe\u0301, 4",
        "Café, 4",
        "👩‍👩‍👧‍👦!, 2",
        "レイはどこ？, 6",
        "안녕 Ray, 6",
        "क्षि, 1",
        "a\u200Eb, 2"
    })
    void aCharacterIsWhatAReaderSees(String text, long count) {
        assertThat(Characters.counted(text, Counting.EACH)).isEqualTo(Rational.of(count));
    }

    @ParameterizedTest
    @CsvSource({"レイはどこ？, 6/1", "Ray, 3/2", "안녕 Ray, 4/1", "ﾚｲ, 1/1", "２０２６, 4/1", "'', 0/1"})
    void whereFullWidthCountsOneHalfWidthCountsAHalf(String text, String count) {
        assertThat(Characters.counted(text, Counting.FULL_WIDTH)).isEqualTo(Rational.parse(count));
    }

    @Test
    void wordsAreCountedAsPeopleCountThem() {
        assertThat(Characters.words("Don't go - it's a well-known trap!\n(2 of them)"))
                .isEqualTo(9);
    }
}
