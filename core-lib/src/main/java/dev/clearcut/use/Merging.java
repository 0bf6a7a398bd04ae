package dev.clearcut.use;

import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes uses of pieces. Pieces of one source that overlap, touch, or lie at most {@link
 * #WIDEST_GAP} frames apart are one use, be they the channels of a cue, the halves of a crossfade,
 * or the picture and sound of one clip. Sound is joined once more by title, across version marks:
 * {@code 1m01_R1-01} and {@code 1m01_R1-02} are one cue. A reel alone never joins two clips, for
 * reels are cut short and shared.
 *
 * <p>Neither the order of the pieces nor the order of the tracks matters.
 */
final class Merging {

    /** About half a second: a cue that is heard again after a longer rest is another use. */
    static final long WIDEST_GAP = 12;

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
        var active = clusters(pieces.stream().filter(p -> p.placed().active()).toList());
        var silent = pieces.stream().filter(p -> !p.placed().active()).toList();
        var left = new ArrayList<Piece>();
        var joined = joined(active, silent, left);
        var merged = new ArrayList<Merged>();
        joined.forEach(cluster -> merged.add(use(cluster, rate, true)));
        clusters(left).forEach(cluster -> merged.add(use(cluster, rate, false)));
        merged.sort(
                Comparator.comparing((Merged m) -> m.use().record())
                        .thenComparing(m -> m.use().kind())
                        .thenComparing(m -> m.use().name())
                        .thenComparing(m -> m.pieces().getFirst(), Piece.ORDER));
        return List.copyOf(merged);
    }

    /** A use with the pieces it was made of. */
    record Merged(Use use, List<Piece> pieces) {}

    private static List<Cluster> clusters(List<Piece> pieces) {
        var bySource = new ArrayList<Cluster>();
        for (var source : grouped(pieces, Merging::source).values()) {
            for (var file : byFile(source, Piece::exactFile)) {
                runs(file).forEach(run -> bySource.addAll(byKind(run)));
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

    /**
     * One kind for each use. What no rule took goes with what a rule took of the same source; but a
     * picture is not music because its sound is.
     */
    private static List<Cluster> byKind(Cluster cluster) {
        var kinds = EnumSet.noneOf(Family.class);
        cluster.pieces().forEach(p -> kinds.add(p.kind()));
        kinds.remove(Family.UNSORTED);
        if (kinds.size() != 1) {
            return kinds.isEmpty() ? List.of(cluster) : apart(cluster.pieces());
        }
        var only = kinds.iterator().next();
        return apart(
                cluster.pieces().stream()
                        .map(p -> p.isPicture() && only == Family.MUSIC ? p : p.kind(only))
                        .toList());
    }

    private static List<Cluster> apart(List<Piece> pieces) {
        var byKind = new EnumMap<Family, List<Piece>>(Family.class);
        pieces.forEach(p -> byKind.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
        return byKind.values().stream().flatMap(some -> runs(some).stream()).toList();
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
        var more = new LinkedHashMap<Cluster, List<Piece>>();
        active.forEach(cluster -> more.put(cluster, new ArrayList<>(cluster.pieces())));
        for (var piece : silent) {
            var over =
                    bySource.getOrDefault(source(piece), List.of()).stream()
                            .filter(cluster -> plays(cluster, piece))
                            .min(Comparator.comparing(c -> c.pieces().getFirst(), Piece.ORDER));
            over.map(more::get).orElse(left).add(piece);
        }
        return more.values().stream().map(Cluster::new).toList();
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
        var first = pieces.getFirst().placed().clip();
        var source = pieces.stream().map(Piece::source).filter(s -> !s.isBlank()).findFirst();
        return new Merged(
                new Use(
                        kind(pieces),
                        ClipName.stripped(first.name()),
                        source.orElse(""),
                        String.join(", ", tracks),
                        cluster.record(),
                        rate,
                        active,
                        pieces.stream().map(Piece::fragment).toList()),
                pieces);
    }

    private static Family kind(List<Piece> pieces) {
        return pieces.stream().map(Piece::kind).min(Comparator.naturalOrder()).orElseThrow();
    }
}
