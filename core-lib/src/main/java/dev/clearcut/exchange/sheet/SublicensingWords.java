package dev.clearcut.exchange.sheet;

import dev.clearcut.licence.Sublicensing;
import java.util.Optional;
import java.util.Set;

/** Reads whether a contract may be passed on: yes, no, or to whom. */
final class SublicensingWords {

    private static final Set<String> FORBIDDEN =
            Set.of("forbidden", "notallowed", "prohibited", "none", "notpermitted", "never");

    private static final Set<String> ALLOWED =
            Set.of("allowed", "permitted", "free", "anybody", "freely", "unrestricted");

    private SublicensingWords() {}

    static Sublicensing read(String cell) {
        var spelling = Spelling.of(cell);
        var truth = YesNo.read(cell);
        if (ALLOWED.contains(spelling) || truth.equals(Optional.of(true))) {
            return Sublicensing.ALLOWED;
        }
        if (FORBIDDEN.contains(spelling) || truth.equals(Optional.of(false))) {
            return Sublicensing.FORBIDDEN;
        }
        var names = Columns.parts(cell.replaceFirst("(?i)^(?:only )?to ", ""));
        return Sublicensing.to(names.toArray(String[]::new));
    }
}
