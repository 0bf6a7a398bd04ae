package dev.clearcut.media.sound;

/**
 * A loudspeaker a channel is meant for, and what it weighs in the loudness sum.
 *
 * <p>Weights are those of ITU-R BS.1770-5 tables 3 and 4: 1.41 from 60° to 120° to the side within
 * 30° of ear height, 1 elsewhere; the low-frequency channel is left out.
 */
public enum Speaker {
    L("L", 1.0),
    R("R", 1.0),
    C("C", 1.0),
    LFE("LFE", 0.0),
    /** Left surround of 5.1, at 110°; left side of 7.1, at 90°. */
    LS("Ls", 1.41),
    RS("Rs", 1.41),
    /** Left rear of 7.1, at 135°. */
    LRS("Lrs", 1.0),
    RRS("Rrs", 1.0),
    /** The single rear channel, at 180°. */
    CS("Cs", 1.0),
    /** Between left and centre. */
    LC("Lc", 1.0),
    RC("Rc", 1.0),
    /** Anywhere overhead. */
    TOP("T", 1.0),
    /** Nobody said where. */
    OTHER("?", 1.0);

    private final String label;
    private final double weight;

    Speaker(String label, double weight) {
        this.label = label;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    /** The factor its mean square is multiplied by. */
    public double weight() {
        return weight;
    }
}
