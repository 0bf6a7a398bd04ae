package dev.clearcut.exchange.sheet;

import dev.clearcut.exchange.sheet.Sheet.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The numbers that a buyer's list gives its items; days are counted from them: "item 3". */
final class ItemNumbers {

    private static final Set<String> HEADINGS =
            Set.of(
                    "no",
                    "no.",
                    "number",
                    "#",
                    "item no",
                    "item no.",
                    "item number",
                    "nr",
                    "nr.",
                    "pos",
                    "pos.",
                    "lfd. nr.",
                    "n°",
                    "num",
                    "ref",
                    "id");

    private ItemNumbers() {}

    /**
     * By number; what stands twice names nothing.
     *
     * @param name of the item in a row; empty where there is none
     */
    static Map<String, String> of(Sheet sheet, Function<Row, String> name) {
        var items = new HashMap<String, String>();
        int column = column(sheet);
        if (column < 0) {
            return items;
        }
        var twice = new HashSet<String>();
        for (var row : sheet.rows()) {
            var number = column < row.cells().size() ? row.cells().get(column).strip() : "";
            number = number.replaceFirst("\\.0+$", "").replaceFirst("[.):]+$", "");
            if (!number.isEmpty()
                    && !name.apply(row).isEmpty()
                    && items.putIfAbsent(number, name.apply(row)) != null) {
                twice.add(number);
            }
        }
        items.keySet().removeAll(twice);
        return items;
    }

    private static int column(Sheet sheet) {
        for (int i = 0; i < sheet.header().size(); i++) {
            if (HEADINGS.contains(sheet.header().get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
