/**
 * What crosses the office's doorstep. One sub-package a format, at most one foreign library each;
 * here stands only the choice between formats that carry the same thing.
 *
 * <pre>{@code
 * var sheet = Sheets.read(Path.of("licences.xlsx"), LicenceSheet::fit);    // or .csv, .tsv
 * sheet.report().findings().forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange;

import org.jspecify.annotations.NullMarked;
