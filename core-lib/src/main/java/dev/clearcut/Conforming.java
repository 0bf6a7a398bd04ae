package dev.clearcut;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.delivery.Conformance;
import dev.clearcut.delivery.Conformance.Result;
import dev.clearcut.delivery.Version;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Profile;
import java.time.LocalDate;

/** What a delivery remembers of a file's check: the edition, the outcome, and the worst of it. */
final class Conforming {

    private Conforming() {}

    static Conformance of(
            Profile profile, Version version, Reported<Conformity> checked, LocalDate on) {
        boolean readable = !checked.report().hasErrors();
        var conformity = checked.value();
        return new Conformance(
                profile.id() + " (" + profile.edition() + ")",
                readable && conformity.conforms() ? Result.PASSED : Result.FAILED,
                on,
                readable
                        ? told(conformity)
                        : version.name()
                                + " cannot be read: "
                                + checked.report().errors().getFirst().text());
    }

    private static String told(Conformity conformity) {
        int open = conformity.open().size();
        var left = open == 0 ? "" : "%d checks are for a report or a person".formatted(open);
        if (conformity.conforms()) {
            return left;
        }
        var errors = conformity.report().errors();
        Finding worst = errors.getFirst();
        return "%s: %s%s%s"
                .formatted(
                        worst.rule(),
                        worst.text(),
                        errors.size() == 1 ? "" : " And %d more.".formatted(errors.size() - 1),
                        left.isEmpty() ? "" : " " + left + ".");
    }
}
