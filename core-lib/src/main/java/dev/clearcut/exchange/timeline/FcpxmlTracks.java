package dev.clearcut.exchange.timeline;

import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tracks for a format that has lanes. One track for each lane and kind:
 *
 * <ul>
 *   <li>picture: {@code V1} is the primary storyline, {@code V2} lane 1, {@code V3} lane 2 …; lanes
 *       below the primary follow, named {@code V lane -1} …
 *   <li>sound: {@code A1} is the primary storyline, {@code A2} lane -1, {@code A3} lane -2 …; the
 *       sound of lanes above the primary follows, named {@code A lane 1} …
 *   <li>captions: {@code Captions}, {@code Captions 2} …, by lane
 * </ul>
 */
final class FcpxmlTracks {

    private final Map<Track.Kind, Map<Integer, List<Clip>>> lanes = new TreeMap<>();

    void add(Track.Kind kind, int lane, Clip clip) {
        lanes.computeIfAbsent(kind, k -> new TreeMap<>())
                .computeIfAbsent(lane, l -> new ArrayList<>())
                .add(clip);
    }

    List<Track> tracks() {
        var tracks = new ArrayList<Track>();
        lanes.forEach(
                (kind, byLane) -> {
                    int inOrder =
                            byLane.keySet().stream()
                                    .mapToInt(lane -> primaryFirst(kind, lane) + 1)
                                    .reduce(0, Math::max);
                    var far =
                            byLane.keySet().stream()
                                    .filter(lane -> primaryFirst(kind, lane) < 0)
                                    .sorted(Comparator.comparingInt(Math::abs))
                                    .toList();
                    byLane.forEach(
                            (lane, clips) -> {
                                int place = primaryFirst(kind, lane);
                                int number =
                                        place >= 0 ? place + 1 : inOrder + 1 + far.indexOf(lane);
                                tracks.add(
                                        new Track(
                                                kind,
                                                name(kind, lane, number),
                                                number,
                                                Track.State.ACTIVE,
                                                Reading.inOrder(clips)));
                            });
                });
        tracks.sort(Comparator.comparing(Track::kind).thenComparing(Track::number));
        return tracks;
    }

    /** 0 for the primary storyline, counting away from it; negative on the other side. */
    private static int primaryFirst(Track.Kind kind, int lane) {
        return kind == Track.Kind.AUDIO ? -lane : lane;
    }

    private static String name(Track.Kind kind, int lane, int number) {
        boolean far = primaryFirst(kind, lane) < 0;
        return switch (kind) {
            case VIDEO -> far ? "V lane " + lane : "V" + number;
            case AUDIO -> far ? "A lane " + lane : "A" + number;
            case OTHER -> number == 1 ? "Captions" : "Captions " + number;
        };
    }
}
