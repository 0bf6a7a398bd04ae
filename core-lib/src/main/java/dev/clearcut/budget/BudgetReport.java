package dev.clearcut.budget;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.currency.Rates;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A budget against what the papers cost.
 *
 * @param lines in the budget's order; what stands on none comes last
 * @param total over all lines
 * @param findings overspent lines, amounts on no line, and amounts no rate converts
 */
public record BudgetReport(
        Currency currency,
        LocalDate on,
        List<Line> lines,
        Sums total,
        Money budgeted,
        Report findings) {

    /**
     * One line and what stands on it.
     *
     * @param line null for what stands on no line
     */
    public record Line(@Nullable BudgetLine line, Money budgeted, Sums sums, List<Cost> costs) {

        /** What is left of the budget after what is paid, committed and agreed; may be negative. */
        public Money left() {
            return budgeted.plus(negative(sums.actual()));
        }

        public String code() {
            return line == null ? "" : line.code();
        }

        public String name() {
            return line == null ? "on no line" : line.name();
        }
    }

    public BudgetReport {
        lines = List.copyOf(lines);
    }

    /** The same with more to say. */
    public BudgetReport plus(Report more) {
        return new BudgetReport(currency, on, lines, total, budgeted, more.plus(findings));
    }

    /** What is left of the whole budget. */
    public Money left() {
        return budgeted.plus(negative(total.actual()));
    }

    private static Money negative(Money money) {
        return new Money(money.amount().negate(), money.currency());
    }

    /**
     * How amounts become one currency, and where papers stand.
     *
     * @param family of a material, empty for one that is not on file
     */
    public record Terms(
            Currency currency,
            Rates rates,
            LocalDate on,
            Collection<Coding> codings,
            Function<Id<Material>, Optional<Family>> family) {}

    /**
     * Adds up what things cost, on the lines they stand on.
     *
     * @param lines one for each code
     */
    public static BudgetReport of(List<BudgetLine> lines, List<Cost> costs, Terms terms) {
        return new Adding(lines, terms).report(costs);
    }

    /** One report in the making. */
    private static final class Adding {

        private final List<BudgetLine> lines;
        private final Terms terms;
        private final Map<Id<Licence>, String> coded = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Adding(List<BudgetLine> lines, Terms terms) {
            this.lines = lines;
            this.terms = terms;
            terms.codings().forEach(coding -> coded.put(coding.licence(), coding.code()));
        }

        BudgetReport report(List<Cost> costs) {
            var byCode = new LinkedHashMap<String, List<Cost>>();
            costs.forEach(
                    cost ->
                            byCode.computeIfAbsent(code(cost), code -> new ArrayList<>())
                                    .add(cost));
            var all = new ArrayList<Line>();
            for (var line : lines) {
                all.add(line(line, byCode.getOrDefault(key(line.code()), List.of())));
            }
            var stray = byCode.getOrDefault("", List.of());
            if (!stray.isEmpty()) {
                all.add(line(null, stray));
                stray.forEach(this::uncoded);
            }
            var budgeted = all.stream().map(Line::budgeted).reduce(zero(), Money::plus);
            var total =
                    Sums.of(
                            costs.stream().flatMap(c -> converted(c).stream()).toList(),
                            terms.currency());
            costs.stream().filter(cost -> converted(cost).isEmpty()).forEach(this::rateMissing);
            return new BudgetReport(
                    terms.currency(), terms.on(), all, total, budgeted, new Report(findings));
        }

        private Line line(@Nullable BudgetLine line, List<Cost> costs) {
            var budgeted =
                    line == null ? zero() : in(line.budgeted()).orElseGet(() -> unconverted(line));
            var sums =
                    Sums.of(
                            costs.stream().flatMap(cost -> converted(cost).stream()).toList(),
                            terms.currency());
            var made = new Line(line, budgeted, sums, costs);
            var known = line != null && in(line.budgeted()).isPresent();
            if (line != null && known && made.left().amount().signum() < 0) {
                findings.add(
                        BudgetRule.OVERSPENT.finding(
                                Where.onRecord("budget line", line.code()),
                                "%s %s is overspent by %s: %s of %s."
                                        .formatted(
                                                line.code(),
                                                line.name(),
                                                negative(made.left()),
                                                sums.actual(),
                                                budgeted)));
            }
            return made;
        }

        private Money unconverted(BudgetLine line) {
            findings.add(
                    BudgetRule.RATE_MISSING.finding(
                            Where.onRecord("budget line", line.code()),
                            "The budget of %s is in %s and counts as nothing: enter a rate to %s."
                                    .formatted(
                                            line.code(),
                                            line.budgeted().currency(),
                                            terms.currency())));
            return zero();
        }

        /** The line's code in lower case; empty when it stands on none. */
        private String code(Cost cost) {
            var byHand = cost.licence() == null ? null : coded.get(cost.licence());
            if (byHand != null && lines.stream().anyMatch(l -> key(l.code()).equals(key(byHand)))) {
                return key(byHand);
            }
            return cost.materials().stream()
                    .sorted()
                    .flatMap(material -> terms.family().apply(material).stream())
                    .flatMap(family -> lines.stream().filter(l -> l.takes().contains(family)))
                    .findFirst()
                    .map(line -> key(line.code()))
                    .orElse("");
        }

        private static String key(String code) {
            return code.toLowerCase(Locale.ROOT);
        }

        private Optional<Sums.Converted> converted(Cost cost) {
            return in(cost.amount()).map(amount -> new Sums.Converted(cost.stage(), amount));
        }

        private Optional<Money> in(Money money) {
            return terms.rates().in(money, terms.currency(), terms.on());
        }

        private Money zero() {
            return new Money(BigDecimal.ZERO, terms.currency());
        }

        private void uncoded(Cost cost) {
            findings.add(
                    BudgetRule.UNCODED.finding(
                            Where.onRecord("paper", cost.paper()),
                            "%s of %s (%s) stands on no line of the budget: put it on one with \"budget code\"."
                                    .formatted(cost.amount(), cost.paper(), cost.stage().word())));
        }

        private void rateMissing(Cost cost) {
            findings.add(
                    BudgetRule.RATE_MISSING.finding(
                            Where.onRecord("paper", cost.paper()),
                            "%s of %s is in no sum: enter a rate from %s to %s."
                                    .formatted(
                                            cost.amount(),
                                            cost.paper(),
                                            cost.amount().currency(),
                                            terms.currency())));
        }
    }
}
