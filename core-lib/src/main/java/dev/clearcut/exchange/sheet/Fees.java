package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Money;
import dev.clearcut.base.Where;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads fees as people write them: {@code £1,500.00}, {@code 1.500,00 EUR}, {@code USD 5k}. What
 * can be read in two ways is a finding.
 */
final class Fees {

    private static final String RULE = "licence.fee";

    /** No fee, or none yet. */
    private static final Set<String> NONE =
            Set.of(
                    "",
                    "none",
                    "nil",
                    "gratis",
                    "free",
                    "nofee",
                    "na",
                    "freeofcharge",
                    "0",
                    "00",
                    "000",
                    "zero",
                    "waived",
                    "nocharge",
                    "foc",
                    "tbc",
                    "tbd",
                    "tba",
                    "tobeagreed",
                    "tobeconfirmed",
                    "tobenegotiated",
                    "notagreed",
                    "notyetagreed",
                    "pending",
                    "unknown");

    /** The dollar is many countries'; these signs are one currency's in the trade. */
    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("£", "GBP"),
                    Map.entry("€", "EUR"),
                    Map.entry("EURO", "EUR"),
                    Map.entry("EUROS", "EUR"),
                    Map.entry("US$", "USD"),
                    Map.entry("$US", "USD"),
                    Map.entry("CA$", "CAD"),
                    Map.entry("C$", "CAD"),
                    Map.entry("A$", "AUD"),
                    Map.entry("AU$", "AUD"),
                    Map.entry("NZ$", "NZD"),
                    Map.entry("₹", "INR"),
                    Map.entry("STG", "GBP"),
                    Map.entry("FR.", "CHF"));

    private static final Set<String> DOLLARS = Set.of("$", "DOLLAR", "DOLLARS", "BUCKS");

    private static final String NUMBER =
            "(?<number>-?\\d(?:[\\d.,'’ ]*\\d)?)(?<dash>[.,]?[-–—]{1,2})?";
    private static final String UNIT = "(?<unit>[^\\d\\s.,'’()-][^\\d\\s,'’()-]{0,6})";
    private static final Pattern FIRST =
            Pattern.compile(UNIT + "?\\s*" + NUMBER + "(?<thousand>[kK])?");
    private static final Pattern LAST =
            Pattern.compile(NUMBER + "(?<thousand>[kK](?![a-zA-Z]))?\\s*" + UNIT);

    private static final Pattern ENGLISH =
            Pattern.compile("\\d{1,3}(?:[,' ’]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d{1,2})?");
    private static final Pattern EUROPEAN =
            Pattern.compile("\\d{1,3}(?:[. '’]\\d{3})+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){2,}");

    private final Findings findings;

    Fees(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param currency what a column "currency" or the heading says; empty when neither does
     * @return empty when no fee is agreed, or a finding says what is wrong
     */
    Optional<Money> read(String cell, String currency, Where where) {
        if (NONE.contains(Spelling.of(cell))) {
            return Optional.empty();
        }
        var text = cell.strip();
        var first = FIRST.matcher(text);
        var last = LAST.matcher(text);
        var match = first.matches() ? first : last.matches() ? last : null;
        if (match == null) {
            return wrong(where, "\"%s\" is no fee; write it as in \"GBP 4500\".".formatted(cell));
        }
        var written = match.group("unit");
        var unit = code(written == null ? currency : written);
        if (unit.isEmpty()) {
            return wrong(
                    where,
                    "In which currency? Write \"%s\" with its currency code, as in \"GBP 4500\", or add a column \"currency\"."
                            .formatted(cell));
        }
        if (DOLLARS.contains(unit)) {
            return wrong(where, "Which dollars? Write \"USD 4500\", \"CAD 4500\" or the like.");
        }
        boolean round = match.group("dash") != null;
        var amount = amount(match.group("number").strip(), round);
        if (amount.isEmpty()) {
            return wrong(
                    where,
                    "\"%s\" can be read in two ways; write the amount as in \"EUR 4500.00\"."
                            .formatted(cell));
        }
        var thousand = match.group("thousand") == null ? 0 : 3;
        return money(unit, amount.get().movePointRight(thousand), where);
    }

    private Optional<Money> money(String unit, BigDecimal amount, Where where) {
        try {
            var money = Money.of(unit + " " + amount.toPlainString());
            if (amount.signum() < 0) {
                return wrong(where, "A fee is not negative: \"%s\".".formatted(money));
            }
            return Optional.of(money);
        } catch (Invalid noMoney) {
            return wrong(where, String.valueOf(noMoney.getMessage()));
        }
    }

    /**
     * @param round whether a dash stands for the pence, so that no comma or point before it can
     */
    private static Optional<BigDecimal> amount(String number, boolean round) {
        boolean negative = number.startsWith("-");
        var digits = negative ? number.substring(1) : number;
        if (round) {
            return digits.matches("[\\d.,'’ ]*\\d")
                    ? Optional.of(signed(digits.replaceAll("[.,'’ ]", ""), negative))
                    : Optional.empty();
        }
        // 4.500 may be four and a half, and 4,50 four hundred and fifty mistyped
        if (digits.matches("\\d{1,3}\\.\\d{3}") || digits.matches("\\d+,\\d{1,2}")) {
            return Optional.empty();
        }
        if (ENGLISH.matcher(digits).matches()) {
            return Optional.of(signed(digits.replaceAll("[,'’ ]", ""), negative));
        }
        return EUROPEAN.matcher(digits).matches()
                ? Optional.of(signed(digits.replaceAll("[.'’ ]", "").replace(',', '.'), negative))
                : Optional.empty();
    }

    private static BigDecimal signed(String digits, boolean negative) {
        var amount = new BigDecimal(digits);
        return negative ? amount.negate() : amount;
    }

    private static String code(String sign) {
        var upper = sign.strip().toUpperCase(Locale.ROOT);
        return SIGNS.getOrDefault(upper, upper);
    }

    /** A currency that a heading names: {@code Fee (GBP)}, {@code Cost £}. */
    static String currencyIn(String heading) {
        var upper = heading.toUpperCase(Locale.ROOT);
        var code = Pattern.compile("\\b([A-Z]{3})\\W*$").matcher(upper);
        if (code.find() && isCurrency(code.group(1))) {
            return code.group(1);
        }
        return SIGNS.entrySet().stream()
                .filter(
                        e ->
                                !Character.isLetter(e.getKey().charAt(0))
                                        && upper.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(upper.contains("$") ? "$" : "");
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    private Optional<Money> wrong(Where where, String text) {
        findings.error(RULE, where, text);
        return Optional.empty();
    }
}
