package dev.clearcut;

import dev.clearcut.clearance.Clearance;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.OnFile;
import dev.clearcut.clearance.Recheck;
import dev.clearcut.clearance.Rechecks;
import dev.clearcut.rights.Rights;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Uses.Tracks;
import dev.clearcut.use.change.CutChanges;
import java.util.List;

/** What of a cut is clear for a deal. Computed on each call from what is on file; never kept. */
public final class CutClearance {

    private final Scope scope;
    private final Tracks tracks;

    CutClearance(Scope scope) {
        this(scope, Tracks.ALL);
    }

    private CutClearance(Scope scope, Tracks tracks) {
        this.scope = scope;
        this.tracks = tracks;
    }

    /**
     * The same, of all tracks or the active ones only. Unless said, all: what is switched off is
     * answered too, as if it were on, and {@link ClearanceReport#playing} is the rest.
     */
    public CutClearance tracks(Tracks which) {
        return new CutClearance(scope, which);
    }

    /** The latest cut, against a need. */
    public ClearanceReport against(Rights needed) {
        return of(new Cuts(scope).latest(), needed);
    }

    /**
     * The latest cut, against a deal: its rights, which must be passed on to its buyer.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such deal
     */
    public ClearanceReport against(String deal) {
        return of(new Cuts(scope).latest(), deal);
    }

    public ClearanceReport of(Cut cut, Rights needed) {
        return Clearance.of(cut, needed.toString(), needed, onFile(), tracks);
    }

    public ClearanceReport of(Cut cut, String deal) {
        return of(cut, new Deals(scope).named(deal));
    }

    /**
     * What was covered in the old of two cuts and has to be looked at again for the new one.
     *
     * @param changes as {@link Cuts#changes} found them
     */
    public List<Recheck> rechecks(CutChanges changes, Rights needed) {
        var cuts = new Cuts(scope);
        return Rechecks.of(
                of(cuts.named(changes.before().cut()), needed),
                of(cuts.named(changes.after().cut()), needed),
                changes);
    }

    /**
     * The same, for a deal.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such deal
     */
    public List<Recheck> rechecks(CutChanges changes, String deal) {
        var found = new Deals(scope).named(deal);
        var cuts = new Cuts(scope);
        return Rechecks.of(
                of(cuts.named(changes.before().cut()), found),
                of(cuts.named(changes.after().cut()), found),
                changes);
    }

    private ClearanceReport of(Cut cut, Deal deal) {
        return Clearance.of(cut, deal, onFile(), tracks);
    }

    private OnFile onFile() {
        return scope.read(reading -> Agreed.onFile(reading, scope));
    }
}
