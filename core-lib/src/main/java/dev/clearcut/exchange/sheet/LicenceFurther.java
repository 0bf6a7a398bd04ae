package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.Terms;
import dev.clearcut.licence.event.When;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a licence's rows say beside their grants: an option a row, steps, duties with a last
 * day, and whether it may be passed on.
 */
final class LicenceFurther {

    /** What an option that only lifts a limit gives. */
    private static final Set<String> AS_GRANTED =
            Set.of("asgranted", "same", "samerights", "sameasgranted", "asabove", "asthegrant");

    private static final Pattern STEP =
            Pattern.compile(
                    "(?<event>[^:]+):\\s*(?<fee>[^,]*+(?:,\\d{3}[^,]*+)*+)(?<rest>(?:,.*)?)");

    private static final Pattern WITHIN =
            Pattern.compile(
                    "(notice|tell|pay|payment)\\s+(?:within\\s+)?(\\d{1,4})\\s+(day|week|month)s?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BY =
            Pattern.compile(
                    "(?<duty>.+?)(?<![,\\s])[,\\s]++by\\s+(?<day>.+)", Pattern.CASE_INSENSITIVE);

    private final Columns<LicenceColumn> columns;
    private final RowMaterials<LicenceColumn> materials;
    private final CellWords words;
    private final Findings findings;
    private final SmallPrint smallPrint;
    private final Fees fees;
    private final Days days;

    LicenceFurther(
            Columns<LicenceColumn> columns,
            RowMaterials<LicenceColumn> materials,
            CellWords words,
            Findings findings) {
        this.columns = columns;
        this.materials = materials;
        this.words = words;
        this.findings = findings;
        this.smallPrint = new SmallPrint(findings);
        this.fees = new Fees(findings);
        this.days = new Days(findings);
    }

    /**
     * @param grants as they were read from these rows
     */
    FurtherTerms of(List<Row> rows, List<Terms> grants) {
        var options = new ArrayList<Option>();
        var steps = new ArrayList<StepUp>();
        var duties = new ArrayList<DatedDuty>();
        var sublicensing = Sublicensing.NOT_STATED;
        for (var row : rows) {
            option(row, grants).ifPresent(options::add);
            steps(row).stream().filter(step -> !steps.contains(step)).forEach(steps::add);
            duties(row).stream().filter(duty -> !duties.contains(duty)).forEach(duties::add);
            sublicensing = agreed(row, sublicensing);
        }
        return new FurtherTerms(options, steps, duties, sublicensing);
    }

    private Optional<Option> option(Row row, List<Terms> grants) {
        var gives = columns.text(row, LicenceColumn.OPTION);
        var price = columns.text(row, LicenceColumn.OPTION_PRICE);
        if (gives.isEmpty() && price.isEmpty()) {
            return Optional.empty();
        }
        if (gives.isEmpty() || price.isEmpty()) {
            error(
                    row,
                    gives.isEmpty() ? LicenceColumn.OPTION : LicenceColumn.OPTION_PRICE,
                    "licence.option",
                    "An option gives some rights at a price; say both: \"as granted\", or \"World; all media; perpetual\", and \"GBP 900\".");
            return Optional.empty();
        }
        var about =
                materials.said(row).isEmpty()
                        ? Set.<Material>of()
                        : materials.of(row, new Findings());
        var fee = money(row, price);
        var rights = given(row, gives, about, grants);
        var by = by(row);
        if (fee.isEmpty() || rights.isEmpty()) {
            return Optional.empty();
        }
        var offer =
                new Offer(
                        about.stream().map(Material::id).collect(Collectors.toSet()),
                        new LicenceRights(columns, new Findings()).of(row, about),
                        rights,
                        caps(row),
                        new Shares<>(columns, LicenceColumn.SHARE, "licence.share", new Findings())
                                .of(row));
        return Optional.of(
                new Option(
                        Id.of("line-" + row.line()),
                        columns.text(row, LicenceColumn.OPTION_CLAUSE),
                        offer,
                        fee.get(),
                        by,
                        null));
    }

    private Optional<Money> money(Row row, String price) {
        var at = columns.at(row, LicenceColumn.OPTION_PRICE);
        var currency = Fees.currencyIn(columns.heading(LicenceColumn.OPTION_PRICE));
        return fees.read(
                price,
                currency.isEmpty() ? columns.text(row, LicenceColumn.CURRENCY) : currency,
                at);
    }

    private Rights given(Row row, String gives, Set<Material> about, List<Terms> grants) {
        var at = columns.at(row, LicenceColumn.OPTION);
        if (!AS_GRANTED.contains(Spelling.of(gives))) {
            return words.rights(gives, at);
        }
        var ids = about.stream().map(Material::id).collect(Collectors.toSet());
        var granted =
                grants.stream()
                        .filter(terms -> terms.materials().equals(ids))
                        .map(Terms::granted)
                        .reduce(Rights.none(), Rights::plus);
        if (granted.isEmpty()) {
            error(
                    row,
                    LicenceColumn.OPTION,
                    "licence.option",
                    "\"%s\": this row grants nothing; say what the option gives.".formatted(gives));
        }
        return granted;
    }

    private List<Cap> caps(Row row) {
        return smallPrint.caps(
                columns.text(row, LicenceColumn.OPTION_CAPS),
                columns.at(row, LicenceColumn.OPTION_CAPS));
    }

    private @Nullable When by(Row row) {
        var cell = columns.text(row, LicenceColumn.OPTION_BY);
        return SmallPrint.isNothing(cell)
                ? null
                : when(row, LicenceColumn.OPTION_BY, cell).orElse(null);
    }

    private Optional<When> when(Row row, LicenceColumn column, String cell) {
        if (!EventTerms.isOnEvent(cell)) {
            return days.last(cell, columns.heading(column), columns.at(row, column)).map(When::on);
        }
        try {
            return Optional.of(When.of(cell));
        } catch (Invalid unreadable) {
            error(row, column, "licence.dates", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private List<StepUp> steps(Row row) {
        var steps = new ArrayList<StepUp>();
        var cell = columns.text(row, LicenceColumn.STEP);
        for (var part : Columns.parts(SmallPrint.isNothing(cell) ? "" : cell)) {
            var match = STEP.matcher(part);
            var fee =
                    match.matches()
                            ? fees.read(
                                    match.group("fee").strip(),
                                    columns.text(row, LicenceColumn.CURRENCY),
                                    columns.at(row, LicenceColumn.STEP))
                            : Optional.<Money>empty();
            if (fee.isPresent()) {
                step(row, match, fee.get()).ifPresent(steps::add);
            } else if (!match.matches()) {
                error(
                        row,
                        LicenceColumn.STEP,
                        "licence.step",
                        "\"%s\" is no step; write what has to happen and the further fee, as in \"theatrical release: GBP 2000, notice 14 days, pay 30 days\"."
                                .formatted(part));
            }
        }
        return steps;
    }

    private Optional<StepUp> step(Row row, Matcher said, Money fee) {
        Period notice = null;
        Period pay = null;
        for (var rest : said.group("rest").split(",")) {
            var within = WITHIN.matcher(rest.strip());
            if (rest.isBlank()) {
                continue;
            }
            if (!within.matches()) {
                error(
                        row,
                        LicenceColumn.STEP,
                        "licence.step",
                        "\"%s\" is neither \"notice 14 days\" nor \"pay 30 days\"."
                                .formatted(rest.strip()));
                return Optional.empty();
            }
            boolean paying = within.group(1).toLowerCase(Locale.ROOT).startsWith("pay");
            pay = paying ? period(within) : pay;
            notice = paying ? notice : period(within);
        }
        try {
            return Optional.of(
                    new StepUp(
                            columns.text(row, LicenceColumn.CLAUSE),
                            said.group("event").strip(),
                            fee,
                            notice,
                            pay,
                            null,
                            null));
        } catch (Invalid noStep) {
            error(row, LicenceColumn.STEP, "licence.step", String.valueOf(noStep.getMessage()));
            return Optional.empty();
        }
    }

    private static Period period(Matcher within) {
        int count = Integer.parseInt(within.group(2));
        return switch (Character.toLowerCase(within.group(3).charAt(0))) {
            case 'd' -> Period.ofDays(count);
            case 'w' -> Period.ofWeeks(count);
            default -> Period.ofMonths(count);
        };
    }

    private List<DatedDuty> duties(Row row) {
        var duties = new ArrayList<DatedDuty>();
        var cell = columns.text(row, LicenceColumn.DUTY_DUE);
        for (var part : Columns.parts(SmallPrint.isNothing(cell) ? "" : cell)) {
            var match = BY.matcher(part);
            if (!match.matches()) {
                error(
                        row,
                        LicenceColumn.DUTY_DUE,
                        "licence.duty-due",
                        "\"%s\" has no last day; write it as in \"copies: 2 by 30 days after first transmission\"."
                                .formatted(part));
                continue;
            }
            var by = when(row, LicenceColumn.DUTY_DUE, match.group("day").strip());
            var read =
                    smallPrint.duties(match.group("duty"), columns.at(row, LicenceColumn.DUTY_DUE));
            by.ifPresent(when -> read.forEach(duty -> duties.add(new DatedDuty(duty, when, null))));
        }
        return duties;
    }

    private Sublicensing agreed(Row row, Sublicensing before) {
        var cell = columns.text(row, LicenceColumn.SUBLICENSING);
        if (cell.isEmpty() || LicenceTerms.isSilent(cell)) {
            return before;
        }
        var said = SublicensingWords.read(cell);
        if (!before.equals(Sublicensing.NOT_STATED) && !said.equals(before)) {
            error(
                    row,
                    LicenceColumn.SUBLICENSING,
                    "licence.contradiction",
                    "\"sublicensing\" is said in two ways for one licence; make them agree.");
        }
        return said;
    }

    private void error(Row row, LicenceColumn column, String rule, String text) {
        findings.error(rule, columns.at(row, column), text);
    }
}
