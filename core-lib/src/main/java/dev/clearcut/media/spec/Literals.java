package dev.clearcut.media.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Said;
import dev.clearcut.media.Value;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.rights.Languages;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values are written in a specification, read, compared and said. */
public final class Literals {

    /**
     * How a value is to be read.
     *
     * @param fact null where several facts or none say it
     */
    public record Reading(Fact.Type type, @Nullable Fact fact) {
        static final Reading NUMBER = new Reading(Fact.Type.COUNT, null);

        /** As files and patterns have it, without a unit. */
        String written(Value value) {
            return fact == null ? value.toString() : new Said(value, "", -1).written(fact);
        }
    }

    /** Written as people write them: 35M is 35 000 000. */
    private static final Map<String, Long> FACTORS =
            Map.of("k", 1_000L, "M", 1_000_000L, "G", 1_000_000_000L);

    private static final Pattern COUNT = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,9})?)([kMG]?)");
    private static final Pattern RATIO =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)[:/](\\d{1,9}(?:\\.\\d{1,6})?)");
    private static final Pattern FRAME_SIZE = Pattern.compile("(\\d{1,6}) ?[xX×*] ?(\\d{1,6})");
    private static final Set<Fact> BITS_A_SECOND = Set.of(Fact.BIT_RATE, Fact.MAX_BIT_RATE);

    private Literals() {}

    /**
     * A value as a specification writes it.
     *
     * @throws Invalid when it is not of the kind, with what would be
     */
    public static Value read(Reading reading, String text) {
        var written = text.strip();
        return switch (reading.type()) {
            case WORD, TEXT ->
                    Value.of(reading.fact() == null ? frameSize(written) : word(written));
            case COUNT -> Value.of(count(written));
            case RATE -> Value.of(rate(written));
            case RATIO -> Value.of(ratio(written));
            case SECONDS -> Value.of(seconds(written));
            case NITS -> Value.of(Rational.parse(written));
            case FLAG -> Value.of(flag(written));
            case WORDS -> Value.of(List.of(written.split("[ ,]+")));
        };
    }

    private static String word(String written) {
        if (written.isEmpty()) {
            throw new Invalid("A word is missing.");
        }
        return written;
    }

    /** Width and height together, however the times sign is written. */
    private static String frameSize(String written) {
        var match = FRAME_SIZE.matcher(written);
        return match.matches() ? match.group(1) + "x" + match.group(2) : word(written);
    }

    private static Rational seconds(String written) {
        if (written.contains(":")) {
            throw new Invalid(
                    "\"%s\" is written as a clock; say it in seconds, 600 for ten minutes."
                            .formatted(written));
        }
        return Rational.parse(written);
    }

    private static Rational count(String written) {
        var match = COUNT.matcher(written);
        if (!match.matches()) {
            throw new Invalid(
                    "\"%s\" is no number; write it as 1920, or 35M for 35000000."
                            .formatted(written));
        }
        return Rational.parse(match.group(1))
                .times(Rational.of(FACTORS.getOrDefault(match.group(2), 1L)));
    }

    /** A rate such as 23.976 runs like no file: 24000/1001 is meant. */
    private static Rational rate(String written) {
        if (written.contains(".")) {
            var meant = Rate.parse(written).perSecond();
            throw new Invalid(
                    "%s is rounded, and rates are exact; write %s."
                            .formatted(written, new Rate(meant, false).fraction()));
        }
        var rate = Rational.parse(written);
        if (rate.sign() <= 0) {
            throw new Invalid("A rate is more than 0; write 25 or 24000/1001.");
        }
        return rate;
    }

    private static Rational ratio(String written) {
        var match = RATIO.matcher(written);
        if (match.matches() && !match.group(2).matches("[0.]+")) {
            return Rational.parse(match.group(1)).over(Rational.parse(match.group(2)));
        }
        return Rational.parse(written);
    }

    private static boolean flag(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default ->
                    throw new Invalid(
                            "\"%s\" is neither yes nor no; write one of them.".formatted(written));
        };
    }

    /**
     * Whether a file's value is the wanted one. Numbers are compared exactly; words without regard
     * to case or alias, and {@code pcm} stands for {@code pcm_s24le}; timecodes without regard to
     * the mark that says drop-frame, which is a fact of its own.
     */
    static boolean same(Reading reading, Value found, Value wanted) {
        if (found instanceof Value.Word(var f) && wanted instanceof Value.Word(var w)) {
            if (reading.fact() == Fact.START_TIMECODE) {
                return f.replaceAll("[;.]", ":").equals(w.replaceAll("[;.]", ":"));
            }
            return reading.type() == Fact.Type.TEXT ? f.equals(w) : isA(reading.fact(), f, w);
        }
        if (found instanceof Value.Words(var f) && wanted instanceof Value.Words(var w)) {
            return sameWords(f, w);
        }
        return found.equals(wanted);
    }

    static boolean sameWords(List<String> found, List<String> wanted) {
        if (found.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equalsIgnoreCase(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isA(@Nullable Fact fact, String found, String wanted) {
        if (fact == Fact.LANGUAGE || fact == Fact.PRIMARY_AUDIO_LANGUAGE) {
            return speaks(found, wanted);
        }
        return fact == null
                ? found.equalsIgnoreCase(wanted)
                : Vocabulary.shipped().isA(fact, found, wanted);
    }

    /** {@code eng} is {@code en}, and {@code en-GB} is English too. */
    private static boolean speaks(String found, String wanted) {
        var there = Languages.named(found);
        var asked = Languages.named(wanted);
        return there.isPresent() && asked.isPresent()
                ? there.get().minus(asked.get()).isEmpty()
                : found.equalsIgnoreCase(wanted);
    }

    /** A value in words: {@code 25/1}, {@code 16:9}, {@code 220 Mb/s}, {@code 12.5 s}. */
    public static String say(Reading reading, Value value) {
        if (value instanceof Value.Exact(var number)) {
            if (reading.fact() != null && BITS_A_SECOND.contains(reading.fact())) {
                return new BigDecimal(
                                        said(
                                                Fact.DURATION,
                                                Value.of(number.over(Rational.of(1000000)))))
                                .toPlainString()
                        + " Mb/s";
            }
            return switch (reading.type()) {
                case RATE -> number.numerator() + "/" + number.denominator();
                case RATIO -> said(Fact.PIXEL_ASPECT, value);
                case SECONDS -> said(Fact.DURATION, value) + " s";
                case NITS -> said(Fact.MAX_CLL, value) + " cd/m²";
                case COUNT -> decimal(number);
                case WORD, TEXT, FLAG, WORDS -> number.toString();
            };
        }
        return value.toString();
    }

    /** A number as a decimal, without a unit. */
    static String decimal(Rational number) {
        return said(Fact.DURATION, Value.of(number));
    }

    private static String said(Fact as, Value value) {
        return new Said(value, "", -1).written(as);
    }

    /** Words in an order, as a cell has them. */
    static List<String> words(String written) {
        return Arrays.stream(written.strip().split("[ ,]+")).filter(w -> !w.isEmpty()).toList();
    }
}
