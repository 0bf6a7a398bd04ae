package dev.clearcut.exchange.sheet;

import dev.clearcut.delivery.Kinds;
import dev.clearcut.exchange.sheet.Headings.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a document: its columns by their headings, or by what stands in them where it has
 * none.
 *
 * @param header the cells of its heading; empty where it has none
 * @param places by column
 */
record ProposedTable(
        List<String> header, Map<DeliveryColumn, Integer> places, List<ProposedItem> found) {

    private static final int HEADER_AMONG = 6;
    private static final int LONGEST = 240;

    /** What stands in a column that only counts. */
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?iu)(?:[a-z]{0,2}\\.?)?\\d{1,3}(?:\\.\\d{1,3})*[a-z]?[.)]?|[(]?[a-z][.)]|[ivx]{1,5}[.)]?|");

    private static final List<DeliveryColumn> FURTHER =
            List.of(
                    DeliveryColumn.LANGUAGE,
                    DeliveryColumn.VERSION,
                    DeliveryColumn.OWNER,
                    DeliveryColumn.FACILITY,
                    DeliveryColumn.COST_CODE,
                    DeliveryColumn.ATTEMPTS,
                    DeliveryColumn.NEEDS);

    private static final Set<String> NOT_WANTED =
            Set.of(
                    "n/a",
                    "na",
                    "n.a.",
                    "not applicable",
                    "none",
                    "nil",
                    "waived",
                    "entfällt",
                    "sans objet");

    /**
     * @param before the table before it, which it may go on with on the next page; null where there
     *     is none
     */
    static ProposedTable of(List<List<String>> rows, @Nullable ProposedTable before) {
        int at = header(rows);
        var header = at < 0 ? List.<String>of() : rows.get(at);
        var places = at < 0 ? Map.<DeliveryColumn, Integer>of() : places(header);
        if (at < 0 && before != null && width(rows) == before.header().size()) {
            header = before.header();
            places = before.places();
        }
        var table =
                new ProposedTable(header, new EnumMap<>(DeliveryColumn.class), new ArrayList<>());
        table.places.putAll(places);
        table.findItem(rows.subList(at + 1, rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            if (i != at) {
                table.row(rows.get(i));
            }
        }
        return table;
    }

    private static int width(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static int header(List<List<String>> rows) {
        int best = -1;
        long most = 1;
        for (int i = 0; i < Math.min(rows.size(), HEADER_AMONG * 4); i++) {
            var row = rows.get(i);
            long known =
                    row.stream()
                            .filter(cell -> DeliveryColumn.HEADINGS.meaning(cell).isPresent())
                            .count();
            long filled = row.stream().filter(cell -> !cell.isBlank()).count();
            if (known > most && known * 2 >= filled) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    private static Map<DeliveryColumn, Integer> places(List<String> header) {
        var places = new EnumMap<DeliveryColumn, Integer>(DeliveryColumn.class);
        for (int i = 0; i < header.size(); i++) {
            if (DeliveryColumn.HEADINGS.meaning(header.get(i)).orElse(null)
                    instanceof Meaning.Is<DeliveryColumn>(var column)) {
                places.putIfAbsent(column, i);
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (DeliveryColumn.HEADINGS.meaning(header.get(i)).orElse(null)
                    instanceof Meaning.Yields<DeliveryColumn>(var column, var otherwise)) {
                places.putIfAbsent(column, i);
            }
        }
        return places;
    }

    /** Under "Item" often stand numbers, and what is wanted beside them. */
    private void findItem(List<List<String>> rows) {
        var named = places.get(DeliveryColumn.ITEM);
        if (named != null && !isCounted(rows, named)) {
            return;
        }
        int width = width(rows);
        int best = -1;
        long most = 0;
        for (int i = 0; i < width; i++) {
            int column = i;
            long kinds =
                    rows.stream()
                            .map(row -> cell(row, column))
                            .filter(cell -> Kinds.standard().in(cell).isPresent())
                            .count();
            boolean taken =
                    places.entrySet().stream()
                            .anyMatch(
                                    e ->
                                            e.getValue() == column
                                                    && e.getKey() != DeliveryColumn.ITEM
                                                    && e.getKey() != DeliveryColumn.SPEC
                                                    && e.getKey() != DeliveryColumn.KIND);
            if (!taken && kinds > most) {
                most = kinds;
                best = i;
            }
        }
        if (best >= 0) {
            places.put(DeliveryColumn.ITEM, best);
            int item = best;
            places.entrySet()
                    .removeIf(e -> e.getKey() != DeliveryColumn.ITEM && e.getValue() == item);
        }
    }

    private static boolean isCounted(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.stream().filter(cell -> !cell.isBlank()).count() > 1)
                .allMatch(row -> COUNT.matcher(cell(row, column)).matches());
    }

    private static String cell(List<String> row, @Nullable Integer column) {
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }

    private String said(List<String> row, DeliveryColumn column) {
        return cell(row, places.get(column)).replaceAll("\\s+", " ");
    }

    private void row(List<String> row) {
        var text =
                String.join(
                        " | ",
                        row.stream()
                                .map(cell -> cell.replaceAll("\\s+", " ").strip())
                                .filter(cell -> !cell.isEmpty())
                                .toList());
        var filled = SheetSections.filled(row);
        if (text.isEmpty() || !header.isEmpty() && row.equals(header)) {
            return;
        }
        var name = name(row);
        boolean alone = filled.size() == 1 && header.size() > 1;
        if (name.isEmpty() || alone && !isAlone(name)) {
            found.add(ProposedItem.none(text, alone ? "the heading of a section" : ""));
            return;
        }
        if (name.length() > LONGEST && places.get(DeliveryColumn.ITEM) == null) {
            ProposedProse.read(name).forEach(found::add);
            return;
        }
        if (isNotWanted(row) || row.stream().anyMatch(ProposedProse::saysNot)) {
            found.add(ProposedItem.none(text, "it says that it is not wanted"));
            return;
        }
        for (var one : ProposedItem.of(name, text)) {
            boolean known =
                    places.get(DeliveryColumn.ITEM) != null && !header.isEmpty()
                            || !one.kind().isEmpty();
            found.add(known ? whole(one, row) : ProposedItem.none(text, ""));
        }
    }

    /** A cell alone in its row is an item where it names one, and no section does. */
    private static boolean isAlone(String name) {
        boolean loud = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 4;
        return Kinds.standard().in(name).isPresent()
                && !loud
                && !name.matches(
                        "(?u)(?:[A-Z]|[IVX]{1,4})[.)]\\s.*|(?i)(?:section|part|schedule|exhibit)\\b.*");
    }

    private String name(List<String> row) {
        var cell = cell(row, places.get(DeliveryColumn.ITEM));
        if (!ProposedItem.withoutNumber(cell).isEmpty() && !COUNT.matcher(cell).matches()) {
            return cell;
        }
        return row.stream()
                .filter(other -> Kinds.standard().in(other).isPresent())
                .findFirst()
                .orElse("");
    }

    private boolean isNotWanted(List<String> row) {
        return Stream.of(DeliveryColumn.OBLIGATION, DeliveryColumn.DUE, DeliveryColumn.QUANTITY)
                        .map(column -> said(row, column).toLowerCase(Locale.ROOT))
                        .anyMatch(NOT_WANTED::contains)
                || places.get(DeliveryColumn.DUE) == null && saysSoSomewhere(row);
    }

    /** A cell of no known column may say it of the whole row; "n/a" under "Language" does not. */
    private boolean saysSoSomewhere(List<String> row) {
        var known = places.values();
        return IntStream.range(0, row.size())
                .filter(i -> !known.contains(i))
                .mapToObj(i -> row.get(i).strip().toLowerCase(Locale.ROOT))
                .anyMatch(NOT_WANTED::contains);
    }

    private ProposedItem whole(ProposedItem one, List<String> row) {
        var obligation = said(row, DeliveryColumn.OBLIGATION);
        var condition = said(row, DeliveryColumn.CONDITION);
        var kind = Kinds.standard().exact(said(row, DeliveryColumn.KIND));
        var typed = kind.map(one::of).orElse(one);
        var quantity = said(row, DeliveryColumn.QUANTITY);
        return typed.with(
                        condition.isEmpty() ? obligation : condition,
                        quantity.matches("\\d{1,6}")
                                        && (!quantity.equals("1") || one.quantity().isEmpty())
                                ? quantity
                                : "",
                        due(row),
                        said(row, DeliveryColumn.RECIPIENT))
                .spec(said(row, DeliveryColumn.SPEC))
                .further(further(row));
    }

    private Map<String, String> further(List<String> row) {
        var said = new LinkedHashMap<String, String>();
        for (var column : FURTHER) {
            var words = said(row, column);
            if (!words.isEmpty() && !NOT_WANTED.contains(words.toLowerCase(Locale.ROOT))) {
                said.put(column.title(), words);
            }
        }
        return said;
    }

    /** Under its heading, or wherever a row of merged cells has it. */
    private String due(List<String> row) {
        var cell = said(row, DeliveryColumn.DUE);
        if (!cell.isEmpty()) {
            var within = ProposedItem.due(cell);
            return within.isEmpty()
                    ? cell
                    : Optional.of(cell).filter(c -> c.length() < 60).orElse(within);
        }
        return row.stream()
                .filter(other -> !other.equals(cell(row, places.get(DeliveryColumn.ITEM))))
                .map(ProposedItem::due)
                .filter(due -> !due.isEmpty())
                .findFirst()
                .orElse("");
    }
}
