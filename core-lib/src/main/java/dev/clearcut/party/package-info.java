/**
 * People and companies: who holds rights, who grants them, who is asked.
 *
 * <pre>{@code
 * var acme = Party.company(sources.freshId(), "Acme Music");
 * }</pre>
 */
@NullMarked
package dev.clearcut.party;

import org.jspecify.annotations.NullMarked;
