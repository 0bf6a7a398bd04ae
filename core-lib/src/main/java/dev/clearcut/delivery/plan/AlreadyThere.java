package dev.clearcut.delivery.plan;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An item of a template that a schedule has under another name: of the same kind, and of no other
 * language or version.
 *
 * @param planned as the template calls it
 * @param there as the schedule does
 */
public record AlreadyThere(String planned, String kind, String there) {

    /** In the template's order; each item of the schedule counts once. */
    public static List<AlreadyThere> of(Template template, Schedule schedule) {
        var free = new ArrayList<>(schedule.items());
        free.removeIf(item -> template.lines().stream().anyMatch(line -> isNamed(item, line)));
        var found = new ArrayList<AlreadyThere>();
        for (var line : template.lines()) {
            if (schedule.named(line.reference()).isEmpty()) {
                free.stream()
                        .filter(item -> isTheSame(item.wanted(), line.wanted()))
                        .findFirst()
                        .ifPresent(
                                item -> {
                                    free.remove(item);
                                    found.add(of(line, item));
                                });
            }
        }
        return found;
    }

    private static AlreadyThere of(Template.Line line, Deliverable item) {
        return new AlreadyThere(line.reference(), line.wanted().kind(), item.reference());
    }

    /**
     * What a schedule lacks of a template's items; what hung on one that is there hangs on that.
     */
    public static List<Deliverable> missing(
            List<Deliverable> planned, Schedule schedule, List<AlreadyThere> doubles) {
        var names = new HashMap<String, String>();
        doubles.forEach(one -> names.put(Anchor.key(one.planned()), one.there()));
        return planned.stream()
                .filter(item -> schedule.named(item.reference()).isEmpty())
                .filter(item -> !names.containsKey(Anchor.key(item.reference())))
                .map(item -> hung(item, name -> names.getOrDefault(Anchor.key(name), name)))
                .toList();
    }

    private static Deliverable hung(Deliverable item, UnaryOperator<String> wording) {
        var due = item.due();
        return item.due(due == null ? null : due.reworded(wording))
                .after(item.dependsOn().stream().map(wording).toList());
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
}
