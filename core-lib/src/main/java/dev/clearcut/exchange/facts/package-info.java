/**
 * Facts of media that somebody else read: MediaInfo's JSON, our own answer kept in a file, and what
 * a caption file says of itself. A facts file is as good as the media.
 *
 * <pre>{@code
 * var facts = FactsFile.read(Path.of("reel1.mediainfo.json"));
 * facts.video().getFirst().facts().word(Fact.CODEC);     // Optional[prores]
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.facts;

import org.jspecify.annotations.NullMarked;
