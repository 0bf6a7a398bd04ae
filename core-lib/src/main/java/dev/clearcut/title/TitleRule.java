package dev.clearcut.title;

import dev.clearcut.base.Severity;

/** The rules behind the holes in a chain of title. */
public enum TitleRule {
    NO_AUTHOR(
            "title.no-author",
            Severity.ERROR,
            "A chain begins with whoever made the work; together they had the whole of it."),
    MISSING_PAPER(
            "title.missing-paper",
            Severity.ERROR,
            "From whoever has the right to us there must be a paper."),
    UNSIGNED("title.unsigned", Severity.ERROR, "A paper nobody signed passes nothing on."),
    NOT_YET("title.not-yet", Severity.ERROR, "A paper passes nothing on before its day."),
    TOO_EARLY(
            "title.too-early",
            Severity.ERROR,
            "Who signs before the right is theirs has nothing to pass on."),
    REVERTED(
            "title.reverted",
            Severity.ERROR,
            "What went back to the grantor must be granted anew."),
    NOT_EXCLUSIVE(
            "title.not-exclusive",
            Severity.ERROR,
            "A licence that is not exclusive lets us use a work, and gives no title to it."),
    CONTESTED(
            "title.contested",
            Severity.ERROR,
            "Papers of one day that pass on the same twice leave open who has it."),
    LOOP("title.loop", Severity.ERROR, "Papers that go round, each from the next, begin nowhere."),
    CAME_BACK(
            "title.came-back",
            Severity.NOTE,
            "A right that came back to who had it before is worth a second look."),
    MAY_REVERT(
            "title.may-revert",
            Severity.WARNING,
            "A paper that can lapse needs a note that it has not.");

    private final String id;
    private final Severity severity;
    private final String says;

    TitleRule(String id, Severity severity, String says) {
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

    /** What the rule demands, in a sentence. */
    public String says() {
        return says;
    }
}
