package dev.clearcut.clearance;

import dev.clearcut.licence.Grant;
import dev.clearcut.rights.Axis;
import java.util.stream.Collectors;

/** What a contract leaves open, as the end of "does not say". */
final class Questions {

    private Questions() {}

    static String of(Grant grant) {
        return grant.silent().stream()
                .sorted()
                .map(axis -> question(axis, grant))
                .collect(Collectors.joining(" or "));
    }

    private static String question(Axis axis, Grant grant) {
        return switch (axis) {
            case TERRITORY -> "where";
            case MEDIUM -> "in which media";
            case LANGUAGE -> "in which languages";
            case WINDOW ->
                    grant.term() == null
                            ? "when"
                            : "when yet (its term is \"%s\": record the event)"
                                    .formatted(grant.term());
        };
    }
}
