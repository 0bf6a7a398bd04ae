package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.Deliverable;
import java.util.List;

/** Items by what the office calls them. */
record ItemNames(List<Deliverable> among) {

    /** Upper or lower case; the one that is called so. */
    Deliverable only(String reference) {
        var found =
                among.stream()
                        .filter(item -> item.reference().equalsIgnoreCase(reference.strip()))
                        .toList();
        if (found.size() > 1) {
            throw new Invalid(
                    "\"%s\" is wanted in several deals; name one with --deal."
                            .formatted(reference.strip()));
        }
        if (found.isEmpty()) {
            throw Unknown.name(
                    "item of a delivery",
                    reference,
                    among.stream().map(Deliverable::reference).distinct().toList(),
                    "plan a delivery with \"delivery plan\", or add an item with \"delivery add\"");
        }
        return found.getFirst();
    }
}
