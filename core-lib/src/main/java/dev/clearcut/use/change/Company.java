package dev.clearcut.use.change;

import dev.clearcut.material.Family;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Which third-party material each use of a cut plays with. */
final class Company {

    private Company() {}

    /** Frames of a second: what two uses share for less is a cut or a crossfade. */
    static long least(Rate rate) {
        return rate.labelsPerSecond();
    }

    /**
     * For each event, in their order, those of other families that play with it.
     *
     * @param events by start
     */
    static List<List<Event>> of(List<Event> events, Rate rate) {
        var company = new ArrayList<List<Event>>();
        events.forEach(e -> company.add(new ArrayList<>()));
        var playing = new ArrayList<Event>();
        for (var event : events) {
            if (!event.played().use().active()) {
                continue;
            }
            playing.removeIf(other -> other.end() <= event.start());
            for (var other : playing) {
                if (isCompany(event, other, least(rate))) {
                    if (isThirdParty(other)) {
                        company.get(event.index()).add(other);
                    }
                    if (isThirdParty(event)) {
                        company.get(other.index()).add(event);
                    }
                }
            }
            playing.add(event);
        }
        return company;
    }

    private static boolean isCompany(Event event, Event other, long least) {
        long shared = Math.min(event.end(), other.end()) - event.start();
        return event.played().use().kind() != other.played().use().kind()
                && shared >= Math.min(least, Math.min(event.length(), other.length()));
    }

    /** A clip that nobody has sorted may be the production's own. */
    private static boolean isThirdParty(Event event) {
        return switch (event.played().match()) {
            case Match.Own own -> false;
            case Match.Confirmed confirmed -> true;
            case Match.Taken taken -> true;
            case Match.Doubtful doubtful -> true;
            case Match.Unknown unknown -> event.played().use().kind() != Family.UNSORTED;
        };
    }

    /** What of one company is lacking in the other, by the material it is, with a name for it. */
    static List<String> lacking(List<Event> company, List<Event> other, Kinship kinship) {
        var left = new HashMap<Integer, String>();
        company.forEach(e -> left.putIfAbsent(kinship.kind(e), e.played().use().name()));
        other.forEach(e -> left.remove(kinship.kind(e)));
        return left.values().stream().sorted().toList();
    }
}
