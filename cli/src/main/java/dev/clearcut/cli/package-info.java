/**
 * The command line: noun, then verb. A command reads its words, makes one call, and prints; it
 * decides nothing.
 *
 * <pre>{@code
 * clearcut rights minus "WORLD; SVOD; 2027-01-01.." "EU; SVOD; 2027-01-01..2036-12-31"
 * }</pre>
 */
@NullMarked
package dev.clearcut.cli;

import org.jspecify.annotations.NullMarked;
