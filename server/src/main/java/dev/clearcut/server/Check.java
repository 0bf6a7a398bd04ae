package dev.clearcut.server;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.use.Cut;

/** Reads what a visitor wants to know of a cut, and asks the office. */
final class Check {

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
        return visit.production().clearance().of(cut, deal);
    }

    /** Against the rights that are named; against all rights when none are. */
    static ClearanceReport against(Visit visit, Cut cut) {
        var needed = visit.needed().rights(visit.desk().today()).orThrow();
        return visit.production().clearance().of(cut, needed);
    }
}
