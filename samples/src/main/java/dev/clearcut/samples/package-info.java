/**
 * NIGHTFALL, the fictional production behind the demo, the tests and the screenshots, and examples
 * of embedding Clearcut, one file each.
 *
 * <pre>{@code
 * Nightfall.freshDemo();
 * }</pre>
 */
@NullMarked
package dev.clearcut.samples;

import org.jspecify.annotations.NullMarked;
