package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Words;
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
        return new Reported<>(text, losses.report().plus(backwards(file)));
    }

    /** Written as it stands: nobody but who wrote it knows when it should end. */
    private static Report backwards(CaptionFile file) {
        var wrong =
                file.events().stream()
                        .filter(event -> event.end().compareTo(event.start()) <= 0)
                        .toList();
        if (wrong.isEmpty()) {
            return Report.clean();
        }
        var first = wrong.getFirst();
        return Report.of(
                Finding.error(
                        "caption.duration.none",
                        first.where(),
                        "Event %d goes from %s to %s, so no player shows it%s. It is written as it stands; mend the times and convert again."
                                .formatted(
                                        first.number(),
                                        file.written(first.start()),
                                        file.written(first.end()),
                                        wrong.size() == 1
                                                ? ""
                                                : ", and %s more"
                                                        .formatted(
                                                                Words.many(
                                                                        wrong.size() - 1,
                                                                        "event")))));
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
