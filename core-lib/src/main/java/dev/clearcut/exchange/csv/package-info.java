/**
 * Comma-separated values (RFC 4180) as spreadsheets really write them: any usual separator and
 * encoding, quoted line breaks, ragged rows.
 *
 * <pre>{@code
 * var sheet = CsvReader.read(SheetFile.of(Path.of("materials.csv")));
 * CsvText.row(List.of("01:00:10:05", "The Long Goodbye"));    // 01:00:10:05,The Long Goodbye
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.csv;

import org.jspecify.annotations.NullMarked;
