package dev.clearcut.rights.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code phrases.csv}, read and compared. */
class PhrasesTest {

    private static final String PREFIX = "rights.wording.";

    record Row(String phrase, List<String> said) {
        boolean refused() {
            return said.getFirst().equals("!");
        }

        @Override
        public String toString() {
            return phrase;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (var in = PhrasesTest.class.getResourceAsStream("phrases.csv")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(l -> !l.startsWith("#")).map(PhrasesTest::row);
        }
    }

    private static Row row(String line) {
        var cells = List.of((line + " ").split(" \\| ?", -1)).stream().map(String::strip).toList();
        return new Row(cells.getFirst(), cells.subList(1, cells.size()));
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPhraseIsReadAsTheCorpusSays(Row row) {
        var read = Wording.read(row.phrase());
        if (row.refused()) {
            assertThat(rules(read.report(), f -> f.severity() == Severity.ERROR))
                    .containsExactlyInAnyOrderElementsOf(list(row.said().get(1)));
            return;
        }
        assertThat(read.report().hasErrors()).as("%s", read.report().findings()).isFalse();
        assertThat(read.value()).isEqualTo(expected(row.said()));
        assertThat(rules(read.report(), f -> true))
                .containsExactlyInAnyOrderElementsOf(list(row.said().get(5)));
    }

    private static List<String> rules(Report report, Predicate<Finding> which) {
        return report.findings().stream()
                .filter(which)
                .map(finding -> finding.rule().substring(PREFIX.length()))
                .filter(rule -> !rule.equals("meaning"))
                .toList();
    }

    private static StatedRights expected(List<String> said) {
        return new StatedRights(
                set(said.get(0), Territories::of, Territories::plus, Territories::minus),
                set(said.get(1), Media::of, Media::plus, Media::minus),
                set(said.get(2), Languages::of, Languages::plus, Languages::minus),
                window(said.get(3), said.get(4)));
    }

    private static <T> @Nullable T set(
            String said,
            Function<String[], T> of,
            BinaryOperator<T> plus,
            BinaryOperator<T> minus) {
        if (said.equals("-")) {
            return null;
        }
        var sides = said.split(" \\\\ | \\+ ");
        var set = of.apply(sides[0].split(", "));
        set = sides.length > 1 ? minus.apply(set, of.apply(sides[1].split(", "))) : set;
        return sides.length > 2 ? plus.apply(set, of.apply(sides[2].split(", "))) : set;
    }

    private static @Nullable Window window(String first, String last) {
        if (first.equals("-")) {
            return null;
        }
        var from = first.equals("open") ? Window.always() : Window.from(day(first));
        return last.equals("open")
                ? from
                : first.equals("open")
                        ? Window.until(day(last).plusDays(1))
                        : Window.firstToLast(day(first), day(last));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(", "));
    }
}
