package dev.clearcut.exchange.sheet;

import dev.clearcut.delivery.Kinds;
import dev.clearcut.exchange.sheet.Sheet.Row;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a schedule that name no item and yet are not wrong: a section ("A. VIDEO", often
 * merged across the table), and the column names once more at the head of a printed page.
 */
final class SheetSections {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?iu)(?:section|part|schedule|exhibit|annex|teil|abschnitt|partie)\\b.*|(?:[a-z]|[ivx]{1,4})[.):]\\s*\\p{L}.*");
    private static final Pattern COUNTER =
            Pattern.compile("(?u)\\s*(?:[A-Z]|[IVX]{1,4})[.):]?\\s*");
    private static final Pattern LETTERS = Pattern.compile("(?u).*\\p{L}{2}.*", Pattern.DOTALL);

    private final Sheet sheet;

    SheetSections(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * What a row is that is no item; nothing where it is one, or should be.
     *
     * @param named whether the column of the items has a text
     */
    Optional<String> heading(Row row, boolean named) {
        var filled = filled(row.cells());
        if (isHeader(row)) {
            return Optional.of("These are the column names once more; the row was left out.");
        }
        if (filled.size() != 1 || width() < 2) {
            return Optional.empty();
        }
        var text = filled.getFirst();
        boolean lettered = row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
        boolean section =
                named && !(lettered && Kinds.standard().in(text).isEmpty())
                        ? isSection(text)
                        : LETTERS.matcher(text).matches();
        return section
                ? Optional.of(
                        "\"%s\" is taken for the heading of a section, and no item of it was made."
                                .formatted(text))
                : Optional.empty();
    }

    /** What a row says, without the letter or number in front of a section: "B | SOUND". */
    static List<String> filled(List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).distinct().toList();
        return filled.size() == 2 && COUNTER.matcher(filled.getFirst()).matches()
                ? filled.subList(1, 2)
                : filled;
    }

    private long width() {
        return sheet.header().stream().filter(name -> !name.isEmpty()).count();
    }

    private boolean isHeader(Row row) {
        return spelled(row.cells()).equals(spelled(sheet.header()));
    }

    private static List<String> spelled(List<String> cells) {
        return cells.stream().map(Spelling::of).filter(cell -> !cell.isEmpty()).toList();
    }

    /** Where the item's name stands, an item with nothing else said of it is an item. */
    private static boolean isSection(String text) {
        boolean loud = text.equals(text.toUpperCase(java.util.Locale.ROOT));
        var kinds = Kinds.standard();
        return NUMBERED.matcher(text).matches()
                        && kinds.exact(text.replaceFirst("^\\S+\\s+", "")).isEmpty()
                || loud && LETTERS.matcher(text).matches() && kinds.in(text).isEmpty();
    }
}
