package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Money;
import dev.clearcut.base.Where;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads caps, duties and fees; what cannot be read is a finding. */
final class SmallPrint {

    private static final Pattern CAP =
            Pattern.compile(
                    "(?:at most|max\\.?|maximum|up to|not more than|<=|≤)?\\s*"
                            + "(?:(?<minutes>\\d{1,3}):(?<seconds>[0-5]\\d)"
                            + "|(?<number>\\d{1,7})\\s*(?<unit>[a-z'\"″′×]+)?)",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> SECONDS_IN =
            Map.ofEntries(
                    Map.entry("s", 1),
                    Map.entry("sec", 1),
                    Map.entry("secs", 1),
                    Map.entry("second", 1),
                    Map.entry("seconds", 1),
                    Map.entry("\"", 1),
                    Map.entry("″", 1),
                    Map.entry("min", 60),
                    Map.entry("mins", 60),
                    Map.entry("minute", 60),
                    Map.entry("minutes", 60),
                    Map.entry("'", 60),
                    Map.entry("′", 60));

    private static final Set<String> USES = Set.of("use", "uses", "x", "×", "time", "times");
    private static final Set<String> NO_FEE =
            Set.of("none", "nil", "gratis", "free", "nofee", "na", "freeofcharge");

    /** The dollar is many countries'; these signs are one currency's in the trade. */
    private static final Map<String, String> SIGNS =
            Map.of(
                    "£", "GBP", "€", "EUR", "US$", "USD", "CA$", "CAD", "C$", "CAD", "A$", "AUD",
                    "AU$", "AUD", "NZ$", "NZD", "₹", "INR");

    private static final Pattern AMOUNT_FIRST =
            Pattern.compile("([\\d.,' ]+?)\\s*([A-Za-z]{3}|[^\\d\\s.,]{1,3})");

    private static final Pattern SIGN_FIRST = Pattern.compile("([^\\d\\s.,]{1,3})\\s*([\\d.,' ]+)");

    private final Vocabulary<Duty.Kind> duties =
            Vocabulary.of(Duty.Kind.class, Duty.Kind::word, "duties.txt");
    private final Findings findings;

    SmallPrint(Findings findings) {
        this.findings = findings;
    }

    List<Cap> caps(String cell, Where where) {
        var caps = new ArrayList<Cap>();
        for (var part : Columns.parts(cell.replace(',', ';'))) {
            cap(part)
                    .ifPresentOrElse(
                            caps::add,
                            () ->
                                    findings.error(
                                            "licence.caps",
                                            where,
                                            "\"%s\" is no cap; write seconds or uses, as in \"30 s; 2 uses\"."
                                                    .formatted(part)));
        }
        return caps;
    }

    private static Optional<Cap> cap(String part) {
        var match = CAP.matcher(part);
        if (!match.matches()) {
            return Optional.empty();
        }
        var minutes = match.group("minutes");
        if (minutes != null) {
            long seconds = Long.parseLong(minutes) * 60 + Long.parseLong(match.group("seconds"));
            return seconds > 0 ? Optional.of(Cap.seconds(seconds)) : Optional.empty();
        }
        var written = match.group("unit");
        long number = Long.parseLong(match.group("number"));
        if (written == null || number == 0) {
            return Optional.empty();
        }
        var unit = written.toLowerCase(Locale.ROOT);
        var seconds = SECONDS_IN.get(unit);
        if (seconds != null) {
            return Optional.of(Cap.seconds(number * seconds));
        }
        return USES.contains(unit) ? Optional.of(Cap.uses(number)) : Optional.empty();
    }

    List<Duty> duties(String cell, Where where) {
        var read = new ArrayList<Duty>();
        for (var part : Columns.parts(cell)) {
            int colon = part.indexOf(':');
            var word = colon < 0 ? part : part.substring(0, colon);
            var text = colon < 0 ? "" : part.substring(colon + 1).strip();
            duties.meaning(word)
                    .ifPresentOrElse(
                            kind -> read.add(new Duty(kind, unquoted(text))),
                            () -> findings.error("licence.duties", where, unknownDuty(word)));
        }
        return read;
    }

    private String unknownDuty(String word) {
        var hint = duties.didYouMean(word);
        return "\"%s\" is no kind of duty%s Write credit: \"…\"; cue sheet; copies: 2; notice: …; approval: …; or other: …."
                .formatted(word.strip(), hint.isEmpty() ? "." : hint);
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
    }

    /**
     * @param currency what a column "currency" says; empty when there is none
     * @return empty when no fee is agreed, or a finding says what is wrong
     */
    Optional<Money> fee(String cell, String currency, Where where) {
        if (cell.isEmpty() || NO_FEE.contains(Spelling.of(cell))) {
            return Optional.empty();
        }
        var written = withCode(cell, currency);
        if (written.startsWith("$") || written.endsWith("$")) {
            findings.error(
                    "licence.fee",
                    where,
                    "Which dollars? Write \"USD 4500\", \"CAD 4500\" or the like.");
            return Optional.empty();
        }
        if (written.matches(".*(?<![\\d,])\\d{1,3}\\.\\d{3}\\b.*|.*\\d,\\d{1,2}")) {
            findings.error(
                    "licence.fee",
                    where,
                    "\"%s\" can be read in two ways; write the amount as in \"EUR 4500.00\"."
                            .formatted(cell));
            return Optional.empty();
        }
        try {
            var money = Money.of(written);
            if (money.amount().compareTo(BigDecimal.ZERO) < 0) {
                findings.error(
                        "licence.fee", where, "A fee is not negative: \"%s\".".formatted(cell));
                return Optional.empty();
            }
            return Optional.of(money);
        } catch (Invalid noMoney) {
            findings.error("licence.fee", where, String.valueOf(noMoney.getMessage()));
            return Optional.empty();
        }
    }

    /** {@code £4,500} and {@code 4500 EUR} as {@code GBP 4,500} and {@code EUR 4500}. */
    private static String withCode(String cell, String currency) {
        if (!currency.isEmpty() && cell.matches("[\\d.,' ]+")) {
            return code(currency) + " " + cell.strip();
        }
        var signFirst = SIGN_FIRST.matcher(cell);
        if (signFirst.matches()) {
            return code(signFirst.group(1)) + " " + signFirst.group(2).strip();
        }
        var amountFirst = AMOUNT_FIRST.matcher(cell);
        return amountFirst.matches()
                ? code(amountFirst.group(2)) + " " + amountFirst.group(1).strip()
                : cell;
    }

    private static String code(String sign) {
        var upper = sign.strip().toUpperCase(Locale.ROOT);
        return SIGNS.getOrDefault(upper, upper);
    }
}
