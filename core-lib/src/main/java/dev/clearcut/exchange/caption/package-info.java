/**
 * Reads captions, subtitles and timed text: SubRip, WebVTT, SCC, MCC, EBU STL, TTML and its
 * children (IMSC, EBU-TT-D, SMPTE-TT, iTT), D-Cinema timed text; and writes SubRip, WebVTT and
 * IMSC.
 *
 * <p>What a file is, its content decides. A reader keeps everything it can read and reports the
 * rest, with line and column, in {@link dev.clearcut.caption.CaptionFile#report()}; only what is no
 * caption file at all is refused, by the name of what it looks like. Text from outside never causes
 * a look-up outside: XML entities are not resolved.
 *
 * <pre>{@code
 * var captions = Captions.read(Path.of("nightfall_en.srt"));
 * captions.events().size();
 * CaptionWriter.write(captions, CaptionFormat.WEBVTT).value();
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.caption;

import org.jspecify.annotations.NullMarked;
