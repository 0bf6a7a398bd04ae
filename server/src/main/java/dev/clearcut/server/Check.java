package dev.clearcut.server;

import dev.clearcut.CutClearance;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.server.Route.Parameter;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Uses.Tracks;
import java.util.List;

/** Reads what a visitor wants to know of a cut, and asks the office. */
final class Check {

    /** What the questions about a cut have in common. */
    static final Parameter TRACKS =
            Parameter.query(
                    "tracks",
                    "all: switched-off uses too, as if they were on; active: what plays. all unless"
                            + " said.");

    private Check() {}

    /**
     * Against a deal, or the rights that are named.
     *
     * @param cut its name; blank for the one added last
     * @throws Invalid when neither deal nor rights are named, or both
     */
    static ClearanceReport asked(Visit visit, String cut) {
        var uses = visit.production().uses();
        var wanted = cut.isBlank() ? uses.latest() : uses.named(cut);
        var deal = visit.query("deal");
        if (deal.isEmpty() == isFree(visit)) {
            return deal.isEmpty() ? against(visit, wanted) : of(visit, wanted, deal);
        }
        throw new Invalid("Name a deal, or say territory, media and days; one of the two.");
    }

    /** Whether rights are named, not a deal. */
    static boolean isFree(Visit visit) {
        return !visit.needed().isBlank();
    }

    static ClearanceReport of(Visit visit, Cut cut, String deal) {
        return clearance(visit).of(cut, deal);
    }

    /** Against the rights that are named; against all rights when none are. */
    static ClearanceReport against(Visit visit, Cut cut) {
        var needed = visit.needed().rights(visit.desk().today()).orThrow();
        return clearance(visit).of(cut, needed);
    }

    private static CutClearance clearance(Visit visit) {
        return visit.production().clearance().tracks(tracks(visit.query("tracks")));
    }

    /** All of them, unless said. */
    private static Tracks tracks(String word) {
        return switch (word) {
            case "", "all" -> Tracks.ALL;
            case "active" -> Tracks.ACTIVE;
            default ->
                    throw new Invalid(
                            "tracks is all or active, not \"%s\"%s"
                                    .formatted(
                                            word,
                                            Words.didYouMean(word, List.of("all", "active"))));
        };
    }
}
