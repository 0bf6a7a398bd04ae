package dev.clearcut.media;

import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Whether two sayings of one fact are one, each beside what its reader says else. */
final class Agreement {

    private static final Rational RATE = new Rational(1, 2000);
    private static final Rational NEAR = new Rational(1, 100);

    /** An AAC coder's lead-in and last packet; a player never hears them. */
    private static final Rational LEAD_IN = Rational.of(4096);

    /** Pixels and lines; ISO/IEC 13818-2 and 14496-10. */
    private static final Rational MACROBLOCK = Rational.of(16);

    private static final Rational HUNDREDTH = new Rational(1, 100);

    /** The bibliographic codes of ISO 639-2 whose terminological ones Java knows. */
    private static final Map<String, String> BIBLIOGRAPHIC =
            Map.ofEntries(
                    Map.entry("alb", "sqi"),
                    Map.entry("arm", "hye"),
                    Map.entry("baq", "eus"),
                    Map.entry("bur", "mya"),
                    Map.entry("chi", "zho"),
                    Map.entry("cze", "ces"),
                    Map.entry("dut", "nld"),
                    Map.entry("fre", "fra"),
                    Map.entry("geo", "kat"),
                    Map.entry("ger", "deu"),
                    Map.entry("gre", "ell"),
                    Map.entry("ice", "isl"),
                    Map.entry("mac", "mkd"),
                    Map.entry("mao", "mri"),
                    Map.entry("may", "msa"),
                    Map.entry("per", "fas"),
                    Map.entry("rum", "ron"),
                    Map.entry("slo", "slk"),
                    Map.entry("tib", "bod"),
                    Map.entry("wel", "cym"));

    private Agreement() {}

    /**
     * @param whole everything that is said of the subject, by any reader
     */
    static boolean alike(Fact fact, Said one, Said other, Facts whole) {
        var a = one.value();
        var b = other.value();
        if (a.equals(b) || fact.type() == Fact.Type.TEXT && fact != Fact.START_TIMECODE) {
            return true;
        }
        return switch (Precedence.of(fact).agree()) {
            case EXACT -> false;
            case MEASURED, FREE -> true;
            case WORD ->
                    sameWord(fact, a.toString(), b.toString())
                            || fact == Fact.CHROMA
                                    && (isUnsaidColour(a, b, whole) || Together.isFilledUp(a, b));
            case TIMECODE -> digits(a).equals(digits(b));
            case LANGUAGE -> language(a.toString()).equals(language(b.toString()));
            case SIZE -> isCodedSize(fact, one, other, whole);
            case FRAME -> within(a, b, oneFrame(fact, whole));
            case RATE ->
                    whole.flag(Fact.VARIABLE_RATE).orElse(false) || within(a, b, part(a, RATE));
            case NEAR ->
                    within(a, b, part(a, NEAR))
                            || fact == Fact.PIXEL_ASPECT && hasLinesNotShown(whole);
        };
    }

    /** One may only know the wider word: PCM, and not of which kind. */
    private static boolean sameWord(Fact fact, String one, String other) {
        var words = Vocabulary.shipped();
        return words.alike(fact, one, other)
                || words.isA(fact, one, other)
                || words.isA(fact, other, one);
    }

    /** JPEG 2000 in MXF may say only that nothing is subsampled, not what its components are. */
    private static boolean isUnsaidColour(Value a, Value b, Facts whole) {
        var both = List.of(a.toString(), b.toString());
        return whole.word(Fact.CODEC).filter("jpeg2000"::equals).isPresent()
                && both.contains("4:4:4")
                && (both.contains("rgb") || both.contains("xyz"));
    }

    private static String digits(Value value) {
        return value.toString().replaceAll("\\D", "");
    }

    /** The three letters of ISO 639-3, whichever of its codes is written. */
    static String language(String code) {
        var plain = code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        try {
            var three = Locale.of(BIBLIOGRAPHIC.getOrDefault(plain, plain)).getISO3Language();
            return three.isEmpty() ? plain : three;
        } catch (MissingResourceException unknown) {
            return plain;
        }
    }

    /** One says what is shown, the other what is coded or stored. */
    private static boolean isCodedSize(Fact fact, Said one, Said other, Facts whole) {
        var stored =
                switch (fact) {
                    case WIDTH -> Fact.STORED_WIDTH;
                    case FRAMES -> Fact.STORED_FRAMES;
                    default -> Fact.STORED_HEIGHT;
                };
        return whole.said(stored)
                .filter(
                        coded ->
                                fact == Fact.FRAMES
                                        ? says(coded, one) || says(coded, other)
                                        : says(coded, other) && isLess(one, coded)
                                                || says(coded, one) && isPadding(coded, one, other))
                .isPresent();
    }

    private static boolean says(Said coded, Said said) {
        return coded.value().equals(said.value());
    }

    private static boolean isLess(Said shown, Said coded) {
        return shown.value() instanceof Value.Exact(var less)
                && coded.value() instanceof Value.Exact(var whole)
                && less.compareTo(whole) < 0;
    }

    /**
     * A picture is coded in whole macroblocks. A header that says how large it is stored, and not
     * how large it is shown, does not contradict a decoder that leaves off what was filled up; one
     * that says both does.
     */
    private static boolean isPadding(Said coded, Said one, Said other) {
        boolean unsaid =
                coded.offset() >= 0
                        && coded.offset() == one.offset()
                        && coded.reader().equals(one.reader());
        return unsaid
                && coded.value() instanceof Value.Exact(var whole)
                && other.value() instanceof Value.Exact(var shown)
                && whole.over(MACROBLOCK).isWhole()
                && isLess(other, coded)
                && whole.minus(shown).compareTo(MACROBLOCK) < 0;
    }

    /**
     * D-10 codes the lines of the vertical blanking too; the aspect of its pixels depends on them.
     */
    private static boolean hasLinesNotShown(Facts whole) {
        var shown = whole.exact(Fact.HEIGHT);
        return shown.isPresent()
                && whole.exact(Fact.STORED_HEIGHT)
                        .filter(stored -> stored.minus(shown.get()).compareTo(Rational.of(16)) > 0)
                        .isPresent();
    }

    private static Rational oneFrame(Fact fact, Facts whole) {
        boolean counted = fact == Fact.SAMPLES;
        var sampleRate = whole.exact(Fact.SAMPLE_RATE).filter(rate -> rate.sign() > 0);
        boolean coded =
                whole.word(Fact.CODEC).filter(codec -> !codec.startsWith("pcm")).isPresent();
        if (counted) {
            return coded ? LEAD_IN : Rational.ONE;
        }
        var frame =
                whole.exact(Fact.FRAME_RATE)
                        .filter(rate -> rate.sign() > 0)
                        .map(Rational.ONE::over)
                        .map(length -> length.times(lastFrames(whole)));
        var leadIn = coded ? sampleRate.map(LEAD_IN::over) : Optional.<Rational>empty();
        return frame.or(() -> leadIn).orElse(HUNDREDTH);
    }

    /** How long the last frame of a varying rate lasts no table says for certain. */
    private static Rational lastFrames(Facts whole) {
        return whole.flag(Fact.VARIABLE_RATE).orElse(false) ? Rational.of(4) : Rational.ONE;
    }

    private static Rational part(Value value, Rational part) {
        return value instanceof Value.Exact(var number)
                ? absolute(number).times(part)
                : Rational.ZERO;
    }

    private static boolean within(Value a, Value b, Rational most) {
        return a instanceof Value.Exact(var one)
                && b instanceof Value.Exact(var other)
                && absolute(one.minus(other)).compareTo(most) <= 0;
    }

    private static Rational absolute(Rational number) {
        return number.sign() < 0 ? number.negated() : number;
    }
}
