package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.due.DueWords;
import dev.clearcut.delivery.plan.Proposal;
import dev.clearcut.delivery.plan.Proposal.Left;
import dev.clearcut.delivery.plan.Proposal.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds in a document's tables and sentences what seems to be wanted. A guess throughout: what is
 * left out is told with its place.
 */
public final class DeliveryProposal {

    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?iu)^(.*\\b(?:after|before|from|following|prior to|of|as))\\s+(?:the )?(?:delivery of )?(?:the )?(.+)$");

    private static final Pattern NUMBERED =
            Pattern.compile("(?u)(\\d{1,3}(?:\\.\\d{1,3})*[a-z]?)[.)]?\\s+\\|");

    private final DueWords words;
    private final Kinds kinds = Kinds.standard();
    private final List<Line> lines = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private DeliveryProposal(DueWords words) {
        this.words = words;
    }

    /**
     * A piece of the document.
     *
     * @param prose its lines; empty where it is a table
     * @param rows empty where it is prose
     */
    public record Part(String place, String prose, List<List<String>> rows) {
        public Part {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public static Proposal of(List<Part> parts, DueWords words) {
        var proposal = new DeliveryProposal(words);
        ProposedTable last = null;
        for (var part : parts) {
            if (part.rows().isEmpty()) {
                ProposedProse.read(part.prose())
                        .forEach(found -> proposal.take(part.place(), found));
            } else {
                last = ProposedTable.of(part.rows(), last);
                last.found().forEach(found -> proposal.take(part.place(), found));
            }
        }
        return new Proposal(proposal.dated(), proposal.left);
    }

    private void take(String place, ProposedItem found) {
        if (!found.isItem()) {
            left.add(new Left(place, found.text(), found.why()));
            return;
        }
        lines.add(
                new Line(
                        place,
                        once(found.item()),
                        found.kind(),
                        found.required(),
                        found.quantity(),
                        found.spec(),
                        found.due(),
                        found.recipient(),
                        found.further(),
                        found.text()));
    }

    private String once(String name) {
        var once = name;
        for (int n = 2; !names.add(once.toLowerCase(Locale.ROOT)); n++) {
            once = name + " (" + n + ")";
        }
        return once;
    }

    /** Only when all items are known can be told which are counted from. */
    private List<Line> dated() {
        var all = words.items(lines.stream().map(Line::item).toList()).numbered(numbers());
        return lines.stream()
                .map(
                        line ->
                                new Line(
                                        line.place(),
                                        line.item(),
                                        line.kind(),
                                        line.required(),
                                        line.quantity(),
                                        line.spec(),
                                        due(line, all),
                                        line.recipient(),
                                        line.further(),
                                        line.text()))
                .toList();
    }

    /** By what stands in front of its name in its row. */
    private Map<String, String> numbers() {
        var numbers = new HashMap<String, String>();
        for (var line : lines) {
            var first = NUMBERED.matcher(line.text());
            if (first.lookingAt()) {
                numbers.putIfAbsent(first.group(1), line.item());
            }
        }
        return numbers;
    }

    private String due(Line line, DueWords all) {
        if (line.due().isEmpty()) {
            return "";
        }
        try {
            var due = all.read(line.due()).due();
            return due == null ? "" : due.toString();
        } catch (Invalid unclear) {
            return counted(line, all);
        }
    }

    /** What is counted from an item that the table calls otherwise: the only one of its kind. */
    private String counted(Line line, DueWords all) {
        var counted = COUNTED.matcher(line.due());
        if (counted.matches()) {
            var kind = kinds.exact(counted.group(2)).or(() -> kinds.in(counted.group(2)));
            var meant =
                    lines.stream()
                            .filter(one -> one != line)
                            .filter(one -> kind.isPresent() && one.kind().equals(kind.get().id()))
                            .toList();
            if (meant.size() == 1) {
                try {
                    var due = all.read(counted.group(1) + " item " + meant.getFirst().item()).due();
                    return due == null ? "" : due.toString();
                } catch (Invalid stillUnclear) {
                    return line.due() + "?";
                }
            }
        }
        return line.due() + "?";
    }
}
