package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Reported;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.exchange.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads notes on a version, a row each: a QC report, a reviewer's list. Columns (required first):
 * {@code note}; {@code timecode}, {@code to}, {@code grade}, {@code by}, {@code owner}, {@code
 * state}, {@code answer}. A note without a timecode is about the whole.
 *
 * <p>Findings are {@code sheet.*} for the table as such and {@code note.*} for what it says.
 */
public final class NoteSheet {

    /** What stands under it is still part of what is noted. */
    private static final Pattern LAST_FRAME =
            Pattern.compile("(?iu)last frame|letzte[rs]? (?:bild|frame)|dernière image");

    private final Vocabulary<Note.Grade> grades =
            Vocabulary.of(Note.Grade.class, Note.Grade::word, "note-grades.txt");
    private final Vocabulary<NoteState> states =
            Vocabulary.of(NoteState.class, NoteState::word, "note-states.txt");
    private final Findings findings = new Findings();
    private final Columns<NoteColumn> columns;

    private NoteSheet(Reported<Sheet> read, Mapping mapping) {
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(NoteColumn.HEADINGS, read.value(), findings),
                        findings);
    }

    /** How much a sheet looks like one of notes; the greatest is the one that is meant. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(NoteColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     */
    public static SheetRows<NoteRow> rows(Reported<Sheet> sheet, Mapping mapping) {
        return new NoteSheet(sheet, mapping).rows();
    }

    private SheetRows<NoteRow> rows() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var rows = new ArrayList<SheetRows.Read<NoteRow>>();
        for (var row : columns.sheet().rows()) {
            note(row).ifPresent(note -> rows.add(new SheetRows.Read<>(List.of(row.line()), note)));
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no note under them.");
        }
        return new SheetRows<>(rows, findings.report(), findings.wrong());
    }

    private Optional<NoteRow> note(Row row) {
        var text = columns.text(row, NoteColumn.NOTE);
        if (text.isEmpty()) {
            findings.error(
                    "note.text",
                    columns.at(row, NoteColumn.NOTE),
                    "This row says nothing; write what is wrong, or empty the row.");
            return Optional.empty();
        }
        var times = columns.text(row, NoteColumn.FROM).split("\\s*(?:[-–—]|\\bto\\b)\\s*", 2);
        var to = columns.text(row, NoteColumn.TO);
        return Optional.of(
                new NoteRow(
                        columns.at(row, NoteColumn.FROM),
                        times[0],
                        to.isEmpty() && times.length > 1 ? times[1] : to,
                        !to.isEmpty() && LAST_FRAME.matcher(columns.heading(NoteColumn.TO)).find(),
                        text,
                        word(row, NoteColumn.GRADE, grades).orElse(null),
                        columns.text(row, NoteColumn.BY),
                        columns.text(row, NoteColumn.OWNER),
                        word(row, NoteColumn.STATE, states).orElse(null),
                        columns.text(row, NoteColumn.ANSWER)));
    }

    /**
     * {@code 1 - Blocking} and {@code Major (fix)}: the words before the number, the number else.
     */
    private static <E extends Enum<E>> Optional<E> meaning(String cell, Vocabulary<E> vocabulary) {
        var whole = vocabulary.meaning(cell);
        if (whole.isPresent() || cell.isEmpty()) {
            return whole;
        }
        return Stream.of(cell.split("\\s*[-–—:/|()\\[\\].]+\\s*|(?<=^\\d)\\s+"))
                .filter(part -> !part.isBlank())
                .sorted(Comparator.comparing((String part) -> part.strip().length() < 2))
                .flatMap(part -> vocabulary.meaning(part).stream())
                .findFirst();
    }

    private <E extends Enum<E>> Optional<E> word(
            Row row, NoteColumn column, Vocabulary<E> vocabulary) {
        var cell = columns.text(row, column);
        var meaning = meaning(cell, vocabulary);
        if (!cell.isEmpty() && meaning.isEmpty()) {
            var hint = vocabulary.didYouMean(cell);
            var words =
                    column == NoteColumn.STATE
                            ? Stream.of(NoteState.values()).map(NoteState::word).toList()
                            : Stream.of(Note.Grade.values()).map(Note.Grade::word).toList();
            findings.error(
                    "note." + column.title(),
                    columns.at(row, column),
                    "\"%s\" is no %s of a note%s"
                            .formatted(
                                    cell,
                                    column.title(),
                                    hint.isEmpty()
                                            ? "; write one of " + String.join(", ", words) + "."
                                            : hint));
        }
        return meaning;
    }
}
