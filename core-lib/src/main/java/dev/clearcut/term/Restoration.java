package dev.clearcut.term;

import java.util.Set;

/**
 * Whether a foreign work was still protected in its own country on 1 January 1996, the day on which
 * 17 USC 104A restored such works in the United States. Terms of that day: seventy years after
 * death in the United Kingdom (SI 1995/3297, in force that day) and Germany (UrhG s.64, since
 * 1965); fifty in Canada, Australia and Japan (lengthened in 2022, 2005 and 2018). The other states
 * of the EEA were between the two, some early and some late, and so are not told apart.
 */
final class Restoration {

    private static final int YEAR = 1996;
    private static final Set<String> SEVENTY = Set.of("UK", "DE");
    private static final Set<String> FIFTY = Set.of("CA", "AU", "JP");

    /** The longest term a state of the EEA had: Spain's, after its law of 1879. */
    private static final int LONGEST = 80;

    private Restoration() {}

    static Tri wasProtectedAtHome(Known known) {
        var country = known.country();
        if (country == null) {
            return Tri.MAYBE;
        }
        if (SEVENTY.contains(country.lawCode())) {
            return wasProtected(known, 70, 70);
        }
        if (FIFTY.contains(country.lawCode())) {
            return wasProtected(known, 50, 50);
        }
        return country.isInEea() ? wasProtected(known, 50, LONGEST) : Tri.MAYBE;
    }

    private static Tri wasProtected(Known known, int atLeast, int atMost) {
        var counted = countedFrom(known);
        if (counted == null) {
            return Tri.MAYBE;
        }
        if (counted.first().getYear() + atLeast >= YEAR && counted.possible()) {
            return Tri.YES;
        }
        boolean publishedLate =
                new Condition.MoreThan(Event.PUBLIC, 0, Event.DEATH).holds(known) != Tri.NO
                        && known.time(Event.PUBLIC).isTold();
        return counted.possible() && counted.last().getYear() + atMost < YEAR && !publishedLate
                ? Tri.NO
                : Tri.MAYBE;
    }

    private static @org.jspecify.annotations.Nullable Time countedFrom(Known known) {
        return switch (known.work().type()) {
            case LITERARY, DRAMATIC, MUSIC, ARTWORK ->
                    known.fact(Fact.AUTHOR_UNKNOWN) == Tri.YES
                            ? known.time(Event.PUBLISHED)
                            : known.time(Event.DEATH);
            case FILM -> known.time(Event.FILM_AUTHOR_DEATH);
            case PHOTOGRAPH, SOUND_RECORDING, BROADCAST, EDITION, GOVERNMENT -> null;
        };
    }
}
