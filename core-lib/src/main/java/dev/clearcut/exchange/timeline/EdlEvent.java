package dev.clearcut.exchange.timeline;

import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an EDL says of one event: its edits, one or, with a transition, two, and the notes below
 * them.
 *
 * @param audio channels that {@code AUD} lines add to every edit of the event
 */
record EdlEvent(List<Part> parts, List<EdlChannel> audio, List<EdlLine.Note> notes) {

    /**
     * @param drop whether an FCM line says that the source counts drop-frame
     * @param motion the retime that is meant for this edit
     */
    record Part(EdlLine.Edit edit, boolean drop, EdlLine.@Nullable Motion motion) {
        Part moving(EdlLine.Motion newMotion) {
            return new Part(edit, drop, newMotion);
        }
    }

    EdlEvent {
        parts = List.copyOf(parts);
        audio = List.copyOf(audio);
        notes = List.copyOf(notes);
    }

    /** The channels an edit of this event is recorded on. */
    List<EdlChannel> channelsOf(EdlLine.Edit edit) {
        var all = new ArrayList<>(edit.channels());
        audio.stream().filter(a -> !all.contains(a)).forEach(all::add);
        return all.isEmpty() ? List.of(new EdlChannel(Track.Kind.OTHER, 0, "NONE")) : all;
    }
}
