package dev.clearcut.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What each check system promises about slips of the hand, on random numbers. */
class CheckCharactersTest {

    private static final long SEED = 20270301;
    private static final String DIGITS = "0123456789";
    private static final String HEX = DIGITS + "ABCDEF";

    private static final UnaryOperator<String> MOD_37_36 = s -> s + CheckCharacters.mod37by36(s);
    private static final UnaryOperator<String> MOD_11_2 = s -> s + CheckCharacters.mod11by2(s);
    private static final UnaryOperator<String> MOD_10 = s -> s + CheckCharacters.mod10(s);
    private static final UnaryOperator<String> MOD_11 = s -> s + CheckCharacters.mod11(s);

    @Test
    void everySingleWrongCharacterIsCaught() {
        catchesSingleSlips(MOD_37_36, HEX, 20);
        catchesSingleSlips(MOD_37_36, HEX, 24);
        catchesSingleSlips(MOD_11_2, DIGITS, 15);
        catchesSingleSlips(MOD_10, DIGITS, 12);
        catchesSingleSlips(MOD_11, DIGITS, 9);
    }

    @Test
    void neighboursSwappedAreCaughtByTheModElevens() {
        catchesSwaps(MOD_11_2, DIGITS, 15);
        catchesSwaps(MOD_11, DIGITS, 9);
    }

    @Test
    void aSlipInAnIpiNameNumberIsCaughtUnlessBothChecksAreZero() {
        var random = new Random(SEED);
        for (int n = 0; n < 2_000; n++) {
            var number = random(random, DIGITS, 9);
            int at = random.nextInt(9);
            var slip = with(number, at, DIGITS.charAt(random.nextInt(10)));
            if (!slip.equals(number)) {
                var check = CheckCharacters.mod101(number);
                assertThat(check.equals("00") || !check.equals(CheckCharacters.mod101(slip)))
                        .as("seed %d: %s and %s", SEED, number, slip)
                        .isTrue();
            }
        }
    }

    private static void catchesSingleSlips(
            UnaryOperator<String> checked, String alphabet, int length) {
        var random = new Random(SEED);
        for (int n = 0; n < 300; n++) {
            var number = random(random, alphabet, length);
            var good = checked.apply(number);
            for (int at = 0; at < length; at++) {
                var slip = with(number, at, alphabet.charAt(random.nextInt(alphabet.length())));
                if (!slip.equals(number)) {
                    assertThat(last(checked.apply(slip)))
                            .as("seed %d: %s and %s", SEED, number, slip)
                            .isNotEqualTo(last(good));
                }
            }
        }
    }

    private static void catchesSwaps(UnaryOperator<String> checked, String alphabet, int length) {
        var random = new Random(SEED);
        for (int n = 0; n < 300; n++) {
            var number = random(random, alphabet, length);
            for (int at = 0; at + 1 < length; at++) {
                var swapped =
                        with(with(number, at, number.charAt(at + 1)), at + 1, number.charAt(at));
                if (!swapped.equals(number)) {
                    assertThat(last(checked.apply(swapped)))
                            .as("seed %d: %s and %s", SEED, number, swapped)
                            .isNotEqualTo(last(checked.apply(number)));
                }
            }
        }
    }

    private static String random(Random random, String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String with(String text, int at, char c) {
        return text.substring(0, at) + c + text.substring(at + 1);
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }
}
