package dev.clearcut.material;

import static dev.clearcut.material.CarriedRight.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a material is, and the rights its kind always carries. What a particular piece carries
 * besides (music inside a clip, a logo on a wall) is said on the {@link Material}.
 */
public enum MaterialKind {
    COMMERCIAL_TRACK("commercial track", Family.MUSIC, SYNC, MASTER),
    COMMISSIONED_SCORE("commissioned score", Family.MUSIC, SYNC, MASTER, PERFORMERS),
    LIBRARY_TRACK("library track", Family.MUSIC, SYNC, MASTER),
    SUNG_ON_SCREEN("music sung or played on screen", Family.MUSIC, SYNC, PERFORMERS),
    ARCHIVE_FOOTAGE("archive footage", Family.ARCHIVE, CarriedRight.FOOTAGE),
    NEWS_FOOTAGE("news footage", Family.ARCHIVE, CarriedRight.FOOTAGE, LIKENESS),
    FILM_CLIP("film or TV clip", Family.ARCHIVE, CarriedRight.FOOTAGE, GUILDS),
    USER_CLIP("user-generated clip", Family.ARCHIVE, CarriedRight.FOOTAGE, LIKENESS),
    STILL("still photograph", Family.STILL, PHOTOGRAPH),
    ARTWORK("artwork", Family.ARTWORK, CarriedRight.ARTWORK),
    QUOTATION("literary quotation", Family.TEXT, CarriedRight.TEXT),
    NEWSPAPER("newspaper page", Family.TEXT, CarriedRight.TEXT, PHOTOGRAPH),
    GRAPHIC("graphic", Family.GRAPHICS, CarriedRight.ARTWORK),
    TYPEFACE("typeface", Family.GRAPHICS, FONT),
    SCREEN("software, web or game screen", Family.GRAPHICS, SOFTWARE),
    LOGO("logo or product", Family.BRAND, TRADEMARK),
    PERSON("person", Family.PERSON, LIKENESS),
    PORTRAYAL("real person portrayed", Family.PERSON, CarriedRight.LIFE_STORY),
    DANCE("choreography", Family.PERSON, CHOREOGRAPHY, PERFORMERS),
    SYNTHETIC("synthetic voice or likeness", Family.PERSON, REPLICA),
    LOCATION("location", Family.PLACE, PROPERTY);

    private final String inWords;
    private final Family family;
    private final Set<CarriedRight> carries;

    MaterialKind(String inWords, Family family, CarriedRight... carries) {
        this.inWords = inWords;
        this.family = family;
        this.carries = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(carries)));
    }

    /** {@code commercial track}: as people say it. */
    public String inWords() {
        return inWords;
    }

    public Family family() {
        return family;
    }

    public Set<CarriedRight> carries() {
        return carries;
    }

    /** {@code commercial-track}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
