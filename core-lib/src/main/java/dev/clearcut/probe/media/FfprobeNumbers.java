package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.SinceMidnight;
import dev.clearcut.timecode.Rational;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers as ffprobe prints them. */
final class FfprobeNumbers {

    private FfprobeNumbers() {}

    static void count(Collecting facts, Fact fact, JsonNode node) {
        var number = number(node);
        if (number != null && number.isWhole() && number.sign() >= 0 && !isNothing(fact, number)) {
            facts.say(fact, number);
        }
    }

    /** ffprobe writes 0 for what it does not know, except where 0 is a place to start. */
    private static boolean isNothing(Fact fact, Rational number) {
        return fact == Fact.TIME_REFERENCE
                ? !SinceMidnight.canBe(number.numerator())
                : number.sign() == 0 && fact != Fact.SIZE;
    }

    static @Nullable Rational number(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : number(node.asString(""));
    }

    /** A file can make ffprobe print any number at all. */
    private static @Nullable Rational number(String written) {
        if (written.isEmpty() || written.startsWith("0/0") || written.endsWith("/0")) {
            return null;
        }
        try {
            return Rational.parse(written);
        } catch (Invalid noNumber) {
            return null;
        }
    }

    static @Nullable Rational ratio(JsonNode node) {
        var written = node.asString("");
        return written.isEmpty() ? null : number(written.replace(':', '/'));
    }
}
