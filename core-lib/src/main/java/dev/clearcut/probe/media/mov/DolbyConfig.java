package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Speakers;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.probe.media.stream.Bits;
import java.util.ArrayList;
import java.util.List;

/** AC-3 and E-AC-3 in ISO files (ETSI TS 102 366, annex F). */
final class DolbyConfig {

    private static final int[] RATES = {48000, 44100, 32000};

    private static final List<List<String>> MODES =
            List.of(
                    List.of("L", "R"),
                    List.of("C"),
                    List.of("L", "R"),
                    List.of("L", "C", "R"),
                    List.of("L", "R", "Cs"),
                    List.of("L", "C", "R", "Cs"),
                    List.of("L", "R", "Ls", "Rs"),
                    List.of("L", "C", "R", "Ls", "Rs"));

    private DolbyConfig() {}

    static void ac3(Slice dac3, Collecting facts) {
        var bits = new Bits(dac3.bytes());
        int rate = bits.read(2);
        bits.read(5 + 3);
        say(dac3, rate, bits.read(3), bits.read(1), facts);
    }

    static void eac3(Slice dec3, Collecting facts) {
        var bits = new Bits(dec3.bytes());
        bits.read(13 + 3);
        int rate = bits.read(2);
        bits.read(5 + 1 + 1 + 3);
        int mode = bits.read(3);
        int lfe = bits.read(1);
        bits.read(3);
        boolean more = bits.read(4) > 0;
        if (!more) {
            say(dec3, rate, mode, lfe, facts);
        }
    }

    private static void say(Slice box, int rate, int mode, int lfe, Collecting facts) {
        long at = box.offset(0);
        if (rate < RATES.length) {
            facts.at(at, Fact.SAMPLE_RATE, RATES[rate]);
        }
        var speakers = new ArrayList<>(MODES.get(mode));
        if (lfe == 1) {
            speakers.add("LFE");
        }
        facts.at(at, Fact.CHANNELS, speakers.size());
        Speakers.say(facts, at, speakers);
    }
}
