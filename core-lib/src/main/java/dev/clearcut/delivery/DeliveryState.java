package dev.clearcut.delivery;

import java.util.Locale;

/** How far a deliverable has come. */
public enum DeliveryState {
    PLANNED("planned", Court.OURS),
    IN_WORK("in work", Court.OURS),
    INTERNAL_CHECK("in our own check", Court.OURS),
    SENT("sent", Court.THEIRS),
    BUYER_QC("in the buyer's QC", Court.THEIRS),
    REJECTED("rejected", Court.OURS),
    FIXING("being fixed", Court.OURS),
    ACCEPTED("accepted", Court.NOBODYS),
    WAIVED("waived", Court.NOBODYS),
    NOT_NEEDED("not needed", Court.NOBODYS),
    WITHDRAWN("withdrawn", Court.NOBODYS);

    /** Whose move it is. */
    public enum Court {
        OURS,
        THEIRS,
        /** Nothing is left to do. */
        NOBODYS;

        /** {@code ours}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String inWords;
    private final Court court;

    DeliveryState(String inWords, Court court) {
        this.inWords = inWords;
        this.court = court;
    }

    /** {@code buyer-qc}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people in the office say it. */
    public String inWords() {
        return inWords;
    }

    public Court court() {
        return court;
    }

    /** Whether nothing of it stands between us and a complete delivery. */
    public boolean isSettled() {
        return court == Court.NOBODYS;
    }
}
