package dev.clearcut.exchange.sheet;

import java.util.Optional;
import java.util.Set;

/** Yes and no as people write them in a cell. */
final class YesNo {

    private static final Set<String> YES = Set.of("yes", "y", "true", "x", "1", "ja", "oui", "si");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "nein", "non", "not", "notyet");

    private YesNo() {}

    static Optional<Boolean> read(String cell) {
        var spelling = Spelling.of(cell);
        if (YES.contains(spelling) || cell.equals("✓")) {
            return Optional.of(true);
        }
        return NO.contains(spelling) ? Optional.of(false) : Optional.empty();
    }
}
