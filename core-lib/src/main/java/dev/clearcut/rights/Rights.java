package dev.clearcut.rights;

import dev.clearcut.rights.Slices.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Any set of cells territory × medium × language × day, with exact set algebra. Immutable; equal
 * sets are equal objects that print the same, however they were made.
 *
 * <p>The form is time sliced at the days on which something changes; in each slice, media grouped
 * by what holds for them; in each group, languages grouped by their territories. Each level keeps
 * one entry for each different thing below it, which makes the form canonical. It also bounds it: n
 * boxes make at most 2n slices of at most 84 groups of media, whereas lists of disjoint boxes grow
 * with every subtraction. Territories come last because their sets are the widest and, being bits,
 * cost the same at any size. {@link #boxes} turns the form into the few boxes people would write.
 */
public final class Rights {

    private static final Rights NONE = new Rights(Slices.none());
    private static final Rights ALL =
            of(new Box(Territories.ALL, Media.ALL, Languages.ALL, Window.always()));

    private final Slices<Parts<Media, Parts<Languages, Territories>>> cells;

    private Rights(Slices<Parts<Media, Parts<Languages, Territories>>> cells) {
        this.cells = cells;
    }

    public static Rights none() {
        return NONE;
    }

    public static Rights all() {
        return ALL;
    }

    /** The union of the boxes; empty ones add nothing. */
    public static Rights of(Box... boxes) {
        return of(List.of(boxes));
    }

    /** The union of the boxes; empty ones add nothing. */
    public static Rights of(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return none();
        }
        if (boxes.size() == 1) {
            var box = boxes.getFirst();
            var places = Parts.of(box.languages(), box.territories());
            return new Rights(Slices.of(box.window(), Parts.of(box.media(), places)));
        }
        int half = boxes.size() / 2;
        return of(boxes.subList(0, half)).plus(of(boxes.subList(half, boxes.size())));
    }

    /**
     * Begins to write rights down step by step: {@code
     * Rights.in("WORLD").except("CN").media("SVOD").from("2027-01-01").years(10)}. Names are those
     * of {@link Territories#named}.
     *
     * @throws dev.clearcut.base.ClearcutException.Invalid for a name nobody knows
     */
    public static Step.Place in(String... territories) {
        return new Step.Place(Territories.of(territories));
    }

    public Rights plus(Rights other) {
        return new Rights(cells.combine(Op.PLUS, other.cells));
    }

    public Rights minus(Rights other) {
        return new Rights(cells.combine(Op.MINUS, other.cells));
    }

    public Rights and(Rights other) {
        return new Rights(cells.combine(Op.AND, other.cells));
    }

    /** Whether nothing of the other is outside this. */
    public boolean covers(Rights other) {
        return cells.covers(other.cells);
    }

    public boolean intersects(Rights other) {
        return cells.intersects(other.cells);
    }

    public boolean isEmpty() {
        return cells.slices().isEmpty();
    }

    /**
     * The same set as disjoint boxes, few of them, earliest first. Worked out anew at each call:
     * for reading and writing, not for deciding.
     */
    public List<Box> boxes() {
        return Boxes.tidy(pieces());
    }

    /** One box for each entry of the form. */
    private List<Box> pieces() {
        var pieces = new ArrayList<Box>();
        for (var slice : cells.slices()) {
            for (var media : slice.what().parts()) {
                for (var spoken : media.value().parts()) {
                    pieces.add(new Box(spoken.value(), media.key(), spoken.key(), slice.window()));
                }
            }
        }
        return pieces;
    }

    /** Every territory in which there is anything. */
    public Territories territories() {
        return pieces().stream().map(Box::territories).reduce(Territories.NONE, Territories::plus);
    }

    /** Every medium in which there is anything. */
    public Media media() {
        return pieces().stream().map(Box::media).reduce(Media.NONE, Media::plus);
    }

    /** Every language in which there is anything. */
    public Languages languages() {
        return pieces().stream().map(Box::languages).reduce(Languages.NONE, Languages::plus);
    }

    /** The runs of days on which there is anything, in order. */
    public List<Window> windows() {
        var windows = new ArrayList<Window>();
        for (var window : cells.slices().stream().map(Slice::window).toList()) {
            if (!windows.isEmpty() && windows.getLast().to().equals(window.from())) {
                windows.add(new Window(windows.removeLast().from(), window.to()));
            } else {
                windows.add(window);
            }
        }
        return List.copyOf(windows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rights rights && cells.equals(rights.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** The boxes as people write them, joined by {@code +}; {@code nothing} when there is none. */
    @Override
    public String toString() {
        return isEmpty()
                ? "nothing"
                : boxes().stream().map(Box::toString).collect(Collectors.joining(" + "));
    }
}
