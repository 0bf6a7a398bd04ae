package dev.clearcut.delivery.ready;

import dev.clearcut.base.Severity;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState.Court;
import dev.clearcut.delivery.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between an item and its acceptance by its specification. */
final class SpecObstacles {

    /** A finding to be. */
    record Said(Severity severity, String rule, String text) {}

    private final Delivery delivery;
    private final Deliverable item;
    private final List<Said> found = new ArrayList<>();

    SpecObstacles(Delivery delivery, Deliverable item) {
        this.delivery = delivery;
        this.item = item;
    }

    List<Said> all() {
        asked().ifPresent(this::check);
        return found;
    }

    private void check(Version version) {
        var spec = item.wanted().spec();
        var checks = version.telling(spec);
        checks.forEach(one -> checked(version, one));
        if (!checks.isEmpty()) {
            return;
        }
        if (!spec.isEmpty()) {
            add(
                    Severity.ERROR,
                    "delivery.spec.unchecked",
                    "%s was not checked against %s%s."
                            .formatted(
                                    version.name(),
                                    spec,
                                    version.lastCheck()
                                            .map(other -> ", only against " + other.against())
                                            .orElse("")));
        } else if (isLookedAt()) {
            add(
                    Severity.ERROR,
                    "delivery.unchecked",
                    "Nobody said what came of looking at %s (delivery check --result passed --report NAME)."
                            .formatted(version.name()));
        }
    }

    /**
     * By us before the buyer, or by the buyer: what came of the one nobody waits for is not told.
     */
    private boolean isLookedAt() {
        return switch (item.state()) {
            case INTERNAL_CHECK, SENT, BUYER_QC -> true;
            case PLANNED, IN_WORK, REJECTED, FIXING, ACCEPTED, WAIVED, NOT_NEEDED, WITHDRAWN ->
                    false;
        };
    }

    /** What goes to the buyer next, or is there. */
    private Optional<Version> asked() {
        return item.state().court() == Court.THEIRS ? item.current() : item.newest();
    }

    private void checked(Version version, Checked check) {
        var words = "%s: %s.".formatted(version.name(), check.inWords(version.files()));
        switch (check.result(version.files())) {
            case FAILED -> add(Severity.BLOCKER, "delivery.spec.failed", words);
            case OPEN -> add(Severity.ERROR, "delivery.spec.open", words);
            case PASSED, ASIDE -> overruled(version, check);
        }
        edited(version, check);
    }

    /** Both verdicts stay in view. */
    private void overruled(Version version, Checked check) {
        if (check.files().stream().anyMatch(Checked.OfFile::isOverruled)) {
            add(
                    Severity.NOTE,
                    "delivery.spec.overruled",
                    "%s: %s.".formatted(version.name(), check.inWords(version.files())));
        }
    }

    /** A check counts for what the specification said then. */
    private void edited(Version version, Checked check) {
        var against = check.against();
        var now = delivery.specs().getOrDefault(against.asked(), "");
        if (against.isEdited(now)) {
            add(
                    Severity.ERROR,
                    "delivery.spec.edited",
                    "%s was edited since %s was checked against it on %s; check it again."
                            .formatted(against, version.name(), check.on()));
        } else if (!against.content().isEmpty() && now.isEmpty()) {
            add(
                    Severity.WARNING,
                    "delivery.spec.unseen",
                    "%s cannot be read from here, so nobody can tell whether it still says what %s was checked against."
                            .formatted(against.asked(), version.name()));
        }
    }

    private void add(Severity severity, String rule, String text) {
        found.add(new Said(severity, rule, text));
    }
}
