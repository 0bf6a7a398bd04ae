package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;

/** What an axis is called in a message. */
final class Nouns {

    private Nouns() {}

    static String one(Axis axis) {
        return switch (axis) {
            case TERRITORY -> "territory";
            case MEDIUM -> "medium";
            case LANGUAGE -> "language";
            case WINDOW -> "date";
        };
    }

    static String many(Axis axis) {
        return switch (axis) {
            case TERRITORY -> "territories";
            case MEDIUM -> "media";
            case LANGUAGE -> "languages";
            case WINDOW -> "dates";
        };
    }
}
