package dev.clearcut.probe.media.mov;

import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which parts of a track are played, in which order.
 *
 * @param movieScale ticks a second in which lengths are counted
 */
record EditList(List<Edit> edits, long movieScale) {

    private static final long MOST = 10_000;

    /**
     * @param length in the movie's ticks
     * @param from in the media's ticks; -1 plays nothing
     * @param rate 1 is normal speed
     */
    record Edit(long length, long from, Rational rate) {}

    static EditList read(Slice elst, long movieScale) {
        boolean large = elst.u8(0) == 1;
        long count = elst.u32(4);
        if (count > MOST) {
            throw Damaged.at(elst.offset(4), "The edit list claims %d edits.".formatted(count));
        }
        var edits = new ArrayList<Edit>();
        int at = 8;
        for (int i = 0; i < count; i++) {
            edits.add(
                    new Edit(
                            large ? elst.s64(at) : elst.u32(at),
                            large ? elst.s64(at + 8) : elst.s32(at + 4),
                            new Rational(elst.s32(at + (large ? 16 : 8)), 1 << 16)));
            at += large ? 20 : 12;
        }
        return new EditList(List.copyOf(edits), movieScale);
    }

    /**
     * How long it plays, the nothing before it included; an edit of length 0 plays all there is.
     */
    Optional<Rational> played(Rational whole) {
        long ticks = 0;
        for (var edit : edits) {
            if (edit.length <= 0 || edit.length > Long.MAX_VALUE - ticks) {
                return Optional.empty();
            }
            ticks += edit.length;
        }
        return movieScale <= 0 || ticks == 0
                ? Optional.empty()
                : Optional.of(new Rational(ticks, movieScale));
    }

    /** How long nothing is played before the track begins. */
    Optional<Rational> delay() {
        long ticks = 0;
        for (var edit : edits) {
            if (edit.from >= 0 || edit.length < 0) {
                break;
            }
            ticks = Math.addExact(ticks, edit.length);
        }
        return ticks == 0 || movieScale <= 0
                ? Optional.empty()
                : Optional.of(new Rational(ticks, movieScale));
    }

    /** How long something of the track is shown: what is played without the nothing before it. */
    Optional<Rational> shown() {
        return played(Rational.ZERO)
                .map(
                        played -> {
                            var nothing = Rational.ZERO;
                            for (var edit : edits) {
                                nothing =
                                        edit.from < 0
                                                ? nothing.plus(
                                                        new Rational(edit.length, movieScale))
                                                : nothing;
                            }
                            return played.minus(nothing);
                        });
    }

    /**
     * Whether somebody who plays the track from its first sample to its last would see or hear
     * something else. Starting where the first picture is shown, or after an audio coder's lead-in,
     * changes nothing.
     *
     * @param lead when the first picture is shown, in the media's ticks
     * @param lenience seconds that may be missing at either end
     */
    boolean changes(Rational whole, long timescale, long lead, Rational lenience) {
        var parts = edits.stream().filter(edit -> edit.from >= 0).toList();
        boolean silence =
                edits.stream()
                        .anyMatch(
                                e ->
                                        e.from < 0
                                                && movieScale > 0
                                                && new Rational(e.length, movieScale)
                                                                .compareTo(lenience)
                                                        > 0);
        if (silence || parts.size() > 1) {
            return true;
        }
        if (parts.isEmpty()) {
            return false;
        }
        var part = parts.getFirst();
        var start = new Rational(Math.max(0, part.from - lead), timescale);
        var before = Rational.ZERO;
        for (var edit : edits) {
            before = edit.from < 0 ? before.plus(new Rational(edit.length, movieScale)) : before;
        }
        var nothing = before;
        var lost = played(whole).map(p -> whole.minus(p.minus(nothing))).orElse(Rational.ZERO);
        return start.compareTo(lenience) > 0
                || lost.minus(start).compareTo(lenience) > 0
                || part.rate.sign() != 0 && !part.rate.equals(Rational.ONE);
    }
}
