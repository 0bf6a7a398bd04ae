package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.JsonTree.Json.Obj;
import dev.clearcut.exchange.timeline.OtioTimes.Range;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Marker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Markers of one OTIO timeline, placed on it. */
final class OtioMarkers {

    private final OtioTimes times;
    private final Rate rate;
    private final List<Marker> markers = new ArrayList<>();

    OtioMarkers(OtioTimes times, Rate rate) {
        this.times = times;
        this.rate = rate;
    }

    List<Marker> inOrder() {
        return markers.stream().sorted(Comparator.comparingLong(Marker::frame)).toList();
    }

    /** Of a stack or track: in its own time, {@code shift} seconds before the timeline's. */
    void ofRow(Obj row, Rational shift) {
        for (var marker : row.objects("markers")) {
            times.range(marker, "marked_range")
                    .ifPresent(r -> add(marker, rate.frameAt(r.start().plus(shift))));
        }
    }

    /**
     * Of a clip: in its source's time, as OTIO has it, or, where that is not in the clip, in the
     * record's, as its CMX3600 adapter writes them. A marker in neither is not in the cut.
     */
    void ofClip(Obj clip, Range range, FrameRange record, Rational plays) {
        for (var marker : clip.objects("markers")) {
            times.range(marker, "marked_range")
                    .ifPresent(
                            r -> {
                                long inside =
                                        rate.frameAt(r.start().minus(range.start()).plus(plays));
                                long asWritten = rate.frameAt(r.start());
                                if (record.contains(inside)) {
                                    add(marker, inside);
                                } else if (record.contains(asWritten)) {
                                    add(marker, asWritten);
                                }
                            });
        }
    }

    private void add(Obj marker, long frame) {
        markers.add(new Marker(frame, OtioNames.text(marker), OtioNames.colour(marker)));
    }
}
