package dev.clearcut.clearance.sale;

import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Territories;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much of a need a part of it is, to put what blocks it in order: cells territory × medium ×
 * language × day are counted. What has no first or no last day is counted for ten years beyond the
 * days on which anything changes.
 */
final class Measure {

    private static final int YEARS = 10;
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final LocalDate first;
    private final LocalDate last;
    private final BigDecimal whole;

    private Measure(LocalDate first, LocalDate last, Rights need) {
        this.first = first;
        this.last = last;
        this.whole = cells(need);
    }

    /**
     * @param parts all that is to be measured
     */
    static Measure in(Rights need, Iterable<Rights> parts) {
        var first = LocalDate.MAX;
        var last = LocalDate.MIN;
        for (var box : need.boxes()) {
            first = earliest(first, box);
            last = latest(last, box);
        }
        for (var part : parts) {
            for (var box : part.boxes()) {
                first = earliest(first, box);
                last = latest(last, box);
            }
        }
        boolean dated = !first.equals(LocalDate.MAX) || !last.equals(LocalDate.MIN);
        var from = first.equals(LocalDate.MAX) ? (dated ? last : EPOCH) : first;
        var to = last.equals(LocalDate.MIN) ? from : last;
        return new Measure(from.minusYears(YEARS), to.plusYears(YEARS), need);
    }

    /** In percent, to one decimal. */
    BigDecimal percent(Rights part) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : cells(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole, 1, RoundingMode.HALF_UP);
    }

    BigDecimal cells(Rights part) {
        var sum = BigDecimal.ZERO;
        for (var box : part.boxes()) {
            var from = box.window().firstDay().orElse(first);
            var to = box.window().lastDay().map(day -> day.plusDays(1)).orElse(last);
            long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
            sum =
                    sum.add(
                            BigDecimal.valueOf(days)
                                    .multiply(countries(box.territories()))
                                    .multiply(BigDecimal.valueOf(box.media().size()))
                                    .multiply(spoken(box.languages())));
        }
        return sum;
    }

    /** Countries count alike, however many parts they are cut into. */
    private static BigDecimal countries(Territories territories) {
        return wholes(territories.codes(), code -> Territories.of(code).size());
    }

    private static BigDecimal spoken(Languages languages) {
        return wholes(languages.codes(), code -> Languages.of(code).size());
    }

    private static BigDecimal wholes(List<String> codes, ToIntFunction<String> size) {
        var sum = BigDecimal.ZERO;
        for (var code : codes) {
            int dash = code.indexOf('-');
            sum =
                    dash < 0
                            ? sum.add(BigDecimal.ONE)
                            : sum.add(
                                    BigDecimal.valueOf(size.applyAsInt(code))
                                            .divide(
                                                    BigDecimal.valueOf(
                                                            size.applyAsInt(
                                                                    code.substring(0, dash))),
                                                    MathContext.DECIMAL64));
        }
        return sum;
    }

    private static LocalDate earliest(LocalDate day, Box box) {
        return min(
                box.window().firstDay().map(d -> min(day, d)).orElse(day),
                box.window().lastDay().orElse(day));
    }

    private static LocalDate latest(LocalDate day, Box box) {
        return max(
                box.window().lastDay().map(d -> max(day, d)).orElse(day),
                box.window().firstDay().orElse(day));
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
