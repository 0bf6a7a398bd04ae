package dev.clearcut.use;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.timeline.PlacedClip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts clips a track and a reason at a time, for one sentence each. */
final class Tally {

    private static final int NAMED = 5;

    private record Key(int reason, int kind, int number, String track, String detail)
            implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int by = Integer.compare(reason, other.reason);
            by = by != 0 ? by : Integer.compare(kind, other.kind);
            by = by != 0 ? by : Integer.compare(number, other.number);
            by = by != 0 ? by : track.compareTo(other.track);
            return by != 0 ? by : detail.compareTo(other.detail);
        }
    }

    /** Why clips are counted. The sentence is told the track, the clips and the detail. */
    enum Reason {
        SWITCHED_OFF(
                "use.left-out",
                Severity.WARNING,
                "%1$s: %2$s left out because %3$s; count all tracks to see them."),
        OWN("use.own", Severity.NOTE, "%1$s: %2$s taken for the production's own (rule %3$s)."),
        GENERATED(
                "use.generated",
                Severity.NOTE,
                "%1$s: %2$s made in the edit itself (%3$s), so nobody else's."),
        EMPTY("use.empty", Severity.NOTE, "%1$s: %2$s without length, neither seen nor heard%3$s."),
        UNSORTED(
                "use.unsorted",
                Severity.NOTE,
                "%1$s: no rule speaks of %2$s; say whose they are, or add a rule for the track or"
                        + " for names like these%3$s."),
        ALTERNATES(
                "use.alternates",
                Severity.NOTE,
                "%1$s: %2$s on a track of alternates (rule %3$s); they may double uses elsewhere.");

        private final String rule;
        private final Severity severity;
        private final String sentence;

        Reason(String rule, Severity severity, String sentence) {
            this.rule = rule;
            this.severity = severity;
            this.sentence = sentence;
        }
    }

    private static final class Count {
        private int clips;
        private final Set<String> names = new LinkedHashSet<>();
        private Where.InFile first;

        Count(Where.InFile first) {
            this.first = first;
        }
    }

    private final Map<Key, Count> counts = new TreeMap<>();

    void count(Reason reason, PlacedClip placed, String detail) {
        var track = placed.track();
        var where = placed.clip().where();
        var key =
                new Key(
                        reason.ordinal(),
                        track.kind().ordinal(),
                        track.number(),
                        track.name(),
                        detail);
        var count = counts.computeIfAbsent(key, k -> new Count(where));
        count.clips++;
        if (where.line() < count.first.line()) {
            count.first = where;
        }
        if (count.names.size() <= NAMED) {
            count.names.add(shown(placed.clip().name()));
        }
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        counts.forEach((key, count) -> findings.add(finding(key, count)));
        return findings;
    }

    private static Finding finding(Key key, Count count) {
        var reason = Reason.values()[key.reason()];
        var names =
                count.names.stream()
                        .limit(NAMED)
                        .collect(
                                Collectors.joining(
                                        ", ", " (", count.names.size() > NAMED ? ", …)" : ")"));
        var clips = count.clips + (count.clips == 1 ? " clip" : " clips") + names;
        return new Finding(
                reason.rule,
                reason.severity,
                count.first,
                reason.sentence.formatted("Track " + key.track(), clips, key.detail()),
                "");
    }

    private static String shown(String name) {
        var bare = name.strip();
        var cut = bare.length() > 60 ? bare.substring(0, 60) + "…" : bare;
        return cut.isEmpty() ? "without a name" : cut;
    }
}
