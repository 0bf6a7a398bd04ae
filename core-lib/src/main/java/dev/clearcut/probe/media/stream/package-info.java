/**
 * The parameter sets at the head of coded pictures, which containers carry along: H.264 and H.265.
 *
 * <pre>{@code
 * AvcSps.read(slice, facts);
 * facts.word(Fact.PROFILE);       // High 4:2:2 Intra
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.media.stream;

import org.jspecify.annotations.NullMarked;
