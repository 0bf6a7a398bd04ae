package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.due.Lag.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after or before something, as contracts write it: {@code no later than fourteen (14)
 * business days after …}, {@code 10 days post-delivery}.
 *
 * @param from what it is counted from, in their words
 */
record LagText(Lag lag, String from) {

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("twenty", 20),
                    Map.entry("twenty-one", 21),
                    Map.entry("thirty", 30),
                    Map.entry("forty-five", 45),
                    Map.entry("sixty", 60),
                    Map.entry("ninety", 90));

    private static final String AMOUNT =
            "(\\d{1,5}|"
                    + String.join(
                            "|",
                            NUMBERS.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .toList())
                    + ")(?:\\s*\\(\\s*(\\d{1,5})\\s*\\))?";
    private static final Pattern LAG =
            Pattern.compile(
                    "(?iu)(?:(?:within|no later than|not later than|at least|at the latest|by|minimum|min\\.?)\\s+)*"
                            + AMOUNT
                            + "\\s+(?:(working|business|banking|calendar|full)\\s+)?"
                            + "(days?|weeks?|wks?\\.?|months?|mths?\\.?|years?|yrs?\\.?|fortnights?|werktagen?|arbeitstagen?|tagen?|wochen?|monaten?)"
                            + "\\s+(after|from|before|following|prior to|ahead of|in advance of|of|nach|vor|ab|post(?=[\\s-])|pre(?=[\\s-]))[\\s-]+(.+)");

    /**
     * @return nothing where no time is counted
     * @throws Invalid where it says two numbers
     */
    static Optional<LagText> of(String words, String text) {
        var said = LAG.matcher(words);
        return said.matches()
                ? Optional.of(new LagText(lag(said, text), said.group(6)))
                : Optional.empty();
    }

    private static Lag lag(Matcher said, String text) {
        var word = said.group(1).toLowerCase(Locale.ROOT);
        int spelled = NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
        var digits = said.group(2);
        if (digits != null && Integer.parseInt(digits) != spelled) {
            throw new Invalid(
                    "\"%s\" says two numbers, %d and %s.".formatted(text, spelled, digits));
        }
        var way = said.group(5).toLowerCase(Locale.ROOT);
        boolean before =
                Set.of("before", "prior to", "ahead of", "in advance of", "vor", "pre")
                        .contains(way);
        int amount = before ? -spelled : spelled;
        var unit = said.group(4).toLowerCase(Locale.ROOT);
        var sort = said.group(3) == null ? "" : said.group(3).toLowerCase(Locale.ROOT);
        boolean working = Set.of("working", "business", "banking").contains(sort);
        if (unit.startsWith("werktag")
                || unit.startsWith("arbeitstag")
                || working && unit.startsWith("day")) {
            return new Lag(amount, Unit.WORKING_DAY);
        }
        return switch (unit.charAt(0)) {
            case 'f' -> new Lag(Math.multiplyExact(amount, 2), Unit.WEEK);
            case 'w' -> new Lag(amount, Unit.WEEK);
            case 'm' -> new Lag(amount, Unit.MONTH);
            case 'y' -> new Lag(Math.multiplyExact(amount, 12), Unit.MONTH);
            default -> new Lag(amount, Unit.DAY);
        };
    }
}
