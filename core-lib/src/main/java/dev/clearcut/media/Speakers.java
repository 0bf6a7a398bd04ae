package dev.clearcut.media;

import dev.clearcut.media.Facts.Collecting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which speakers a mask means, and what a set of speakers is called. */
public final class Speakers {

    /**
     * The bits of a channel mask, in order (Microsoft WAVEFORMATEXTENSIBLE; Core Audio's alike).
     */
    private static final List<String> MASK =
            List.of(
                    "L", "R", "C", "LFE", "Lrs", "Rrs", "Lc", "Rc", "Cs", "Lss", "Rss", "Ts", "Vhl",
                    "Vhc", "Vhr", "Tbl", "Tbc", "Tbr");

    private static final Map<List<String>, String> LAYOUTS =
            Map.ofEntries(
                    Map.entry(List.of("C"), "mono"),
                    Map.entry(List.of("M1"), "mono"),
                    Map.entry(List.of("L", "R"), "stereo"),
                    Map.entry(List.of("Lt", "Rt"), "lt-rt"),
                    Map.entry(List.of("L", "R", "LFE"), "2.1"),
                    Map.entry(List.of("L", "R", "C"), "3.0"),
                    Map.entry(List.of("L", "R", "C", "Cs"), "4.0"),
                    Map.entry(List.of("L", "R", "Lrs", "Rrs"), "quad"),
                    Map.entry(List.of("L", "R", "C", "Ls", "Rs"), "5.0"),
                    Map.entry(List.of("L", "R", "C", "LFE", "Ls", "Rs"), "5.1"),
                    Map.entry(List.of("L", "R", "C", "LFE", "Cs", "Ls", "Rs"), "6.1"),
                    Map.entry(List.of("L", "R", "C", "LFE", "Lss", "Rss", "Lrs", "Rrs"), "7.1"),
                    Map.entry(List.of("L", "R", "C", "LFE", "Lc", "Rc", "Ls", "Rs"), "7.1sds"));

    private Speakers() {}

    /**
     * The speakers of a mask's bits, lowest first. The only pair of surrounds is Ls and Rs, however
     * the mask calls it.
     */
    public static List<String> ofMask(long mask) {
        var speakers = new ArrayList<String>();
        for (int bit = 0; bit < MASK.size(); bit++) {
            if ((mask >> bit & 1) == 1) {
                speakers.add(MASK.get(bit));
            }
        }
        return withOnePairOfSurrounds(speakers);
    }

    /** Two names for the same pair: 5.1 has one pair of surrounds, at the side or at the back. */
    public static List<String> withOnePairOfSurrounds(List<String> speakers) {
        boolean side = speakers.contains("Lss");
        boolean back = speakers.contains("Lrs");
        if (side == back || !speakers.contains("C")) {
            return List.copyOf(speakers);
        }
        return speakers.stream()
                .map(
                        speaker ->
                                switch (speaker) {
                                    case "Lss", "Lrs" -> "Ls";
                                    case "Rss", "Rrs" -> "Rs";
                                    default -> speaker;
                                })
                .toList();
    }

    /**
     * What these speakers are called together, in whatever order they come; empty when nobody calls
     * it anything.
     */
    public static String layout(List<String> speakers) {
        var wanted = new HashSet<>(speakers);
        return LAYOUTS.entrySet().stream()
                .filter(known -> known.getKey().size() == speakers.size())
                .filter(known -> wanted.equals(new HashSet<>(known.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Says speakers and layout, where there are any. */
    public static void say(Collecting track, long offset, List<String> speakers) {
        if (!speakers.isEmpty()) {
            track.at(offset, Fact.SPEAKERS, Value.of(speakers));
            track.at(offset, Fact.LAYOUT, layout(speakers));
        }
    }
}
