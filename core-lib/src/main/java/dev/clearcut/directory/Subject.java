package dev.clearcut.directory;

import dev.clearcut.material.CarriedRight;
import java.util.Locale;

/**
 * What a society administers or an archive holds, and the right of a material on which it is worth
 * asking it. It may know the holder, not be the holder.
 */
public enum Subject {
    MUSIC("musical works", CarriedRight.SYNC),
    MUSIC_PERFORMING("performance and broadcast of musical works", CarriedRight.SYNC),
    MUSIC_MECHANICAL("copies of musical works", CarriedRight.SYNC),
    RECORDINGS("sound recordings, for their producers", CarriedRight.MASTER),
    SOUND("a sound archive", CarriedRight.MASTER),
    PERFORMERS("performers", CarriedRight.PERFORMERS),
    LITERARY("literary works", CarriedRight.TEXT),
    TRANSLATION("translations", CarriedRight.TRANSLATION),
    PRESS("newspapers and magazines", CarriedRight.TEXT),
    REPROGRAPHY("photocopies and scans", CarriedRight.TEXT),
    DRAMA("works for the stage", CarriedRight.TEXT),
    CHOREOGRAPHY("choreography", CarriedRight.CHOREOGRAPHY),
    SCREENWRITERS("screenwriters", CarriedRight.FOOTAGE),
    DIRECTORS("directors", CarriedRight.FOOTAGE),
    FILM("films and other audiovisual works", CarriedRight.FOOTAGE),
    FILM_PRODUCERS("producers of films", CarriedRight.FOOTAGE),
    BROADCASTS("radio and television programmes", CarriedRight.FOOTAGE),
    NEWS("news footage", CarriedRight.FOOTAGE),
    STOCK("stock footage", CarriedRight.FOOTAGE),
    VISUAL_ART("visual art", CarriedRight.ARTWORK),
    PHOTOGRAPHS("photographs", CarriedRight.PHOTOGRAPH);

    private final String inWords;
    private final CarriedRight right;

    Subject(String inWords, CarriedRight right) {
        this.inWords = inWords;
        this.right = right;
    }

    /** {@code music-performing}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code performance and broadcast of musical works}. */
    public String inWords() {
        return inWords;
    }

    /** The right of a material on which to ask. */
    public CarriedRight right() {
        return right;
    }
}
