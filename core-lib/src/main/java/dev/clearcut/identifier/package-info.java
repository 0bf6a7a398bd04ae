/**
 * The numbers the trade gives works, recordings, programmes and people, checked by their own rules.
 *
 * <pre>{@code
 * Identifier.of(Scheme.ISWC, "T-034.524.680-1");    // fine
 * Identifier.of(Scheme.ISWC, "T-034.524.680-2");    // Invalid: the check digit should be 1
 * }</pre>
 */
@NullMarked
package dev.clearcut.identifier;

import org.jspecify.annotations.NullMarked;
