package dev.clearcut.exchange.spec;

import dev.clearcut.media.Fact;
import java.util.List;

/** The words that readers of media say, by fact. */
final class KnownWords {

    private KnownWords() {}

    /** None where any word may come. */
    static List<String> of(Fact fact) {
        return switch (fact) {
            case SCAN -> List.of("progressive", "interlaced");
            case FIELD_ORDER -> List.of("tff", "bff");
            case CHROMA ->
                    List.of(
                            "4:2:0", "4:2:2", "4:4:4", "4:1:1", "4:1:0", "4:4:0", "rgb", "xyz",
                            "grey");
            case RANGE -> List.of("limited", "full");
            case BIT_RATE_MODE -> List.of("constant", "variable");
            case WRAPPING -> List.of("frame", "clip", "custom");
            default -> List.of();
        };
    }

    /** Whether there may be words that nobody knows yet. */
    static boolean isOpen(Fact fact) {
        return switch (fact) {
            case SCAN, FIELD_ORDER, CHROMA, RANGE, BIT_RATE_MODE -> false;
            default -> true;
        };
    }
}
