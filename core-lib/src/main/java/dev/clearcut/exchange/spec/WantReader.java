package dev.clearcut.exchange.spec;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Literals.Reading;
import dev.clearcut.media.spec.Operand;
import dev.clearcut.media.spec.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what is wanted of a value. */
final class WantReader {

    private static final Set<Fact.Type> NUMBERS =
            Set.of(
                    Fact.Type.COUNT,
                    Fact.Type.RATE,
                    Fact.Type.RATIO,
                    Fact.Type.SECONDS,
                    Fact.Type.NITS);

    private final Problems problems;
    private final ValueReader values;

    WantReader(Problems problems, ValueReader values) {
        this.problems = problems;
        this.values = values;
    }

    static boolean saysAny(Keys keys) {
        return Grammar.WANT.names().stream().anyMatch(keys::has);
    }

    /** Empty where it is wrong, or where nothing is said, which is wrong as well. */
    Optional<Want> read(Keys keys, Reading reading) {
        var said = kinds(keys);
        if (said.isEmpty() && keys.misspells(Grammar.WANT.names())) {
            return Optional.empty();
        }
        if (said.size() != 1) {
            problems.error(
                    said.isEmpty() ? "missing" : "contradiction",
                    keys.mapping(),
                    said.isEmpty()
                            ? "What is wanted? Say one of %s."
                                    .formatted(Keys.list(Grammar.WANT.names()))
                            : "Two things are wanted at once: %s. Make them two rules, or list them under \"all\"."
                                    .formatted(Keys.list(said)));
            return Optional.empty();
        }
        return read(said.getFirst(), keys, reading);
    }

    /** What is said, where a lower and an upper end are one thing. */
    private static List<String> kinds(Keys keys) {
        var kinds = new ArrayList<String>();
        for (var name : Grammar.WANT.names()) {
            boolean secondEnd =
                    name.equals("atMost") && keys.has("atLeast")
                            || name.equals("lessThan") && keys.has("moreThan");
            if (keys.has(name) && !secondEnd && !name.equals("within")) {
                kinds.add(name);
            }
        }
        return kinds;
    }

    private Optional<Want> read(String kind, Keys keys, Reading reading) {
        return switch (kind) {
            case "is" -> oneOf(keys, reading);
            case "isNot" -> Optional.of(new Want.NoneOf(operands(keys, kind, reading)));
            case "atLeast", "atMost" ->
                    range(keys, reading, "atLeast", "atMost")
                            .map(ends -> new Want.Between(ends.low(), ends.high()));
            case "moreThan", "lessThan" ->
                    range(keys, reading, "moreThan", "lessThan")
                            .map(ends -> new Want.Beyond(ends.low(), ends.high()));
            case "present" ->
                    Optional.of(keys.flag(kind, true) ? new Want.Present() : new Want.Absent());
            case "like" -> like(keys);
            case "begins" -> Optional.of(new Want.Begins(keys.text(kind)));
            case "inOrder" -> Optional.of(new Want.InOrder(values.words(reading, keys, kind)));
            case "has" -> Optional.of(new Want.Has(values.words(reading, keys, kind)));
            case "hasNot" -> Optional.of(new Want.HasNone(values.words(reading, keys, kind)));
            default -> same(keys);
        };
    }

    private Optional<Want> same(Keys keys) {
        if (!keys.flag("same", true)) {
            problems.error(
                    "bad-value", keys.mapping(), "\"same: no\" asks for nothing; leave it out.");
        }
        return Optional.of(new Want.Same());
    }

    private Optional<Want> oneOf(Keys keys, Reading reading) {
        if (reading.type() == Fact.Type.WORDS) {
            problems.error(
                    "wrong-type",
                    keys.mapping(),
                    "This fact is a list of words: say \"inOrder\" for all of them, or \"has\" for some.");
            return Optional.empty();
        }
        var within = values.operandOrNull(keys, "within", reading);
        if (keys.has("within") && !NUMBERS.contains(reading.type())) {
            problems.error("wrong-type", keys.mapping(), "\"within\" is for numbers.");
        }
        return Optional.of(new Want.OneOf(operands(keys, "is", reading), within));
    }

    private List<Operand> operands(Keys keys, String key, Reading reading) {
        var operands = new ArrayList<Operand>();
        for (var item : keys.items(key)) {
            values.operand(reading, item).ifPresent(operands::add);
        }
        if (keys.items(key).isEmpty()) {
            problems.error("missing", keys.mapping(), "\"%s\" lists nothing.".formatted(key));
        }
        return operands;
    }

    private record Ends(
            @org.jspecify.annotations.Nullable Operand low,
            @org.jspecify.annotations.Nullable Operand high) {}

    private Optional<Ends> range(Keys keys, Reading reading, String low, String high) {
        if (!NUMBERS.contains(reading.type())) {
            problems.error(
                    "wrong-type",
                    keys.mapping(),
                    "\"%s\" and \"%s\" are for numbers; this fact is a %s."
                            .formatted(
                                    low,
                                    high,
                                    reading.type().name().toLowerCase(java.util.Locale.ROOT)));
            return Optional.empty();
        }
        var least = values.operandOrNull(keys, low, reading);
        var most = values.operandOrNull(keys, high, reading);
        if (least instanceof Operand.Literal(Value.Exact(var from))
                && most instanceof Operand.Literal(Value.Exact(var to))
                && from.compareTo(to) > 0) {
            problems.error(
                    "contradiction",
                    keys.mapping(),
                    "No number is \"%s\" %s and \"%s\" %s; are they the wrong way round?"
                            .formatted(low, keys.text(low), high, keys.text(high)));
        }
        return Optional.of(new Ends(least, most));
    }

    private Optional<Want> like(Keys keys) {
        var written = keys.scalar("like");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Want.Fits(Pattern.compile(written.get().text()).pattern()));
        } catch (PatternSyntaxException noPattern) {
            problems.error(
                    "bad-value",
                    written.get(),
                    "\"%s\" is no regular expression: %s."
                            .formatted(written.get().text(), noPattern.getDescription()));
            return Optional.empty();
        }
    }
}
