package dev.clearcut.media;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/** What holds of several facts of one subject, whoever said each of them. */
final class Together {

    /** Their curves; Dolby Vision comes over any of them, and over none. */
    private static final List<String> PQ = List.of("pq", "hdr10", "hdr10plus");

    /** A decoder turns them into something that can be shown. */
    private static final Set<String> NOT_SHOWN_AS_CODED = Set.of("cmyk", "lab");

    private Together() {}

    /**
     * The most trusted one's, and of a monochrome stream its own: decoders fill up the colour that
     * nobody coded.
     *
     * @param sayings the most trusted first
     */
    static Said believed(Fact fact, List<Said> sayings) {
        var first = sayings.getFirst();
        if (fact != Fact.CHROMA || !first.value().toString().equals("4:2:0")) {
            return first;
        }
        return sayings.stream().filter(said -> isGrey(said.value())).findFirst().orElse(first);
    }

    /** Whether one says that there is no colour, and the other how it was filled up. */
    static boolean isFilledUp(Value a, Value b) {
        return isGrey(a) && b.toString().equals("4:2:0")
                || isGrey(b) && a.toString().equals("4:2:0");
    }

    private static boolean isGrey(Value value) {
        return value.toString().equals("grey");
    }

    /** Without what contradicts the fact that it follows from. */
    static Facts consistent(Facts agreed) {
        var kept = new EnumMap<Fact, Said>(Fact.class);
        kept.putAll(agreed.said());
        var transfer = agreed.word(Fact.TRANSFER).orElse("");
        var kinds = agreed.words(Fact.HDR);
        if (!transfer.isEmpty()
                && (!transfer.equals("smpte2084") && kinds.stream().anyMatch(PQ::contains)
                        || !transfer.equals("arib-std-b67") && kinds.contains("hlg"))) {
            kept.remove(Fact.HDR);
        }
        if (agreed.word(Fact.COLOUR_MODE).filter(NOT_SHOWN_AS_CODED::contains).isPresent()) {
            kept.remove(Fact.CHROMA);
        }
        return new Facts(kept);
    }
}
