package dev.clearcut.use;

import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes uses of pieces. Pieces of one source that overlap, touch, or lie at most {@link
 * #WIDEST_GAP} frames apart are one use when the source plays on: the channels of a cue, the halves
 * of a crossfade, the picture and sound of one clip. A picture that jumps elsewhere in its source
 * is another use. Sound is joined once more by title, across jumps and version marks: {@code
 * 1m01_R1-01} and {@code 1m01_R1-02} are one cue. A reel alone never joins two clips, for reels are
 * cut short and shared.
 *
 * <p>Neither the order of the pieces nor the order of the tracks matters.
 */
final class Merging {

    /** About half a second: a cue that is heard again after a longer rest is another use. */
    static final long WIDEST_GAP = 12;

    /** More often at once no cut lays one source over itself; the oldest is then taken to end. */
    private static final int MOST_AT_ONCE = 50;

    /** Pieces in {@link Piece#ORDER}. */
    private record Cluster(List<Piece> pieces) {
        Cluster {
            pieces = pieces.stream().sorted(Piece.ORDER).toList();
        }

        FrameRange record() {
            return pieces.stream().map(Piece::record).reduce(FrameRange::spanning).orElseThrow();
        }

        Family kind() {
            return pieces.getFirst().kind();
        }

        boolean isSound() {
            return pieces.stream().noneMatch(Piece::isPicture);
        }
    }

    private Merging() {}

    /**
     * The uses of a cut in record order. What is switched off never makes an active use longer: it
     * joins one that plays the same source over all of it, as evidence, or is a use of its own.
     */
    static List<Merged> merged(Collection<Piece> pieces, Rate rate) {
        var active = clusters(pieces.stream().filter(p -> p.placed().active()).toList(), rate);
        var silent = pieces.stream().filter(p -> !p.placed().active()).toList();
        var left = new ArrayList<Piece>();
        var joined = joined(active, silent, left);
        var merged = new ArrayList<Merged>();
        joined.forEach(cluster -> merged.add(use(cluster, rate, true)));
        clusters(left, rate).forEach(cluster -> merged.add(use(cluster, rate, false)));
        merged.sort(
                Comparator.comparing((Merged m) -> m.use().record())
                        .thenComparing(m -> m.use().kind())
                        .thenComparing(m -> m.use().name())
                        .thenComparing(m -> lead(m.pieces()), Piece.ORDER));
        return List.copyOf(merged);
    }

    /** A use with the pieces it was made of. */
    record Merged(Use use, List<Piece> pieces) {}

    private static List<Cluster> clusters(List<Piece> pieces, Rate rate) {
        var bySource = new ArrayList<Cluster>();
        for (var source : grouped(pieces, Merging::source).values()) {
            for (var file : byFile(source, Piece::exactFile)) {
                stretches(file, rate).forEach(run -> bySource.addAll(byKind(run, rate)));
            }
        }
        var byTitle = new ArrayList<Cluster>();
        var sound = new ArrayList<Cluster>();
        bySource.forEach(cluster -> (cluster.isSound() ? sound : byTitle).add(cluster));
        var pieceOfSound = sound.stream().flatMap(c -> c.pieces().stream()).toList();
        for (var title : grouped(pieceOfSound, Merging::title).values()) {
            for (var file : byFile(title, Piece::titleFile)) {
                byTitle.addAll(runs(file));
            }
        }
        return byTitle;
    }

    private static List<Object> source(Piece piece) {
        if (!piece.exact().isEmpty()) {
            return List.of(piece.set(), piece.exact());
        }
        var clip = piece.placed().clip();
        var source = clip.source();
        return List.of(
                piece.set(), "", clip.names().reel(), piece.record(), source == null ? "" : source);
    }

    private static List<Object> title(Piece piece) {
        var key = new ArrayList<Object>();
        key.add(piece.kind());
        if (piece.title().isEmpty()) {
            key.addAll(source(piece));
        } else {
            key.add(piece.set());
            key.add(piece.title());
        }
        return key;
    }

    /** Apart by file where the cut names several; a name without a file belongs to the only one. */
    private static Collection<List<Piece>> byFile(
            List<Piece> pieces, Function<Piece, String> file) {
        boolean several =
                pieces.stream().map(file).filter(f -> !f.isEmpty()).distinct().limit(2).count() > 1;
        return several ? grouped(pieces, file).values() : List.of(pieces);
    }

    private static <K> Map<K, List<Piece>> grouped(List<Piece> pieces, Function<Piece, K> key) {
        var groups = new LinkedHashMap<K, List<Piece>>();
        pieces.forEach(p -> groups.computeIfAbsent(key.apply(p), k -> new ArrayList<>()).add(p));
        return groups;
    }

    /** Stretches of pieces that touch, whatever part of the source each plays. */
    private static List<Cluster> runs(List<Piece> pieces) {
        var runs = new ArrayList<Cluster>();
        var run = new ArrayList<Piece>();
        long end = 0;
        for (var piece : pieces.stream().sorted(Piece.ORDER).toList()) {
            if (!run.isEmpty() && piece.record().start() - end > WIDEST_GAP) {
                runs.add(new Cluster(run));
                run = new ArrayList<>();
            }
            end = run.isEmpty() ? piece.record().end() : Math.max(end, piece.record().end());
            run.add(piece);
        }
        if (!run.isEmpty()) {
            runs.add(new Cluster(run));
        }
        return runs;
    }

    /** Pieces that touch and play on in the source, as far as the file says. */
    private static List<Cluster> stretches(List<Piece> pieces, Rate rate) {
        var all = new ArrayList<List<Piece>>();
        var open = new ArrayList<List<Piece>>();
        for (var piece : pieces.stream().sorted(Piece.ORDER).toList()) {
            open.removeIf(s -> piece.record().start() - lastEnding(s).record().end() > WIDEST_GAP);
            var on = open.stream().filter(s -> lastEnding(s).playsOn(piece, rate)).findFirst();
            if (on.isPresent()) {
                var stretch = on.get();
                boolean longer = piece.record().end() >= lastEnding(stretch).record().end();
                stretch.add(longer ? stretch.size() : stretch.size() - 1, piece);
            } else {
                var stretch = new ArrayList<>(List.of(piece));
                open.add(stretch);
                all.add(stretch);
                if (open.size() > MOST_AT_ONCE) {
                    open.removeFirst();
                }
            }
        }
        return all.stream().map(Cluster::new).toList();
    }

    /** Stretches keep the piece that ends last at their end. */
    private static Piece lastEnding(List<Piece> stretch) {
        return stretch.getLast();
    }

    /**
     * One kind for each use. What no rule took goes with what a rule took of the same source; but a
     * picture is not music because its sound is.
     */
    private static List<Cluster> byKind(Cluster cluster, Rate rate) {
        var kinds = EnumSet.noneOf(Family.class);
        cluster.pieces().forEach(p -> kinds.add(p.kind()));
        kinds.remove(Family.UNSORTED);
        if (kinds.size() != 1) {
            return kinds.isEmpty() ? List.of(cluster) : apart(cluster.pieces(), rate);
        }
        var only = kinds.iterator().next();
        return apart(
                cluster.pieces().stream()
                        .map(p -> p.isPicture() && only == Family.MUSIC ? p : p.kind(only))
                        .toList(),
                rate);
    }

    private static List<Cluster> apart(List<Piece> pieces, Rate rate) {
        var byKind = new EnumMap<Family, List<Piece>>(Family.class);
        pieces.forEach(p -> byKind.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
        return byKind.values().stream().flatMap(some -> stretches(some, rate).stream()).toList();
    }

    private static List<Cluster> joined(
            List<Cluster> active, List<Piece> silent, List<Piece> left) {
        var bySource = new LinkedHashMap<List<Object>, List<Cluster>>();
        for (var cluster : active) {
            cluster.pieces().stream()
                    .map(Merging::source)
                    .distinct()
                    .forEach(s -> bySource.computeIfAbsent(s, k -> new ArrayList<>()).add(cluster));
        }
        // By identity: the hash of a placed clip takes in its whole track.
        var more = new IdentityHashMap<Cluster, List<Piece>>();
        active.forEach(cluster -> more.put(cluster, new ArrayList<>(cluster.pieces())));
        for (var piece : silent) {
            var over =
                    bySource.getOrDefault(source(piece), List.of()).stream()
                            .filter(cluster -> plays(cluster, piece))
                            .min(Comparator.comparing(c -> c.pieces().getFirst(), Piece.ORDER));
            over.map(more::get).orElse(left).add(piece);
        }
        return active.stream().map(c -> new Cluster(more.getOrDefault(c, c.pieces()))).toList();
    }

    private static boolean plays(Cluster cluster, Piece piece) {
        return cluster.record().covers(piece.record())
                && (piece.kind() == cluster.kind() || piece.kind() == Family.UNSORTED)
                && cluster.pieces().stream()
                        .anyMatch(
                                p ->
                                        p.exactFile().isEmpty()
                                                || piece.exactFile().isEmpty()
                                                || p.exactFile().equals(piece.exactFile()));
    }

    private static Merged use(Cluster cluster, Rate rate, boolean active) {
        var pieces = cluster.pieces();
        var tracks = new LinkedHashSet<String>();
        pieces.stream()
                .sorted(
                        Comparator.comparing((Piece p) -> p.placed().track().kind())
                                .thenComparing(p -> p.placed().track().number())
                                .thenComparing(p -> p.placed().track().name()))
                .forEach(p -> tracks.add(p.placed().track().name()));
        var lead = lead(pieces);
        return new Merged(
                new Use(
                        kind(pieces),
                        ClipName.stripped(lead.placed().clip().name()),
                        source(lead, pieces),
                        String.join(", ", tracks),
                        cluster.record(),
                        rate,
                        active,
                        pieces.stream().map(Piece::fragment).toList()),
                pieces);
    }

    /** The piece that gives the use its name: the first that plays, else the first. */
    private static Piece lead(List<Piece> pieces) {
        return pieces.stream()
                .filter(p -> p.placed().active())
                .findFirst()
                .orElse(pieces.getFirst());
    }

    private static String source(Piece lead, List<Piece> pieces) {
        return Stream.concat(Stream.of(lead), pieces.stream())
                .map(Piece::source)
                .filter(source -> !source.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Family kind(List<Piece> pieces) {
        return pieces.stream().map(Piece::kind).min(Comparator.naturalOrder()).orElseThrow();
    }
}
