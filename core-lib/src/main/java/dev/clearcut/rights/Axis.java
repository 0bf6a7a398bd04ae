package dev.clearcut.rights;

/** The dimensions of {@link Rights}. */
public enum Axis {
    TERRITORY,
    MEDIUM,
    LANGUAGE,
    WINDOW
}
