package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.party.OurCompanies;
import java.util.List;
import java.util.Locale;

/**
 * Whether what a contract grants may be passed on to a buyer.
 *
 * @param to by name, who may be given a sublicence; only where the contract names them
 */
public record Sublicensing(Kind kind, List<String> to) {

    /** What the contract says of it. */
    public enum Kind {
        /** Nothing: taken for a yes and noted, since most contracts say nothing of it. */
        NOT_STATED,
        /** To anybody. */
        ALLOWED,
        /** To those it names. */
        NAMED,
        /** To nobody. */
        FORBIDDEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static final Sublicensing NOT_STATED = new Sublicensing(Kind.NOT_STATED, List.of());
    public static final Sublicensing ALLOWED = new Sublicensing(Kind.ALLOWED, List.of());
    public static final Sublicensing FORBIDDEN = new Sublicensing(Kind.FORBIDDEN, List.of());

    public Sublicensing {
        to = List.copyOf(to);
        if ((kind == Kind.NAMED) == to.isEmpty()) {
            throw new Invalid(
                    kind == Kind.NAMED
                            ? "Say to whom it may be sublicensed, or that it may be to anybody."
                            : "Names go only with a contract that names them.");
        }
    }

    public static Sublicensing to(String... names) {
        return new Sublicensing(Kind.NAMED, List.of(names));
    }

    /** What the contract says of passing its rights on to this buyer. */
    public Kind kindFor(String buyer) {
        return switch (kind) {
            case NOT_STATED, ALLOWED, FORBIDDEN -> kind;
            case NAMED -> OurCompanies.of(to).include(buyer) ? Kind.ALLOWED : Kind.FORBIDDEN;
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case NOT_STATED -> "sublicensing not stated";
            case ALLOWED -> "may be sublicensed";
            case NAMED -> "may be sublicensed to " + String.join(", ", to);
            case FORBIDDEN -> "may not be sublicensed";
        };
    }
}
