/**
 * A whole office as a file: a ZIP of JSON documents that say everything and are read back to equal
 * records, whatever their kind. The format is described in {@code docs/formats/office-zip.md}.
 *
 * <pre>{@code
 * var line = Documents.write(material);
 * new Documents(parties::one).read(line, Material.class); // equal to material
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.json.office;

import org.jspecify.annotations.NullMarked;
