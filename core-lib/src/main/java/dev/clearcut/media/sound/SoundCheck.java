package dev.clearcut.media.sound;

import java.util.List;

/**
 * Listens to the channels of one programme and says what it heard.
 *
 * <p>Samples come in order, in pieces of any size, 1.0 being full scale. What it finds does not
 * depend on the size of the pieces.
 */
public interface SoundCheck {

    /**
     * Hears more.
     *
     * @param channels one array a channel
     * @param count how many samples of each count
     */
    void hear(float[][] channels, int count);

    /** Says what was heard, in order, when there is no more to hear. */
    List<SoundEvent> end();
}
