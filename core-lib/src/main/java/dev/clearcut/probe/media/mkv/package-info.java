/**
 * Reads how Matroska files are laid out.
 *
 * <pre>{@code
 * new MkvReader().read(file, sheet);
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media.mkv;

import org.jspecify.annotations.NullMarked;
