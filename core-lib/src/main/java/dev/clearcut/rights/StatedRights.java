package dev.clearcut.rights;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, and what it is silent about. Silence is unknown, not yes: {@link #rights}
 * takes a silent axis as everything only so that there is something to compare with, and whatever
 * would be decided by an axis in {@link #silent} is unknown.
 *
 * @param territories null when the contract does not say where
 * @param media null when it does not say in which media
 * @param languages null when it does not say in which languages
 * @param window null when it does not say when
 */
public record StatedRights(
        @Nullable Territories territories,
        @Nullable Media media,
        @Nullable Languages languages,
        @Nullable Window window) {

    /** The axes on which nothing is said. */
    public Set<Axis> silent() {
        var silent = EnumSet.noneOf(Axis.class);
        if (territories == null) {
            silent.add(Axis.TERRITORY);
        }
        if (media == null) {
            silent.add(Axis.MEDIUM);
        }
        if (languages == null) {
            silent.add(Axis.LANGUAGE);
        }
        if (window == null) {
            silent.add(Axis.WINDOW);
        }
        return Collections.unmodifiableSet(silent);
    }

    /** The widest it could mean: a silent axis is taken as everything. */
    public Rights rights() {
        return Rights.of(
                new Box(
                        territories == null ? Territories.ALL : territories,
                        media == null ? Media.ALL : media,
                        languages == null ? Languages.ALL : languages,
                        window == null ? Window.always() : window));
    }

    /**
     * {@code WORLD; media not stated; 2027-01-01 to 2036-12-31}. Languages are only mentioned when
     * the contract does.
     */
    @Override
    public String toString() {
        var said = new StringJoiner("; ");
        said.add(territories == null ? "territory not stated" : territories.toString());
        said.add(media == null ? "media not stated" : media.toString());
        said.add(window == null ? "dates not stated" : window.toString());
        if (languages != null) {
            said.add(languages.toString());
        }
        return said.toString();
    }
}
