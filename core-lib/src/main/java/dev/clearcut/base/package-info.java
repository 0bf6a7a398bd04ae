/**
 * The dozen types every other package speaks: identity, money, findings, and the calls that cannot
 * be served.
 *
 * <p>Whatever is not right is a {@link dev.clearcut.base.Finding}: a rights gap, a line of an EDL
 * that cannot be read, a misspelt territory. Bad news is a value; a {@link
 * dev.clearcut.base.ClearcutException} is only for a call that cannot be served at all.
 *
 * <pre>{@code
 * var finding = Finding.error("rights.territory.unknown", Where.inFile("licences.csv", 7, 4),
 *         "\"Untied Kingdom\" is no territory Clearcut knows; did you mean \"United Kingdom\"?");
 * }</pre>
 */
@NullMarked
package dev.clearcut.base;

import org.jspecify.annotations.NullMarked;
