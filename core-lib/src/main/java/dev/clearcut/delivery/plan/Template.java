package dev.clearcut.delivery.plan;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Words;
import dev.clearcut.clearance.Deal;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryTable;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.Wanted.Obligation;
import dev.clearcut.delivery.due.Due;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A whole delivery to start from ({@code templates.csv}).
 *
 * @param name lower case: {@code streamer-feature}
 * @param lines the first is the item from which the others are counted
 */
public record Template(String name, List<Line> lines) {

    /**
     * An item of it.
     *
     * @param due null where whoever starts the delivery says the day
     * @param cite a list of deliverables that names it
     */
    public record Line(
            String reference,
            Wanted wanted,
            @Nullable Due due,
            List<String> needs,
            int attempts,
            String cite) {
        public Line {
            needs = List.copyOf(needs);
        }
    }

    private static final class Standard {
        static final List<Template> TEMPLATES =
                read(DeliveryTable.of(Template.class, "templates.csv", 11));
    }

    public Template {
        lines = List.copyOf(lines);
    }

    /** In the order of the table. */
    public static List<Template> all() {
        return Standard.TEMPLATES;
    }

    /**
     * @throws Invalid when there is none of that name
     */
    public static Template named(String name) {
        var names = all().stream().map(Template::name).toList();
        return all().stream()
                .filter(template -> template.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var near = Words.didYouMeanName(name, names);
                            return new Invalid(
                                    "There is no template \"%s\"%s"
                                            .formatted(
                                                    name.strip(),
                                                    near.isEmpty()
                                                            ? "; there is "
                                                                    + String.join(", ", names)
                                                                    + "."
                                                            : near));
                        });
    }

    /**
     * Its items for a deal.
     *
     * @param due of the first item; the others are counted from it. Null leaves it open
     */
    public List<Deliverable> items(
            Id<Deal> deal, @Nullable Due due, Supplier<Id<Deliverable>> ids) {
        var items = new ArrayList<Deliverable>();
        for (var line : lines) {
            var item = Deliverable.planned(ids.get(), deal, line.reference(), line.wanted());
            items.add(
                    item.due(line.due() == null ? due : line.due())
                            .after(line.needs())
                            .handled(item.handling().attempts(line.attempts())));
        }
        return items;
    }

    private static List<Template> read(List<List<String>> rows) {
        var byName = new LinkedHashMap<String, List<Line>>();
        for (var row : rows) {
            byName.computeIfAbsent(row.getFirst(), name -> new ArrayList<>()).add(line(row));
        }
        return byName.entrySet().stream().map(e -> new Template(e.getKey(), e.getValue())).toList();
    }

    private static Line line(List<String> row) {
        var obligation = row.get(5).split(":", 2);
        return new Line(
                row.get(1),
                new Wanted(
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        Obligation.valueOf(
                                obligation[0].strip().toUpperCase(java.util.Locale.ROOT)),
                        obligation.length > 1 ? obligation[1] : "",
                        Integer.parseInt(row.get(8)),
                        ""),
                row.get(6).isEmpty() ? null : Due.of(row.get(6)),
                Arrays.stream(row.get(7).split("\\|")).filter(n -> !n.isBlank()).toList(),
                Integer.parseInt(row.get(9)),
                row.get(10));
    }
}
