package dev.clearcut.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * The brute-force model: the real vocabularies and all of time cut into a few atoms each, and a set
 * of rights as one bit for every combination of atoms.
 */
final class Cells {

    static final List<Territories> TERRITORIES =
            withRest(
                    Territories.ALL,
                    List.of(
                            Territories.of("CN"),
                            Territories.of("US"),
                            Territories.of("Scotland"),
                            Territories.of("Benelux")));
    static final List<Media> MEDIA =
            List.of(
                    Media.of("ad-free SVOD"),
                    Media.of("ad-tier SVOD"),
                    Media.of("theatrical"),
                    Media.ALL.minus(Media.of("SVOD", "theatrical")));
    static final List<Languages> LANGUAGES =
            List.of(
                    Languages.of("en"),
                    Languages.of("fr-CA"),
                    Languages.ALL.minus(Languages.of("en", "fr-CA")));
    static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.MIN,
                    LocalDate.of(2026, 12, 31),
                    LocalDate.of(2027, 1, 1),
                    LocalDate.of(2028, 2, 29),
                    LocalDate.of(2028, 3, 1),
                    LocalDate.of(2036, 12, 31),
                    LocalDate.MAX);

    static final int SIZE =
            TERRITORIES.size() * MEDIA.size() * LANGUAGES.size() * (DAYS.size() - 1);

    private Cells() {}

    private static List<Territories> withRest(Territories all, List<Territories> some) {
        var atoms = new ArrayList<>(some);
        atoms.add(some.stream().reduce(all, Territories::minus));
        return List.copyOf(atoms);
    }

    static int cell(int territory, int medium, int language, int day) {
        return ((territory * MEDIA.size() + medium) * LANGUAGES.size() + language)
                        * (DAYS.size() - 1)
                + day;
    }

    /** A set of rights and its model, made together and independently of one another. */
    record Both(Rights rights, BitSet cells) {}

    /** A union of one to four random boxes, now and then less one more. */
    static Both random(Random random) {
        var boxes = new ArrayList<Box>();
        var cells = new BitSet(SIZE);
        for (int i = random.nextInt(4); i >= 0; i--) {
            boxes.add(box(random, cells, true));
        }
        var rights = Rights.of(boxes);
        if (random.nextInt(3) == 0) {
            rights = rights.minus(Rights.of(box(random, cells, false)));
        }
        return new Both(rights, cells);
    }

    private static Box box(Random random, BitSet cells, boolean value) {
        int t = 1 + random.nextInt((1 << TERRITORIES.size()) - 1);
        int m = 1 + random.nextInt((1 << MEDIA.size()) - 1);
        int l = random.nextBoolean() ? 7 : 1 + random.nextInt(7);
        int from = random.nextInt(DAYS.size() - 1);
        int to = from + 1 + random.nextInt(DAYS.size() - 1 - from);
        var territories = Territories.NONE;
        var media = Media.NONE;
        var languages = Languages.NONE;
        for (int i = 0; i < TERRITORIES.size(); i++) {
            territories = (t >> i & 1) == 0 ? territories : territories.plus(TERRITORIES.get(i));
        }
        for (int i = 0; i < MEDIA.size(); i++) {
            media = (m >> i & 1) == 0 ? media : media.plus(MEDIA.get(i));
        }
        for (int i = 0; i < LANGUAGES.size(); i++) {
            languages = (l >> i & 1) == 0 ? languages : languages.plus(LANGUAGES.get(i));
        }
        for (int i = 0; i < SIZE; i++) {
            int day = i % (DAYS.size() - 1);
            int language = i / (DAYS.size() - 1) % LANGUAGES.size();
            int medium = i / (DAYS.size() - 1) / LANGUAGES.size() % MEDIA.size();
            int territory = i / (DAYS.size() - 1) / LANGUAGES.size() / MEDIA.size();
            boolean in =
                    (t >> territory & 1) == 1
                            && (m >> medium & 1) == 1
                            && (l >> language & 1) == 1
                            && from <= day
                            && day < to;
            if (in) {
                cells.set(i, value);
            }
        }
        return new Box(territories, media, languages, Window.of(DAYS.get(from), DAYS.get(to)));
    }

    /** The model of the boxes that rights print as; fails when they overlap or cut an atom. */
    static BitSet of(Rights rights) {
        var cells = new BitSet(SIZE);
        int count = 0;
        for (var box : rights.boxes()) {
            for (int t = 0; t < TERRITORIES.size(); t++) {
                for (int m = 0; m < MEDIA.size(); m++) {
                    for (int l = 0; l < LANGUAGES.size(); l++) {
                        if (whole(box.territories(), TERRITORIES.get(t))
                                && whole(box.media(), MEDIA.get(m))
                                && whole(box.languages(), LANGUAGES.get(l))) {
                            count += days(cells, box.window(), cell(t, m, l, 0));
                        }
                    }
                }
            }
        }
        if (count != cells.cardinality()) {
            throw new AssertionError("boxes overlap: " + rights);
        }
        return cells;
    }

    private static <S extends Cover<S>> boolean whole(S set, S atom) {
        if (set.intersects(atom) && !set.covers(atom)) {
            throw new AssertionError(set + " cuts " + atom);
        }
        return set.covers(atom);
    }

    private static int days(BitSet cells, Window window, int first) {
        int from = DAYS.indexOf(window.from());
        int to = DAYS.indexOf(window.to());
        cells.set(first + from, first + to);
        return to - from;
    }

    /** Rights put together cell by cell, in another order than any box. */
    static Rights cellByCell(BitSet cells) {
        var boxes = new ArrayList<Box>();
        for (int t = TERRITORIES.size() - 1; t >= 0; t--) {
            for (int day = 0; day < DAYS.size() - 1; day++) {
                for (int m = 0; m < MEDIA.size(); m++) {
                    for (int l = LANGUAGES.size() - 1; l >= 0; l--) {
                        if (cells.get(cell(t, m, l, day))) {
                            var window = Window.of(DAYS.get(day), DAYS.get(day + 1));
                            boxes.add(
                                    new Box(
                                            TERRITORIES.get(t),
                                            MEDIA.get(m),
                                            LANGUAGES.get(l),
                                            window));
                        }
                    }
                }
            }
        }
        return Rights.of(boxes);
    }
}
