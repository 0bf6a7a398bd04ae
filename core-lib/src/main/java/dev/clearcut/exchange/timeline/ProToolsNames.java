package dev.clearcut.exchange.timeline;

import java.util.Locale;
import java.util.Set;

/** Clip names of Pro Tools, which end in the channel of the source: {@code Cue_R2-01.L}. */
final class ProToolsNames {

    private static final Set<String> CHANNELS =
            Set.of(
                    "L", "R", "C", "LS", "RS", "LFE", "LC", "RC", "LSS", "RSS", "LSR", "RSR", "LR",
                    "RR", "S", "CS", "M", "LTF", "RTF", "LTR", "RTR", "LTM", "RTM", "W", "X", "Y",
                    "Z");

    private ProToolsNames() {}

    /** The name without its channel: {@code Cue_R2-01}. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return name;
        }
        var ending = name.substring(dot + 1).toUpperCase(Locale.ROOT);
        return CHANNELS.contains(ending) || isNumbered(ending) ? name.substring(0, dot) : name;
    }

    /** {@code .A1}, {@code .A12}: channels of a multichannel recording. */
    private static boolean isNumbered(String ending) {
        return ending.length() >= 2
                && ending.length() <= 3
                && ending.charAt(0) == 'A'
                && ending.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
