package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bit rate of AVC-Intra, which is in no descriptor: its coded frames have one size (SMPTE RP
 * 2027), and the first of them tell it.
 */
final class ConstantFrames {

    private static final String FILL = "0301021001";

    /** A picture of the generic container (SMPTE ST 379-2, table 3). */
    private static final String PICTURE = "0d01030115";

    /** One content package holds a picture, its sounds and fill between them. */
    private static final int MOST_ITEMS = 200;

    private static final int ENOUGH = 3;

    private ConstantFrames() {}

    static void say(HeaderFile file, @Nullable Partition essence, Sheet sheet) {
        var pictures = sheet.tracks(Subject.VIDEO);
        if (essence == null || pictures.size() != 1) {
            return;
        }
        var facts = pictures.getFirst();
        var rate = facts.exact(Fact.FRAME_RATE);
        if (rate == null
                || !facts.word(Fact.CODEC).equals("h264")
                || !facts.word(Fact.BIT_RATE_MODE).equals("constant")
                || facts.has(Fact.BIT_RATE)) {
            return;
        }
        var frames = first(file, essence);
        if (frames.size() > 1 && frames.stream().map(Klv::length).distinct().count() == 1) {
            var bits = Rational.of(frames.getFirst().length()).times(Rational.of(8)).times(rate);
            facts.at(frames.getFirst().at(), Fact.BIT_RATE, bits.round());
        }
    }

    /** The first pictures behind the partition's header metadata and index. */
    private static List<Klv> first(HeaderFile file, Partition essence) {
        var pictures = new ArrayList<Klv>();
        try {
            var item = Klv.at(file, essence.end());
            while (item.item().startsWith(FILL)) {
                item = Klv.at(file, item.end());
            }
            item = Klv.at(file, item.at() + essence.headerBytes() + essence.indexBytes());
            for (int i = 0; i < MOST_ITEMS && pictures.size() < ENOUGH; i++) {
                if (item.item().startsWith(PICTURE)) {
                    pictures.add(item);
                }
                item = Klv.at(file, item.end());
            }
        } catch (Damaged ended) {
            return pictures;
        }
        return pictures;
    }
}
