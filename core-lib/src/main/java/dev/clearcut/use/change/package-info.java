/**
 * The next cut: what is different in it, to the frame.
 *
 * <p>Two cuts are laid over each other. Where an insert makes everything after it later, that is
 * said once ({@link dev.clearcut.use.change.Ripple}); a use is called moved only when it moved
 * against its neighbours. Everything is computed from what the two cuts say, and nothing is kept.
 *
 * <pre>{@code
 * var changes = CutChanges.between(v1, v2);
 * changes.different().forEach(change -> System.out.println(change.kind() + "  " + change.name()));
 * }</pre>
 */
@NullMarked
package dev.clearcut.use.change;

import org.jspecify.annotations.NullMarked;
