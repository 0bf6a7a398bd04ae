package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.media.qc.SoundChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Where the channels of a track become others. Whoever writes raw sound is told nothing of it: the
 * decoder mixes all into what came first. So the frames are asked, one by one, once it is known
 * that there is something to look for.
 */
final class SoundChanges {

    private static final int MOST_OF_AN_ANSWER = 128 << 20;

    /** A day of sound is decoded in it. */
    private static final Duration TIME = Duration.ofMinutes(10);

    private SoundChanges() {}

    /** The first change of each track that has one; nothing when nobody can say. */
    static List<SoundChange> of(Ffmpeg programs, Path file) {
        var command = FfprobeProber.command(programs);
        command.addAll(List.of("-select_streams", "a", "-of", "csv=p=0", "-show_entries"));
        command.add("frame=stream_index,nb_samples,channels,channel_layout");
        try (var plain = PlainName.of(file)) {
            command.addAll(plain.input());
            var run = ChildProcess.run(ChildProcess.limited(command), TIME, MOST_OF_AN_ANSWER);
            return read(new String(run.output(), StandardCharsets.UTF_8));
        } catch (Unavailable untold) {
            return List.of();
        }
    }

    static List<SoundChange> read(String frames) {
        var tracks = new LinkedHashMap<String, Frames>();
        frames.lines()
                .map(line -> line.split(",", 4))
                .filter(cells -> cells.length == 4 && cells[1].matches("\\d{1,9}"))
                .forEach(cells -> tracks.computeIfAbsent(cells[0], i -> new Frames()).take(cells));
        var changes = new ArrayList<SoundChange>();
        var indices = tracks.keySet().stream().sorted(SoundChanges::byNumber).toList();
        for (var track : tracks.entrySet()) {
            var seen = track.getValue();
            if (!seen.after.isEmpty()) {
                int index = indices.indexOf(track.getKey());
                changes.add(new SoundChange(index, seen.samples, seen.before, seen.after));
            }
        }
        return changes;
    }

    private static int byNumber(String one, String other) {
        int shorter = Integer.compare(one.length(), other.length());
        return shorter == 0 ? one.compareTo(other) : shorter;
    }

    /** What the frames of a track say, up to where they say something else. */
    private static final class Frames {
        private String before = "";
        private String after = "";
        private long samples;

        private void take(String[] cells) {
            var channels = named(cells);
            if (before.isEmpty()) {
                before = channels;
            }
            if (after.isEmpty() && before.equals(channels)) {
                samples += Long.parseLong(cells[1]);
            } else if (after.isEmpty()) {
                after = channels;
            }
        }

        /** {@code 5.1(side)}; {@code 3 channels} where nobody names them. */
        private static String named(String[] cells) {
            var layout = cells[3].replaceAll("[,\"]+$|^\"", "");
            boolean isNamed = !layout.isBlank() && !layout.equals("unknown");
            return isNamed ? layout : cells[2] + " channels";
        }
    }
}
