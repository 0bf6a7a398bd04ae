package dev.clearcut.media.spec;

import dev.clearcut.media.Value;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.media.spec.Comparands.Comparand;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lays one value beside what is wanted of it. */
record Judging(Comparands comparands) {

    /** What comes of it. */
    sealed interface Judgement {
        record Fits() implements Judgement {}

        record Differs() implements Judgement {}

        /** Something it is compared with is not told. */
        record Untold(String what) implements Judgement {}

        /** Another file is needed. */
        record Needs(String note) implements Judgement {}

        /** Nothing is asked of it. */
        record Free() implements Judgement {}

        static Judgement when(boolean fits) {
            return fits ? new Fits() : new Differs();
        }
    }

    Judgement of(Want want, Value found) {
        return switch (want) {
            case Want.OneOf(var operands, var within) -> oneOf(operands, within, found);
            case Want.NoneOf(var operands) -> inverse(oneOf(operands, null, found));
            case Want.Between(var least, var most) ->
                    both(side(least, found, -1, true), side(most, found, 1, true));
            case Want.Beyond(var above, var below) ->
                    both(side(above, found, -1, false), side(below, found, 1, false));
            case Want.Present present -> new Judgement.Fits();
            case Want.Absent absent -> new Judgement.Differs();
            case Want.Fits(var pattern) ->
                    Judgement.when(Patterns.fits(pattern, comparands.reading().written(found)));
            case Want.Begins(var with) ->
                    Judgement.when(
                            comparands
                                    .reading()
                                    .written(found)
                                    .toLowerCase(Locale.ROOT)
                                    .startsWith(with.toLowerCase(Locale.ROOT)));
            case Want.InOrder(var words) ->
                    Judgement.when(Literals.sameWords(meant(words(found)), meant(words)));
            case Want.Has(var words) ->
                    Judgement.when(words.stream().allMatch(word -> holds(found, word)));
            case Want.HasNone(var words) ->
                    Judgement.when(words.stream().noneMatch(word -> holds(found, word)));
            case Want.Same same -> new Judgement.Fits();
        };
    }

    private static List<String> words(Value found) {
        return found instanceof Value.Words(var list) ? list : Literals.words(found.toString());
    }

    /** However they are written: {@code HDR10+} is hdr10plus. */
    private List<String> meant(List<String> words) {
        var fact = comparands.reading().fact();
        return fact == null
                ? words
                : words.stream().map(word -> Vocabulary.shipped().word(fact, word)).toList();
    }

    private boolean holds(Value found, String word) {
        var wanted = meant(List.of(word)).getFirst();
        return meant(words(found)).stream().anyMatch(wanted::equalsIgnoreCase);
    }

    private Judgement oneOf(List<Operand> operands, @Nullable Operand within, Value found) {
        Judgement worst = new Judgement.Differs();
        for (var operand : operands) {
            var judged = equal(operand, within, found);
            if (judged instanceof Judgement.Fits || judged instanceof Judgement.Free) {
                return judged;
            }
            if (!(judged instanceof Judgement.Differs)) {
                worst = judged;
            }
        }
        return worst;
    }

    private Judgement equal(Operand operand, @Nullable Operand within, Value found) {
        return switch (comparands.of(operand)) {
            case Comparand.Known(var wanted, var from) ->
                    within == null
                            ? Judgement.when(Literals.same(comparands.reading(), found, wanted))
                            : near(wanted, within, found);
            case Comparand.Untold(var what) -> new Judgement.Untold(what);
            case Comparand.Missing(var note) -> new Judgement.Needs(note);
            case Comparand.Unlimited unlimited -> new Judgement.Free();
        };
    }

    private Judgement near(Value wanted, Operand within, Value found) {
        return switch (comparands.of(within)) {
            case Comparand.Known(var off, var from) ->
                    Judgement.when(
                            apart(number(found), number(wanted)).compareTo(number(off)) <= 0);
            case Comparand.Untold(var what) -> new Judgement.Untold(what);
            case Comparand.Missing(var note) -> new Judgement.Needs(note);
            case Comparand.Unlimited unlimited -> new Judgement.Free();
        };
    }

    private static Rational apart(Rational a, Rational b) {
        var apart = a.minus(b);
        return apart.sign() < 0 ? apart.negated() : apart;
    }

    /**
     * @param sign -1 where the end is the lower one, 1 where it is the upper one
     */
    private Judgement side(@Nullable Operand end, Value found, int sign, boolean included) {
        if (end == null) {
            return new Judgement.Fits();
        }
        return switch (comparands.of(end)) {
            case Comparand.Known(var limit, var from) -> {
                int beyond = sign * number(found).compareTo(number(limit));
                yield Judgement.when(included ? beyond <= 0 : beyond < 0);
            }
            case Comparand.Untold(var what) -> new Judgement.Untold(what);
            case Comparand.Missing(var note) -> new Judgement.Needs(note);
            case Comparand.Unlimited unlimited -> new Judgement.Free();
        };
    }

    private static Judgement both(Judgement one, Judgement other) {
        return one instanceof Judgement.Fits || one instanceof Judgement.Free
                ? other
                : other instanceof Judgement.Differs ? other : one;
    }

    private static Judgement inverse(Judgement judged) {
        return switch (judged) {
            case Judgement.Fits fits -> new Judgement.Differs();
            case Judgement.Differs differs -> new Judgement.Fits();
            case Judgement.Untold untold -> untold;
            case Judgement.Needs needs -> needs;
            case Judgement.Free free -> free;
        };
    }

    private static Rational number(Value value) {
        if (value instanceof Value.Exact(var number)) {
            return number;
        }
        return Rational.parse(value.toString());
    }
}
