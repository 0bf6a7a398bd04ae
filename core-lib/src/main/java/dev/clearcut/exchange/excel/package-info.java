/**
 * Excel workbooks (.xlsx, .xlsm) as a table of text: what people see, not what is stored. Dates
 * come out as ISO dates, formulas as their stored results.
 *
 * <pre>{@code
 * var sheet = ExcelReader.read(SheetFile.of(Path.of("licences.xlsx")), "Licences");
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.excel;

import org.jspecify.annotations.NullMarked;
