package dev.clearcut.media;

import dev.clearcut.base.DataFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who is believed about what, and when two sayings are one: {@code precedence.csv}. */
final class Precedence {

    /** How two sayings are compared. */
    enum Agree {
        EXACT,
        /** The vocabulary's words. */
        WORD,
        /** The digits of a label. */
        TIMECODE,
        /** Within a frame, or a coder's lead-in. */
        FRAME,
        /** Within a 2000th, half of what 23.976 and 24 are apart; a varying rate is an average. */
        RATE,
        /** Within a 100th. */
        NEAR,
        /** As shown, or as coded. */
        SIZE,
        /** Codes of one language. */
        LANGUAGE,
        MEASURED,
        FREE
    }

    /**
     * @param first readers, the most trusted first
     */
    record Rule(List<String> first, Agree agree) {
        Rule {
            first = List.copyOf(first);
        }
    }

    private static final Rule OTHERWISE =
            new Rule(List.of("header", "ffprobe", "mediainfo"), Agree.EXACT);

    /** Readers that are not ours; whoever else speaks is one of our header readers. */
    private static final List<String> OTHERS = List.of("ffprobe", "mediainfo");

    private static final class Holder {
        private static final Map<Fact, Rule> SHIPPED = read();
    }

    private Precedence() {}

    static Rule of(Fact fact) {
        return Holder.SHIPPED.getOrDefault(fact, OTHERWISE);
    }

    /** The most trusted has the lowest; who is named stands there, who is not comes last. */
    static int rank(Fact fact, String reader) {
        var first = of(fact).first();
        boolean named = first.contains(reader) || OTHERS.contains(reader);
        int at = first.indexOf(named ? reader : "header");
        return at < 0 ? first.size() : at;
    }

    private static Map<Fact, Rule> read() {
        var rules = new EnumMap<Fact, Rule>(Fact.class);
        for (var row : DataFile.beside(Precedence.class, "precedence.csv")) {
            var fact =
                    Arrays.stream(Fact.values())
                            .filter(f -> f.id().equals(row.get("fact")))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(row.get("fact")));
            rules.put(
                    fact,
                    new Rule(
                            row.several("first", "|"),
                            Agree.valueOf(row.get("agree").toUpperCase(java.util.Locale.ROOT))));
        }
        return rules;
    }
}
