package dev.clearcut.clearance.cases;

import java.util.Locale;

/** How far people have come with a right that must be cleared. */
public enum CaseState {
    IDENTIFIED("identified"),
    RESEARCHING("looking for the holder"),
    HOLDER_FOUND("holder found"),
    HOLDER_UNKNOWN("holder unknown"),
    REQUESTED("requested"),
    QUOTED("quoted"),
    NEGOTIATING("negotiating"),
    AGREED("agreed by word or e-mail"),
    CONTRACTED("contracted"),
    PAID("paid"),
    CLEARED("cleared"),
    NOT_REQUIRED("not required"),
    SUBSTITUTED("replaced by something else"),
    REMOVED("taken out of the cut"),
    REFUSED("refused by the holder"),
    ORPHAN("orphan work"),
    EXPIRED("expired"),
    DISPUTED("disputed"),
    RECHECK("to be checked again");

    private final String inWords;

    CaseState(String inWords) {
        this.inWords = inWords;
    }

    /** {@code holder-found}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people in the office say it. */
    public String inWords() {
        return inWords;
    }

    /** Whether nothing is left to do: licensed, not needed, replaced or taken out. */
    public boolean isSettled() {
        return switch (this) {
            case CLEARED, NOT_REQUIRED, SUBSTITUTED, REMOVED -> true;
            case IDENTIFIED,
                    RESEARCHING,
                    HOLDER_FOUND,
                    HOLDER_UNKNOWN,
                    REQUESTED,
                    QUOTED,
                    NEGOTIATING,
                    AGREED,
                    CONTRACTED,
                    PAID,
                    REFUSED,
                    ORPHAN,
                    EXPIRED,
                    DISPUTED,
                    RECHECK ->
                    false;
        };
    }

    /** Whether somebody relied on the cut as it was when they came here. */
    public boolean restsOnTheCut() {
        return switch (this) {
            case AGREED, CONTRACTED, PAID, CLEARED, NOT_REQUIRED, SUBSTITUTED, REMOVED -> true;
            case IDENTIFIED,
                    RESEARCHING,
                    HOLDER_FOUND,
                    HOLDER_UNKNOWN,
                    REQUESTED,
                    QUOTED,
                    NEGOTIATING,
                    REFUSED,
                    ORPHAN,
                    EXPIRED,
                    DISPUTED,
                    RECHECK ->
                    false;
        };
    }
}
