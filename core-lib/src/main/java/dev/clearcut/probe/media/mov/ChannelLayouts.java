package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Speakers;
import dev.clearcut.probe.media.header.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which speaker each channel is for: QuickTime's chan box, and chnl of ISO/IEC 14496-12. */
final class ChannelLayouts {

    private static final int BY_DESCRIPTION = 0;
    private static final int BY_MASK = 1 << 16;
    private static final int MOST_CHANNELS = 256;

    /** Core Audio's layout tags, without the count of channels in their lower half. */
    private static final Map<Integer, List<String>> TAGS =
            Map.ofEntries(
                    Map.entry(100, List.of("C")),
                    Map.entry(101, List.of("L", "R")),
                    Map.entry(102, List.of("L", "R")),
                    Map.entry(103, List.of("Lt", "Rt")),
                    Map.entry(108, List.of("L", "R", "Lrs", "Rrs")),
                    Map.entry(113, List.of("L", "R", "C")),
                    Map.entry(114, List.of("C", "L", "R")),
                    Map.entry(115, List.of("L", "R", "C", "Cs")),
                    Map.entry(116, List.of("C", "L", "R", "Cs")),
                    Map.entry(117, List.of("L", "R", "C", "Ls", "Rs")),
                    Map.entry(118, List.of("L", "R", "Ls", "Rs", "C")),
                    Map.entry(119, List.of("L", "C", "R", "Ls", "Rs")),
                    Map.entry(120, List.of("C", "L", "R", "Ls", "Rs")),
                    Map.entry(121, List.of("L", "R", "C", "LFE", "Ls", "Rs")),
                    Map.entry(122, List.of("L", "R", "Ls", "Rs", "C", "LFE")),
                    Map.entry(123, List.of("L", "C", "R", "Ls", "Rs", "LFE")),
                    Map.entry(124, List.of("C", "L", "R", "Ls", "Rs", "LFE")),
                    Map.entry(125, List.of("L", "R", "C", "LFE", "Ls", "Rs", "Cs")),
                    Map.entry(126, List.of("L", "R", "C", "LFE", "Ls", "Rs", "Lc", "Rc")),
                    Map.entry(127, List.of("C", "Lc", "Rc", "L", "R", "Ls", "Rs", "LFE")),
                    Map.entry(128, List.of("L", "R", "C", "LFE", "Lss", "Rss", "Lrs", "Rrs")));

    /** Core Audio's channel labels. */
    private static final Map<Integer, String> LABELS =
            Map.ofEntries(
                    Map.entry(1, "L"),
                    Map.entry(2, "R"),
                    Map.entry(3, "C"),
                    Map.entry(4, "LFE"),
                    Map.entry(5, "Ls"),
                    Map.entry(6, "Rs"),
                    Map.entry(7, "Lc"),
                    Map.entry(8, "Rc"),
                    Map.entry(9, "Cs"),
                    Map.entry(10, "Lss"),
                    Map.entry(11, "Rss"),
                    Map.entry(33, "Lrs"),
                    Map.entry(34, "Rrs"),
                    Map.entry(38, "Lt"),
                    Map.entry(39, "Rt"),
                    Map.entry(42, "C"));

    /** Output speaker positions of ISO/IEC 23091-3. */
    private static final Map<Integer, String> POSITIONS =
            Map.ofEntries(
                    Map.entry(0, "L"),
                    Map.entry(1, "R"),
                    Map.entry(2, "C"),
                    Map.entry(3, "LFE"),
                    Map.entry(4, "Ls"),
                    Map.entry(5, "Rs"),
                    Map.entry(6, "Lc"),
                    Map.entry(7, "Rc"),
                    Map.entry(8, "Lrs"),
                    Map.entry(9, "Rrs"),
                    Map.entry(10, "Cs"),
                    Map.entry(13, "Lss"),
                    Map.entry(14, "Rss"));

    /** Channel configurations of ISO/IEC 23091-3, in the order of their channels. */
    private static final Map<Integer, List<String>> CONFIGURATIONS =
            Map.of(
                    1, List.of("C"),
                    2, List.of("L", "R"),
                    3, List.of("C", "L", "R"),
                    4, List.of("C", "L", "R", "Cs"),
                    5, List.of("C", "L", "R", "Ls", "Rs"),
                    6, List.of("C", "L", "R", "Ls", "Rs", "LFE"),
                    12, List.of("C", "L", "R", "Lss", "Rss", "Lrs", "Rrs", "LFE"));

    private ChannelLayouts() {}

    static void quickTime(Slice chan, Collecting facts) {
        long tag = chan.u32(4);
        if (tag == BY_MASK) {
            Speakers.say(facts, chan.offset(8), Speakers.ofMask(chan.u32(8)));
        } else if (tag == BY_DESCRIPTION) {
            described(chan, facts);
        } else {
            Speakers.say(facts, chan.offset(4), TAGS.getOrDefault((int) (tag >>> 16), List.of()));
        }
    }

    private static void described(Slice chan, Collecting facts) {
        var speakers = new ArrayList<String>();
        long count = Math.min(chan.u32(12), MOST_CHANNELS);
        for (int i = 0; i < count; i++) {
            var speaker = LABELS.get((int) chan.u32(16 + i * 20));
            if (speaker == null) {
                return;
            }
            speakers.add(speaker);
        }
        Speakers.say(facts, chan.offset(12), Speakers.withOnePairOfSurrounds(speakers));
    }

    static void iso(Slice chnl, Collecting facts) {
        if (chnl.u8(0) != 0 || (chnl.u8(4) & 1) == 0) {
            return;
        }
        int layout = chnl.u8(5);
        if (layout > 0) {
            if (chnl.length() < 14 || chnl.s64(6) == 0) {
                Speakers.say(facts, chnl.offset(5), CONFIGURATIONS.getOrDefault(layout, List.of()));
            }
            return;
        }
        var channels = facts.exact(Fact.CHANNELS);
        var speakers = new ArrayList<String>();
        for (int i = 0;
                channels != null && i < Math.min(channels.numerator(), MOST_CHANNELS);
                i++) {
            var speaker = POSITIONS.get(chnl.u8(6 + i));
            if (speaker == null) {
                return;
            }
            speakers.add(speaker);
        }
        Speakers.say(facts, chnl.offset(6), Speakers.withOnePairOfSurrounds(speakers));
    }
}
