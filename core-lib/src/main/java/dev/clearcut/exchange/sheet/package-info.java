/**
 * Spreadsheets as offices keep them, and the two kinds that are imported: materials and licences.
 * Columns go by name, in any order; every problem is a finding that names file, line and column,
 * and a sheet with an error in it is not to be imported at all.
 *
 * <pre>{@code
 * var read = MaterialSheet.read(Sheets.read(Path.of("materials.csv"), MaterialSheet::fit));
 * if (!read.report().hasErrors()) {
 *     read.value().forEach(row -> add(row.material(freshId())));
 * }
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.sheet;

import org.jspecify.annotations.NullMarked;
