package dev.clearcut.timeline;

import dev.clearcut.base.Where;
import dev.clearcut.timecode.FrameRange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something placed on a track.
 *
 * @param names every name the file gives it
 * @param record where it plays, in frames of the timeline it stands on, transitions included
 * @param source which part of its source plays; null when the file does not say
 * @param enabled false when the editor switched this clip off
 * @param roles as the file spells them, {@code music.music-1}; empty where the format has none
 * @param channels source audio channels from 1; empty when not said
 * @param where the place in the file
 */
public record Clip(
        Names names,
        Content content,
        FrameRange record,
        @Nullable SourceRange source,
        boolean enabled,
        List<String> roles,
        Set<Integer> channels,
        Where.InFile where) {

    /**
     * Every name a file gives a clip. Reels are often cut to eight characters and shared, so none
     * of these is an identity on its own.
     *
     * @param clip the clip's own name
     * @param file the source file's name or path
     * @param reel the reel or tape
     * @param comments free text, in the file's order
     */
    public record Names(String clip, String file, String reel, List<String> comments) {
        public Names {
            comments = List.copyOf(comments);
        }

        public static Names of(String clip) {
            return new Names(clip, "", "", List.of());
        }

        public Names file(String newFile) {
            return new Names(clip, newFile, reel, comments);
        }

        public Names reel(String newReel) {
            return new Names(clip, file, newReel, comments);
        }

        public Names comments(List<String> newComments) {
            return new Names(clip, file, reel, newComments);
        }

        /** The clip's name, else its file, else its reel. */
        public String best() {
            return !clip.isBlank() ? clip : !file.isBlank() ? file : reel;
        }
    }

    /** What plays. */
    public sealed interface Content {
        /** A file or a tape. */
        record Media() implements Content {}

        /** A title, colour or effect the edit system makes itself. */
        record Generated(String effect) implements Content {}

        /**
         * A sequence in the sequence: a nest, a compound clip, the chosen angles of a multicam.
         * {@link Clip#source} says which of its frames play.
         */
        record Nested(Timeline timeline) implements Content {}
    }

    public Clip {
        roles = List.copyOf(roles);
        channels = Set.copyOf(channels);
    }

    /** An enabled clip of media: the usual case. */
    public static Clip of(
            Names names, FrameRange record, @Nullable SourceRange source, Where.InFile where) {
        return new Clip(
                names, new Content.Media(), record, source, true, List.of(), Set.of(), where);
    }

    public String name() {
        return names.best();
    }

    public Clip names(Names newNames) {
        return new Clip(newNames, content, record, source, enabled, roles, channels, where);
    }

    public Clip content(Content newContent) {
        return new Clip(names, newContent, record, source, enabled, roles, channels, where);
    }

    public Clip record(FrameRange newRecord) {
        return new Clip(names, content, newRecord, source, enabled, roles, channels, where);
    }

    public Clip source(@Nullable SourceRange newSource) {
        return new Clip(names, content, record, newSource, enabled, roles, channels, where);
    }

    public Clip enabled(boolean nowEnabled) {
        return new Clip(names, content, record, source, nowEnabled, roles, channels, where);
    }

    public Clip roles(List<String> newRoles) {
        return new Clip(names, content, record, source, enabled, newRoles, channels, where);
    }

    public Clip channels(Set<Integer> newChannels) {
        return new Clip(names, content, record, source, enabled, roles, newChannels, where);
    }
}
