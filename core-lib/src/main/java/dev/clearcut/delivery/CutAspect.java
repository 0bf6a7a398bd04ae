package dev.clearcut.delivery;

import java.util.Locale;

/** What of a cut a deliverable shows, and what in it can change. */
public enum CutAspect {
    /** What is seen, titles left out. */
    PICTURE("picture"),
    /** Titles and captions in picture: what they say, and where. */
    TEXT("titles in picture"),
    /** The picture under titles: what it shows, and where it is titled, not what the titles say. */
    BACKGROUND("picture under titles"),
    DIALOGUE("dialogue"),
    MUSIC("music"),
    /** All sound that is neither speech nor music. */
    EFFECTS("effects"),
    /** Only that a shot is no longer in the film at all. */
    SHOTS("shots taken out"),
    /** Where the film begins and ends. */
    LENGTH("length");

    private final String inWords;

    CutAspect(String inWords) {
        this.inWords = inWords;
    }

    /** {@code picture}: the word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where in a cut it is looked for: the picture under titles is where the titles are. */
    public CutAspect layer() {
        return this == BACKGROUND ? TEXT : this;
    }

    /** As people in the office say it. */
    public String inWords() {
        return inWords;
    }
}
