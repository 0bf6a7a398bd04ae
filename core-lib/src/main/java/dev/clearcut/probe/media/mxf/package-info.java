/**
 * MXF (SMPTE ST 377-1): partitions, primer, the sets of the header metadata, and what packages,
 * descriptors and AS-11's own schemes say.
 *
 * <pre>{@code
 * new MxfReader().read(file, sheet);
 * sheet.file().word(Fact.OPERATIONAL_PATTERN);     // OP1a
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media.mxf;

import org.jspecify.annotations.NullMarked;
