package dev.clearcut.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases that were reckoned by hand from the statutes, on both sides of each boundary. */
class JudgedTest {

    private static final String CASES = "judged.txt";

    @TestFactory
    Stream<DynamicTest> theAnswersAreThoseReckonedByHand() throws IOException {
        return cases().stream().map(line -> DynamicTest.dynamicTest(line, () -> holds(line)));
    }

    private static List<String> cases() throws IOException {
        try (var stream = Objects.requireNonNull(JudgedTest.class.getResourceAsStream(CASES))) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static void holds(String line) {
        var parts = line.split(" *\\| *");
        var answer = Case.of(parts[1].strip(), parts[0].strip()).answer();
        var expected = parts[2].strip();
        if (expected.startsWith("unknown ")) {
            assertThat(answer)
                    .as(line)
                    .isInstanceOfSatisfying(
                            Answer.Unknown.class,
                            unknown ->
                                    assertThat(unknown.missing().toString())
                                            .contains(expected.substring("unknown ".length())));
        } else {
            assertThat(Case.inShort(answer)).as("%s%n%s", line, answer).isEqualTo(expected);
        }
    }
}
