package dev.clearcut.clearance.sale;

import dev.clearcut.clearance.sale.Gap.Missing;
import dev.clearcut.rights.Rights;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A puzzle looked at cell by cell, in sixths of a right: whether some of its candidates close a
 * cell is reckoned without rights, shares or clauses.
 */
final class EveryCell {

    private static final int WHOLE = 6;

    /** What a candidate gives a cell. */
    private record Gives(int candidate, String party, int sixths) {}

    /** One cell of what is missing; cells of which all this is the same are one. */
    private record Cell(Map<String, Integer> had, List<Gives> gives) {

        boolean isClosed(int subset) {
            var shares = new HashMap<>(had);
            for (var one : gives) {
                if ((subset >> one.candidate() & 1) == 1) {
                    shares.merge(one.party(), one.sixths(), Math::max);
                }
            }
            return shares.values().stream().mapToInt(Integer::intValue).sum() >= WHOLE;
        }
    }

    private final Puzzle puzzle;
    private final Set<Cell> closable = new HashSet<>();

    EveryCell(Puzzle puzzle) {
        this.puzzle = puzzle;
        for (var missing : puzzle.gap().missing()) {
            for (var where : cells()) {
                if (missing.all().covers(where)) {
                    var cell = cell(missing, where);
                    if (cell.isClosed(everything())) {
                        closable.add(cell);
                    }
                }
            }
        }
    }

    /** Whether these close all that anything closes. */
    boolean isClosedBy(int subset) {
        return closable.stream().allMatch(cell -> cell.isClosed(subset));
    }

    /** What not even all of them close. */
    Rights hopeless(Missing missing) {
        var hopeless = Rights.none();
        for (var where : cells()) {
            if (missing.all().covers(where) && !cell(missing, where).isClosed(everything())) {
                hopeless = hopeless.plus(where);
            }
        }
        return hopeless;
    }

    private int everything() {
        return (1 << puzzle.candidates().size()) - 1;
    }

    private Cell cell(Missing missing, Rights where) {
        var had = new HashMap<String, Integer>();
        for (var part : missing.had()) {
            if (part.cells().covers(where)) {
                part.holders()
                        .forEach(
                                h ->
                                        had.put(
                                                h.party().value(),
                                                sixths(h.share().of(), h.share().in())));
            }
        }
        var gives = new ArrayList<Gives>();
        for (int i = 0; i < puzzle.candidates().size(); i++) {
            var candidate = puzzle.candidates().get(i);
            var offer = candidate.offer();
            if (offer.concerns(missing.material(), missing.right())
                    && offer.gives().covers(where)
                    && missing.open().covers(where)) {
                var from = Objects.requireNonNull(candidate.from()).value();
                gives.add(new Gives(i, from, sixths(offer.share().of(), offer.share().in())));
            }
        }
        return new Cell(had, gives);
    }

    private static int sixths(BigInteger of, BigInteger in) {
        return of.intValueExact() * WHOLE / in.intValueExact();
    }

    private static List<Rights> cells() {
        var cells = new ArrayList<Rights>();
        for (var place : Puzzle.PLACES) {
            for (var medium : Puzzle.MEDIA) {
                for (int year = 2027; year < 2030; year++) {
                    cells.add(Rights.in(place).media(medium).from(year + "-01-01").years(1));
                }
            }
        }
        return cells;
    }
}
