package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.EdlEvent.Part;
import dev.clearcut.exchange.timeline.EdlLine.Edit;
import dev.clearcut.exchange.timeline.EdlNaming.Named;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.SourceRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clip that goes out of a mix: the one before it on the channel, or the one its first line
 * names. The list ends it where the mix begins, but it plays on as long as the mix lasts.
 */
final class EdlMix {

    /** An edit with its times read. */
    record Timed(Part part, FrameRange record, SourceRange source) {
        Edit edit() {
            return part.edit();
        }

        Timed lasting(FrameRange newRecord, SourceRange newSource) {
            return new Timed(part, newRecord, newSource);
        }
    }

    private final TextFile file;
    private final EdlTracks tracks;

    EdlMix(TextFile file, EdlTracks tracks) {
        this.file = file;
        this.tracks = tracks;
    }

    /**
     * Lets what goes out on a channel play on.
     *
     * @param line the event's first line, when it has two
     * @param at the record frame where the mix begins
     * @param from what the event's notes name as going out
     * @return whether those names are spoken for
     */
    boolean playOut(EdlChannel channel, @Nullable Timed line, long at, long frames, Named from) {
        var before = tracks.endingAt(channel, at);
        if (line == null) {
            return before != null && playOn(before, frames, from);
        }
        if (line.edit().isBlack()) {
            return false;
        }
        if (before != null && (!line.record().isEmpty() || !isOther(before, line, from))) {
            nameIfNameless(before, from);
            before.playOn(frames);
            return true;
        }
        if (frames > 0 && line.record().isEmpty()) {
            tracks.lay(
                    channel,
                    clip(
                            line.lasting(
                                    FrameRange.lasting(at, frames),
                                    EdlSource.playingOn(line.source(), frames)),
                            from));
        }
        return true;
    }

    /** The clip that an edit is; where it stands in the file is where its event begins. */
    Clip clip(Timed timed, Named named) {
        var edit = timed.edit();
        var names = named.names().reel(edit.reel());
        if (!edit.rest().isEmpty()) {
            names = names.comments(and(names.comments(), List.of(edit.rest())));
        }
        var clip =
                Clip.of(
                        names,
                        timed.record(),
                        timed.source(),
                        file.at(edit.line(), edit.event().column()));
        boolean generated = named.generated() || edit.reel().equals("GEN");
        return generated ? clip.content(new Clip.Content.Generated(clip.name())) : clip;
    }

    /** Gives what went out into black the comments of its fade, which no other clip takes. */
    void comment(EdlChannel channel, long at, List<String> comments) {
        var before = tracks.endingAt(channel, at);
        if (before != null && !comments.isEmpty()) {
            var names = before.clip().names();
            before.names(names.comments(and(names.comments(), comments)));
        }
    }

    /** With one line only, a name may as well be that of the clip that comes in. */
    private static boolean playOn(EdlTracks.Laid before, long frames, Named from) {
        before.playOn(frames);
        return from.names().clip().equals(before.clip().names().clip());
    }

    private static void nameIfNameless(EdlTracks.Laid before, Named from) {
        var names = before.clip().names();
        if (names.clip().isBlank()) {
            before.names(
                    new Clip.Names(
                            from.names().clip(),
                            names.file().isBlank() ? from.names().file() : names.file(),
                            names.reel(),
                            names.comments()));
        }
    }

    /**
     * Whether the outgoing line is not the clip before it going on but a clip of its own. Where its
     * source goes on to the frame it is the same. Otherwise the reel must be, and the name where
     * there is one: many sources share a reel, so a reel alone does not make them the same.
     */
    private static boolean isOther(EdlTracks.Laid before, Timed line, Named from) {
        if (before.sourceEnd() == line.source().frames().start()) {
            return false;
        }
        var names = before.clip().names();
        var name = from.names().clip();
        boolean otherName =
                !name.isBlank() && !names.clip().isBlank() && !name.equals(names.clip());
        return otherName || !names.reel().equals(line.edit().reel());
    }

    private static List<String> and(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
