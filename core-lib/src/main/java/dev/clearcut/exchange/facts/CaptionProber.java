package dev.clearcut.exchange.facts;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.exchange.caption.Captions;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Prober;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import java.nio.file.Path;
import java.util.List;

/** Says what a caption file is; of anything else it says nothing. */
public final class CaptionProber implements Prober {

    private static final String READER = "captions";

    @Override
    public Reported<MediaFacts> probe(Path file) {
        try {
            var captions = Captions.read(file);
            return new Reported<>(facts(captions), captions.report());
        } catch (BadFile noCaptions) {
            var name = String.valueOf(file.getFileName());
            return new Reported<>(new MediaFacts(name, Facts.none(), List.of()), Report.clean());
        }
    }

    private static MediaFacts facts(CaptionFile captions) {
        var file = Facts.by(READER).say(Fact.CONTAINER, container(captions));
        var track = Facts.by(READER).say(Fact.CODEC, codec(captions));
        track.say(Fact.DIALECT, captions.dialect());
        track.say(Fact.LANGUAGE, captions.language());
        track.say(Fact.ENCODING, captions.encoding());
        track.say(Fact.EVENTS, captions.events().size());
        captions.start().ifPresent(start -> track.say(Fact.FIRST_IN, start));
        captions.end()
                .ifPresent(
                        end -> {
                            track.say(Fact.LAST_OUT, end);
                            file.say(Fact.DURATION, end);
                        });
        return new MediaFacts(
                captions.name(), file.facts(), List.of(new Track(Subject.TEXT, 1, track.facts())));
    }

    private static String container(CaptionFile captions) {
        return switch (captions.format()) {
            case SRT -> "srt";
            case WEBVTT -> "webvtt";
            case SCC -> "scc";
            case MCC -> "mcc";
            case EBU_STL -> "stl";
            case TTML, DCST -> "ttml";
        };
    }

    private static String codec(CaptionFile captions) {
        return switch (captions.format()) {
            case SRT -> "subrip";
            case WEBVTT -> "webvtt";
            case SCC -> "eia_608";
            case MCC -> "eia_708";
            case EBU_STL -> "ebu_stl";
            case TTML -> "ttml";
            case DCST -> "dcst";
        };
    }
}
