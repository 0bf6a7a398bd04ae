/**
 * Whether a delivery would be accepted: the file is right, the rights are there, and the papers are
 * in. One list of all that stands between, worst first, with who answers for it and by when.
 *
 * <pre>{@code
 * var ready = Readiness.of(delivery);
 * ready.isReady();       // false
 * ready.obstacles();     // IMF package: rejected, kim@nightfall.example, due 2027-03-01
 * }</pre>
 */
@NullMarked
package dev.clearcut.delivery.ready;

import org.jspecify.annotations.NullMarked;
