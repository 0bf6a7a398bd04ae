/**
 * What a file is: facts about it and its tracks, each with the reader that said so, whatever tool
 * or header it came from. Where several readers look at one file, {@link
 * dev.clearcut.media.Readings} lays their answers together and says where they disagree.
 *
 * <pre>{@code
 * var video = facts.video().getFirst();
 * video.facts().exact(Fact.FRAME_RATE);       // Optional[30000/1001]
 * video.facts().word(Fact.TRANSFER);          // Optional[smpte2084]
 * }</pre>
 */
@NullMarked
package dev.clearcut.media;

import org.jspecify.annotations.NullMarked;
