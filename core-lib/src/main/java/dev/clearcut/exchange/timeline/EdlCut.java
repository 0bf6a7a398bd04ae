package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.timeline.EdlLine.Edit;
import dev.clearcut.exchange.timeline.EdlMix.Timed;
import dev.clearcut.exchange.timeline.EdlNaming.Named;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timeline.Marker;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the events of an EDL on tracks: where each clip plays, transitions included. */
final class EdlCut {

    private final TextFile file;
    private final EdlTimes times;
    private final EdlTracks laid = new EdlTracks();
    private final EdlMix mix;
    private final EdlMarkers markers;
    private final Findings findings;
    private long start = Long.MAX_VALUE;

    EdlCut(TextFile file, EdlClock clock, Findings findings) {
        this.file = file;
        this.times = new EdlTimes(file, clock, findings);
        this.mix = new EdlMix(file, laid);
        this.markers = new EdlMarkers(file, clock, findings);
        this.findings = findings;
    }

    /** The first frame any event records; 0 when there is no event. */
    long start() {
        return start == Long.MAX_VALUE ? 0 : start;
    }

    List<Track> tracks() {
        return laid.tracks();
    }

    List<Marker> markers() {
        return markers.sorted();
    }

    void add(EdlEvent event) {
        var naming = EdlNaming.of(event);
        var timed = new ArrayList<Timed>();
        for (var part : event.parts()) {
            var record = times.record(part);
            start = Math.min(start, record.start());
            timed.add(new Timed(part, record, times.source(part, record)));
        }
        for (int i = 0; i < timed.size(); i++) {
            var before = i == 0 ? null : timed.get(i - 1);
            var edit = timed.get(i);
            switch (edit.edit().how()) {
                case DISSOLVE, WIPE -> comeIn(event, before, edit, naming);
                case KEY -> keyOver(event, before, edit, naming);
                case CUT, KEY_BACKGROUND -> {
                    boolean leads = i + 1 < timed.size() && timed.get(i + 1).edit().how().follows();
                    cut(event, edit, naming.from(), leads);
                }
            }
        }
        event.notes().forEach(note -> markers.add(note, timed.getFirst().record().start()));
    }

    private void cut(EdlEvent event, Timed edit, Named named, boolean leadsIntoTransition) {
        if (edit.record().isEmpty() && !leadsIntoTransition) {
            findings.add(
                    Finding.warning(
                            "timeline.event.empty",
                            where(edit.edit()),
                            "This edit lasts no frame and leads into no transition; it is left"
                                    + " out."));
        }
        lay(event, edit, named);
    }

    private void comeIn(EdlEvent event, @Nullable Timed before, Timed edit, EdlNaming naming) {
        long frames = transitionFrames(edit);
        long at = edit.record().start();
        boolean fromIsSpokenFor = false;
        for (var channel : event.channelsOf(edit.edit())) {
            fromIsSpokenFor |= mix.playOut(channel, before, at, frames, naming.from());
            if (edit.edit().isBlack() && before != null && before.record().isEmpty()) {
                mix.comment(channel, at, naming.from().names().comments());
            }
        }
        boolean meansTo = naming.to().isBlank() && !fromIsSpokenFor;
        lay(event, edit, meansTo ? naming.from() : naming.to());
    }

    /** A key lies over its background as long as it lasts. */
    private void keyOver(EdlEvent event, @Nullable Timed before, Timed edit, EdlNaming naming) {
        var over = edit;
        if (before != null && before.record().isEmpty()) {
            for (var channel : event.channelsOf(edit.edit())) {
                long frames = edit.record().length();
                mix.playOut(channel, before, edit.record().start(), frames, naming.from());
            }
        } else if (before != null && edit.record().isEmpty()) {
            over = asLongAsItsBackground(edit, before.record());
        }
        boolean meansTo = naming.to().isBlank() && before == null;
        lay(event, over, meansTo ? naming.from() : naming.to());
    }

    private Timed asLongAsItsBackground(Timed key, FrameRange background) {
        findings.add(
                Finding.warning(
                        "timeline.key.length",
                        where(key.edit()),
                        "The list does not say how long this key lasts; it is taken to last as long"
                                + " as its background."));
        var source = key.source();
        return key.lasting(
                background,
                SourceRange.of(
                        FrameRange.lasting(source.frames().start(), background.length()),
                        source.rate()));
    }

    private long transitionFrames(Timed edit) {
        long frames = edit.edit().frames();
        long most = edit.record().length();
        if (frames <= most) {
            return frames;
        }
        findings.add(
                Finding.warning(
                        "timeline.transition.long",
                        where(edit.edit()),
                        "The transition lasts %s, but what comes in only %d; it is taken to last as long."
                                .formatted(Words.many(frames, "frame"), most)));
        return most;
    }

    private void lay(EdlEvent event, Timed edit, Named named) {
        if (edit.edit().isBlack() || edit.record().isEmpty()) {
            return;
        }
        var clip = mix.clip(edit, named);
        for (var channel : event.channelsOf(edit.edit())) {
            laid.lay(channel, clip);
        }
    }

    private Where.InFile where(Edit edit) {
        return file.at(edit.line(), edit.event().column());
    }
}
