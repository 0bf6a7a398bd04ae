package dev.clearcut.material;

import java.util.Locale;

/** A right that a material carries, and that is cleared on its own. */
public enum CarriedRight {
    SYNC("composition (sync)"),
    MASTER("recording (master)"),
    PERFORMERS("performers' consent"),
    FOOTAGE("footage"),
    PHOTOGRAPH("photograph"),
    ARTWORK("artwork"),
    TEXT("text"),
    TRANSLATION("translation"),
    LIKENESS("people shown"),
    PROPERTY("property shown"),
    TRADEMARK("trade marks shown"),
    GUILDS("guild consents"),
    CHOREOGRAPHY("choreography"),
    LIFE_STORY("life story"),
    FONT("typeface"),
    SOFTWARE("software and screen content"),
    REPLICA("synthetic voice or likeness");

    private final String inWords;

    CarriedRight(String inWords) {
        this.inWords = inWords;
    }

    /** {@code life-story}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code recording (master)}: as people in the office say it. */
    public String inWords() {
        return inWords;
    }
}
