package dev.clearcut.delivery.ready;

import dev.clearcut.base.Severity;
import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliverableKind;
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
    private final Optional<DeliverableKind> kind;
    private final List<Said> found = new ArrayList<>();

    SpecObstacles(Delivery delivery, Deliverable item, Optional<DeliverableKind> kind) {
        this.delivery = delivery;
        this.item = item;
        this.kind = kind;
    }

    List<Said> all() {
        var spec = item.wanted().spec();
        var newest = asked();
        if (newest.isEmpty()) {
            return found;
        }
        var version = newest.get();
        var check = spec.isEmpty() ? version.lastCheck() : version.checkedAgainst(spec);
        check.ifPresent(one -> checked(version, one));
        if (!spec.isEmpty() && check.isEmpty()) {
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
        }
        if (newest.get().cut() == null && kind.filter(DeliverableKind::isOfTheCut).isPresent()) {
            add(
                    Severity.WARNING,
                    "delivery.cut.unknown",
                    "Nobody said of which cut %s was made, so nobody can tell whether it is stale."
                            .formatted(newest.get().name()));
        }
        return found;
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
            case PASSED, ASIDE -> {}
        }
        edited(version, check);
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
