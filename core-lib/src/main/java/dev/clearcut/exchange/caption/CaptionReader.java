package dev.clearcut.exchange.caption;

import dev.clearcut.caption.CaptionFile;

/** Reads one format. */
interface CaptionReader {

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when nothing of it can be read
     */
    CaptionFile read(byte[] content, Reading reading);
}
