package dev.clearcut.use.change;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import java.util.Locale;

/**
 * The rules behind the findings of a difference, what bears most on a clearance first. That a
 * change of the cut, of duration or of context sends a clearance back to be rechecked is the
 * practice of clearance offices; no statute says so.
 */
public enum ChangeRule {
    ADDED("cut.added", Severity.WARNING, "What is new in the cut must be cleared."),
    SPLIT(
            "cut.split",
            Severity.WARNING,
            "One use that became two counts twice against a cap on uses."),
    LONGER("cut.longer", Severity.WARNING, "More seconds may be more than was licensed."),
    SLIPPED(
            "cut.slipped",
            Severity.WARNING,
            "Another part of the source is another excerpt: it may show other people and works."),
    RETIMED("cut.retimed", Severity.WARNING, "A change of speed is an alteration of the work."),
    RECONTEXTED(
            "cut.recontexted",
            Severity.WARNING,
            "An approval is for a use as it was shown; another context is another use."),
    MOVED("cut.moved", Severity.NOTE, "A use that moved stands in another scene."),
    SHORTER("cut.shorter", Severity.NOTE, "Fewer seconds may cost less, and change a cue sheet."),
    JOINED("cut.joined", Severity.NOTE, "Two uses that became one count once."),
    GONE("cut.gone", Severity.NOTE, "What is not in the cut needs no licence."),
    RENAMED("cut.renamed", Severity.NOTE, "A use under another name is the same use."),
    RATE(
            "cut.rate",
            Severity.WARNING,
            "A cut at another rate lasts longer or shorter by the clock, or has rounded frames."),
    RIPPLE("cut.ripple", Severity.NOTE, "What an insert shifts has not moved.");

    private final String id;
    private final Severity severity;
    private final String says;

    ChangeRule(String id, Severity severity, String says) {
        this.id = id;
        this.severity = severity;
        this.says = says;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** What the rule is for, in a sentence. */
    public String says() {
        return says;
    }

    /** {@code longer}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeRule of(Aspect aspect) {
        return switch (aspect) {
            case Aspect.Longer longer -> LONGER;
            case Aspect.Shorter shorter -> SHORTER;
            case Aspect.Slipped slipped -> SLIPPED;
            case Aspect.Retimed retimed -> RETIMED;
            case Aspect.Recontexted recontexted -> RECONTEXTED;
            case Aspect.Moved moved -> MOVED;
            case Aspect.Renamed renamed -> RENAMED;
        };
    }

    Finding finding(Where where, String text) {
        return new Finding(id, severity, where, text, "");
    }
}
