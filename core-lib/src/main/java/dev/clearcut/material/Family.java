package dev.clearcut.material;

import java.util.Locale;

/** The broad sort of material: what an editor's track name gives away. */
public enum Family {
    MUSIC,
    ARCHIVE,
    STILL,
    GRAPHICS,
    ARTWORK,
    TEXT,
    PERSON,
    PLACE,
    BRAND,
    /** Nobody has said yet: material of a cut that no rule speaks of. */
    UNSORTED;

    /** {@code music}: the word in files and on screens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
