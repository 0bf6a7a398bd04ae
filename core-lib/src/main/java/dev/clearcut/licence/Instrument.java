package dev.clearcut.licence;

import java.util.Locale;

/** The kind of paper: it decides what counts as proof. */
public enum Instrument {
    /** A licence for consideration. */
    LICENCE("licence", true),
    /** Consent of a person, or for a place, an artwork or a product. */
    RELEASE("release", true),
    /** Ownership passed on. */
    ASSIGNMENT("assignment", true),
    /** A right given up, such as a moral right. */
    WAIVER("waiver", true),
    /** Terms published to everybody, such as Creative Commons; nobody signs. */
    OPEN_LICENCE("open licence", false),
    /** A reasoned note that the term of protection is over; nobody signs. */
    PUBLIC_DOMAIN("public-domain note", false),
    /** Counsel's opinion that an exception applies. */
    OPINION("opinion", true);

    private final String inWords;
    private final boolean needsSignature;

    Instrument(String inWords, boolean needsSignature) {
        this.inWords = inWords;
        this.needsSignature = needsSignature;
    }

    public String inWords() {
        return inWords;
    }

    /**
     * Whether passing its rights on to a buyer takes the holder's word. What is ours, free for
     * everybody, or needs no licence at all may be passed on when nothing is said of it.
     */
    public boolean bindsUs() {
        return switch (this) {
            case LICENCE, RELEASE -> true;
            case ASSIGNMENT, WAIVER, OPEN_LICENCE, PUBLIC_DOMAIN, OPINION -> false;
        };
    }

    /** Whether it counts for nothing until it is signed. */
    public boolean needsSignature() {
        return needsSignature;
    }

    /** {@code open-licence}: the word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
