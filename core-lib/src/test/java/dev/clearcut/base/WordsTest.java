package dev.clearcut.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void countsSwappedLettersAsOneSlip() {
        assertThat(Words.slips("untied", "united")).isEqualTo(1);
        assertThat(Words.slips("svod", "avod")).isEqualTo(1);
        assertThat(Words.slips("", "abc")).isEqualTo(3);
    }

    @Test
    void offersTheNearestFirstAndNothingFarAway() {
        assertThat(Words.nearest("Germny", List.of("Germany", "Guernsey", "Japan")))
                .containsExactly("Germany");
        assertThat(Words.didYouMean("zzzzzz", List.of("Germany"))).isEmpty();
        assertThat(Words.didYouMean("SVDO", List.of("SVOD"))).isEqualTo("; did you mean \"SVOD\"?");
    }

    @Test
    void aNameIsFoundByItsBeginningOrAPieceOfIt() {
        var known = List.of("Trawler deck, Hull (home movie)", "The Hull docks", "Neon Psalm");

        assertThat(Words.didYouMeanName("trawler deck", known))
                .isEqualTo("; did you mean \"Trawler deck, Hull (home movie)\"?");
        assertThat(Words.didYouMeanName("hull", known))
                .isEqualTo(
                        "; did you mean \"The Hull docks\" or \"Trawler deck, Hull (home movie)\"?");
        assertThat(Words.didYouMeanName("zz", known)).isEmpty();
        assertThat(Words.didYouMeanName("h", known)).isEmpty();
    }
}
