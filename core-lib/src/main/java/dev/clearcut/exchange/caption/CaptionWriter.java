package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Reported;
import dev.clearcut.caption.CaptionEvent.Mode;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;

/** Writes captions in another format, and says what that format cannot hold. */
public final class CaptionWriter {

    private CaptionWriter() {}

    /**
     * The text of a file, and a finding for every kind of loss.
     *
     * @throws Invalid for a format that is read and not written
     */
    public static Reported<String> write(CaptionFile file, CaptionFormat format) {
        var losses = new Losses(file, format);
        var text =
                switch (format) {
                    case SRT -> SrtWriter.write(file, losses);
                    case WEBVTT -> WebVttWriter.write(file, losses);
                    case TTML -> TtmlWriter.write(file, losses);
                    case SCC, MCC, EBU_STL, DCST ->
                            throw new Invalid(
                                    "%s is read, not written; write srt, vtt or ttml."
                                            .formatted(format.spoken()));
                };
        losses.where(
                event -> event.mode() != Mode.BLOCK,
                "that lines roll up or are painted on (each stands as a block)");
        timecode(file, losses);
        new ReadAgain(text).compare(file, losses);
        return new Reported<>(text, losses.report());
    }

    private static void timecode(CaptionFile file, Losses losses) {
        var rate = file.rate();
        var start = file.programmeStart();
        if (file.timecode() && rate != null) {
            losses.of(
                    "timecode; its times, at %s frames a second, are written as seconds from 00:00:00"
                            .formatted(rate));
        }
        if (start != null && start.sign() != 0) {
            losses.of(
                    "where the programme begins (%s); no time was moved"
                            .formatted(file.written(start)));
        }
    }
}
