package dev.clearcut;

import dev.clearcut.Deliveries.AlreadyThere;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Anchor;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.plan.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Plans a delivery from a template, beside what a deal has already. */
record TemplatePlanning(Scope scope, Template template) {

    /** What of a template a deal has under other names; each of its items counts once. */
    List<AlreadyThere> alreadyThere(String deal) {
        var there = new Deliveries(scope).schedule(deal);
        var free = new ArrayList<>(there.items());
        free.removeIf(item -> template.lines().stream().anyMatch(line -> isNamed(item, line)));
        var doubles = new ArrayList<AlreadyThere>();
        for (var line : template.lines()) {
            if (there.named(line.reference()).isEmpty()) {
                free.stream()
                        .filter(item -> isTheSame(item.wanted(), line.wanted()))
                        .findFirst()
                        .ifPresent(
                                item -> {
                                    free.remove(item);
                                    doubles.add(
                                            new AlreadyThere(
                                                    line.reference(),
                                                    line.wanted().kind(),
                                                    item.reference()));
                                });
            }
        }
        return doubles;
    }

    private static boolean isNamed(Deliverable item, Template.Line line) {
        return item.reference().equalsIgnoreCase(line.reference());
    }

    private static boolean isTheSame(Wanted one, Wanted other) {
        return one.kind().equals(other.kind())
                && agree(one.language(), other.language())
                && agree(one.version(), other.version());
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other);
    }

    /**
     * @param doubles what is left out, because the deal has it
     */
    List<Deliverable> plan(String deal, @Nullable Due due, List<AlreadyThere> doubles) {
        var deliveries = new Deliveries(scope);
        var found = new Deals(scope).named(deal);
        var there = deliveries.schedule(deal);
        var names = new HashMap<String, String>();
        doubles.forEach(one -> names.put(Anchor.key(one.planned()), one.there()));
        UnaryOperator<String> wording = name -> names.getOrDefault(Anchor.key(name), name);
        var items =
                template.items(found.id(), due, scope.sources()::freshId).stream()
                        .filter(item -> there.named(item.reference()).isEmpty())
                        .filter(item -> !names.containsKey(Anchor.key(item.reference())))
                        .map(item -> reworded(item, wording))
                        .map(item -> item.handled(item.handling().owner(scope.person())))
                        .toList();
        return deliveries.addAll(items);
    }

    private static Deliverable reworded(Deliverable item, UnaryOperator<String> wording) {
        var due = item.due();
        return item.due(due == null ? null : due.reworded(wording))
                .after(item.dependsOn().stream().map(wording).toList());
    }
}
