/**
 * XML from outside as small trees that remember where each element stood: no document type, no
 * entity, nothing fetched, bounded in depth, in length and in number. Of lists with a million
 * entries each entry is handed over as it is read.
 *
 * <pre>{@code
 * var list = XmlDocument.read(file, "packing list", Map.of("Asset", assets::add));
 * list.textAt("Id");
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.xml;

import org.jspecify.annotations.NullMarked;
