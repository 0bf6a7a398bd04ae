package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import java.util.Optional;

/** Reads one format. */
interface TimelineReader {

    /** Whether a file looks like this format; decided from its first few lines, never its name. */
    boolean recognises(TimelineFile file);

    /**
     * @param rate what the caller says the rate is, for formats that do not carry one; a format
     *     that does carry one reports a disagreement and keeps its own
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file cannot be read
     */
    Timeline read(TimelineFile file, Optional<Rate> rate);
}
