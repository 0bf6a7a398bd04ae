package dev.clearcut.term;

/** Yes, no, or not known. */
enum Tri {
    YES,
    NO,
    MAYBE;

    static Tri of(boolean yes) {
        return yes ? YES : NO;
    }

    Tri not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case MAYBE -> MAYBE;
        };
    }

    Tri and(Tri other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : MAYBE;
    }
}
