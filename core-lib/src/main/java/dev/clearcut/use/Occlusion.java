package dev.clearcut.use;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which pictures are wholly covered by pictures on higher tracks. Whether what covers them is
 * transparent or made smaller, an exchange format rarely says.
 */
final class Occlusion {

    /**
     * From the outermost track number inwards; the longer is the higher when one begins the other.
     */
    private static final Comparator<List<Integer>> HEIGHT =
            (a, b) -> {
                for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                    int byNumber = Integer.compare(a.get(i), b.get(i));
                    if (byNumber != 0) {
                        return byNumber;
                    }
                }
                return Integer.compare(a.size(), b.size());
            };

    private Occlusion() {}

    /** The covered ones among the active pictures of a cut, as the very objects given. */
    static Set<PlacedClip> covered(Collection<PlacedClip> clips) {
        var byHeight = new TreeMap<List<Integer>, List<PlacedClip>>(HEIGHT.reversed());
        for (var placed : clips) {
            if (placed.active() && isPicture(placed) && !placed.record().isEmpty()) {
                byHeight.computeIfAbsent(height(placed), h -> new ArrayList<>()).add(placed);
            }
        }
        // By identity: the hash of a placed clip takes in its whole track.
        Set<PlacedClip> covered = Collections.newSetFromMap(new IdentityHashMap<>());
        var above = new Spans();
        for (var level : byHeight.values()) {
            level.stream().filter(p -> above.cover(p.record())).forEach(covered::add);
            level.forEach(p -> above.add(p.record()));
        }
        return covered;
    }

    private static boolean isPicture(PlacedClip placed) {
        return !(placed.clip().content() instanceof Clip.Content.Generated)
                && tracks(placed).allMatch(track -> track.kind() == Track.Kind.VIDEO);
    }

    private static List<Integer> height(PlacedClip placed) {
        return tracks(placed).map(Track::number).toList();
    }

    private static Stream<Track> tracks(PlacedClip placed) {
        return Stream.concat(
                placed.path().stream().map(PlacedClip.Nest::on), Stream.of(placed.ownTrack()));
    }

    /** Frames, kept as the fewest spans that are apart. */
    private static final class Spans {
        private final TreeMap<Long, Long> endByStart = new TreeMap<>();

        boolean cover(FrameRange range) {
            var before = endByStart.floorEntry(range.start());
            return before != null && before.getValue() >= range.end();
        }

        void add(FrameRange range) {
            long start = range.start();
            long end = range.end();
            var touching = endByStart.floorEntry(end);
            while (touching != null && touching.getValue() >= start) {
                start = Math.min(start, touching.getKey());
                end = Math.max(end, touching.getValue());
                endByStart.remove(touching.getKey());
                touching = endByStart.floorEntry(end);
            }
            endByStart.put(start, end);
        }
    }
}
