package dev.clearcut;

import dev.clearcut.clearance.Clearance;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.rights.Rights;
import dev.clearcut.use.Cut;

/** What of a cut is clear for a deal. Computed on each call from what is on file; never kept. */
public final class CutClearance {

    private final Scope scope;

    CutClearance(Scope scope) {
        this.scope = scope;
    }

    /** The latest cut, against a need. */
    public ClearanceReport against(Rights needed) {
        return of(new Cuts(scope).latest(), needed);
    }

    /**
     * The latest cut, against a deal.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such deal
     */
    public ClearanceReport against(String deal) {
        return of(new Cuts(scope).latest(), deal);
    }

    public ClearanceReport of(Cut cut, Rights needed) {
        return report(cut, needed.toString(), needed);
    }

    public ClearanceReport of(Cut cut, String deal) {
        var found = new Deals(scope).named(deal);
        return report(cut, found.name(), found.needed());
    }

    private ClearanceReport report(Cut cut, String purpose, Rights needed) {
        return scope.read(
                reading ->
                        Clearance.of(
                                cut,
                                purpose,
                                needed,
                                reading.materials(scope.production()),
                                reading.licences(scope.production())));
    }
}
