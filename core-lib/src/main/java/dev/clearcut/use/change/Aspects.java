package dev.clearcut.use.change;

import dev.clearcut.use.change.Aspect.Difference;
import dev.clearcut.use.change.Aspect.End;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** In which ways a use that goes on is not what it was. */
final class Aspects {

    private final Alignment alignment;
    private final long tolerance;
    private final boolean sameTracks;
    private final Version before;
    private final Version after;
    private final List<List<Event>> oldCompany;
    private final List<List<Event>> company;

    Aspects(Alignment alignment, Version before, Version after, long tolerance) {
        this.alignment = alignment;
        this.before = before;
        this.after = after;
        this.tolerance = tolerance;
        this.sameTracks = firstWord(before.format()).equals(firstWord(after.format()));
        this.oldCompany = Company.of(alignment.before(), after.rate());
        this.company = Company.of(alignment.after(), after.rate());
    }

    /** Formats name tracks in ways of their own. */
    private static String firstWord(String format) {
        return format.strip().split("\\s+")[0];
    }

    /** What bears most on a clearance first; empty when it is the same. */
    List<Aspect> of(Event old, Event now) {
        var aspects = new ArrayList<Aspect>();
        var extent =
                alignment.offsets(old, now).stream()
                        .map(offset -> extent(old, now, offset))
                        .min(
                                Comparator.comparing((List<Aspect> found) -> found.size())
                                        .thenComparing(Aspects::moved))
                        .orElseThrow();
        aspects.addAll(extent);
        retimed(old, now, aspects);
        recontexted(old, now, aspects);
        if (!old.name().equals(now.name())) {
            aspects.add(new Aspect.Renamed(old.played().use().name(), now.played().use().name()));
        }
        aspects.sort(Comparator.comparing(Aspects::rank));
        return aspects;
    }

    private static int rank(Aspect aspect) {
        return switch (aspect) {
            case Aspect.Longer longer -> 0;
            case Aspect.Slipped slipped -> 1;
            case Aspect.Retimed retimed -> 2;
            case Aspect.Recontexted recontexted -> 3;
            case Aspect.Moved moved -> 4;
            case Aspect.Shorter shorter -> 5;
            case Aspect.Renamed renamed -> 6;
        };
    }

    private static long moved(List<Aspect> extent) {
        return extent.stream()
                .mapToLong(a -> a instanceof Aspect.Moved(long by) ? Math.abs(by) : 0)
                .sum();
    }

    /** Where and how long it plays, when everything around it is {@code offset} frames later. */
    private List<Aspect> extent(Event old, Event now, long offset) {
        var extent = new ArrayList<Aspect>();
        long start = settled(now.start() - old.start() - offset, tolerance);
        long end = settled(now.end() - old.end() - offset, tolerance);
        long growth = settled(now.length() - old.length(), tolerance);
        if (old.tellsContentLike(now)) {
            long trimmed = settled(old.contentTrimmedIn(now), rounding(old));
            boolean slid = growth == 0 && trimmed != 0 && start != trimmed;
            if (slid) {
                move(start, extent);
                extent.add(new Aspect.Slipped(trimmed));
            } else {
                move(start - trimmed, extent);
                grow(-trimmed, End.HEAD, extent);
                grow(growth + trimmed, End.TAIL, extent);
            }
        } else if (start != 0 && end == 0) {
            grow(growth, End.HEAD, extent);
        } else {
            move(start, extent);
            grow(growth, End.TAIL, extent);
        }
        return extent;
    }

    private long rounding(Event event) {
        boolean asShot =
                event.source() == null
                        || event.source().speed().equals(dev.clearcut.timecode.Rational.ONE);
        return asShot ? tolerance : Math.max(2, tolerance);
    }

    private static long settled(long frames, long tolerance) {
        return Math.abs(frames) <= tolerance ? 0 : frames;
    }

    private static void move(long frames, List<Aspect> extent) {
        if (frames != 0) {
            extent.add(new Aspect.Moved(frames));
        }
    }

    private static void grow(long frames, End at, List<Aspect> extent) {
        if (frames > 0) {
            extent.add(new Aspect.Longer(frames, at));
        } else if (frames < 0) {
            extent.add(new Aspect.Shorter(-frames, at));
        }
    }

    private static void retimed(Event old, Event now, List<Aspect> aspects) {
        var was = old.played().excerpt();
        var is = now.played().excerpt();
        if (was != null && is != null && !was.speed().equals(is.speed())) {
            aspects.add(new Aspect.Retimed(was.speed(), is.speed()));
        }
    }

    private void recontexted(Event old, Event now, List<Aspect> aspects) {
        var differences = new TreeSet<Difference>();
        var was = old.played().use();
        var is = now.played().use();
        if (sameTracks && !was.track().equals(is.track())) {
            differences.add(new Difference.Track(was.track(), is.track()));
        }
        if (was.kind() != is.kind()) {
            differences.add(new Difference.Family(was.kind(), is.kind()));
        }
        if (was.active() != is.active()) {
            differences.add(
                    is.active() ? new Difference.SwitchedOn() : new Difference.SwitchedOff());
        } else {
            company(old, now, differences);
            settings(old, now, differences);
        }
        if (!differences.isEmpty()) {
            aspects.add(new Aspect.Recontexted(differences));
        }
    }

    private void company(Event old, Event now, TreeSet<Difference> differences) {
        var was = oldCompany.get(old.index());
        var is = company.get(now.index());
        Company.lacking(is, was, alignment.kinship())
                .forEach(name -> differences.add(new Difference.NowWith(name)));
        Company.lacking(was, is, alignment.kinship())
                .forEach(name -> differences.add(new Difference.NoLongerWith(name)));
    }

    /** What only one of the cuts can tell says nothing about a change. */
    private void settings(Event old, Event now, TreeSet<Difference> differences) {
        for (var setting : Setting.values()) {
            if (before.tells().contains(setting) && after.tells().contains(setting)) {
                boolean was = old.played().over().contains(setting);
                boolean is = now.played().over().contains(setting);
                if (is && !was) {
                    differences.add(new Difference.NowUnder(setting));
                } else if (was && !is) {
                    differences.add(new Difference.NoLongerUnder(setting));
                }
            }
        }
    }
}
