package dev.clearcut.media.qc;

import dev.clearcut.media.sound.Loudness;
import dev.clearcut.media.sound.Measured;
import dev.clearcut.timecode.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme as it is heard: its tracks come one after the other, and are heard together. */
final class Mix {

    private final SoundQc qc;
    private final Map<Integer, Integer> firstChannel;
    private final Joining joining;
    private @Nullable Rational begins;
    private @Nullable SoundChange change;

    Mix(SoundQc qc, List<SoundTrack> tracks) {
        this.qc = qc;
        firstChannel = channels(qc.programme(), tracks);
        joining = new Joining(qc.programme().layout().channels());
    }

    SoundQc qc() {
        return qc;
    }

    void hear(int track, Rational at, float[][] channels, int count) {
        var first = firstChannel.get(track);
        if (first == null) {
            return;
        }
        begins = begins == null || at.compareTo(begins) < 0 ? at : begins;
        if (firstChannel.size() == 1) {
            qc.hear(channels, count);
        } else {
            joining.add(first, channels, count);
            joining.pour(qc);
        }
    }

    void begin(@Nullable Rational firstPicture) {
        joining.pourAll(qc);
        if (begins != null && firstPicture != null) {
            qc.begins(begins.minus(firstPicture));
        }
    }

    /** Says that the channels of a track are others from somewhere on. */
    void changes(int track, SoundChange how) {
        if (firstChannel.containsKey(track)) {
            change = how;
        }
    }

    @Nullable SoundChange change() {
        return change;
    }

    /** Whether what was heard is what the file holds: a decoder mixes what changes into one. */
    boolean isMeasured() {
        return qc.isHeard() && change == null;
    }

    /** What the meter read; nothing of what cannot be measured. */
    Measured loudness() {
        var programme = qc.programme();
        return change == null
                ? qc.loudness()
                : Loudness.of(programme.layout(), programme.rate()).result();
    }

    private static Map<Integer, Integer> channels(Programme programme, List<SoundTrack> tracks) {
        var first = new LinkedHashMap<Integer, Integer>();
        int channel = 0;
        for (int number : programme.tracks()) {
            first.put(number, channel);
            channel += tracks.get(number - 1).channels();
        }
        return first;
    }
}
