package dev.clearcut.exchange.json;

import dev.clearcut.paper.Pack;
import dev.clearcut.paper.PackItem;
import java.util.List;

/** What an insurer asks for, and whether it is there. */
public record PackView(boolean complete, List<ItemView> items) {

    /**
     * @param standing {@code there}, {@code missing} or {@code not-applicable}
     * @param missing what is not there; of an item that does not apply, why not
     */
    public record ItemView(
            String id,
            String title,
            String standing,
            List<String> there,
            List<String> missing,
            String cite) {}

    public static PackView of(List<PackItem> items) {
        return new PackView(
                Pack.isComplete(items),
                items.stream()
                        .map(
                                i ->
                                        new ItemView(
                                                i.id(),
                                                i.title(),
                                                i.standing().word(),
                                                i.there(),
                                                i.missing(),
                                                i.cite()))
                        .toList());
    }
}
