package dev.clearcut.media;

import java.util.List;

/**
 * What a file is.
 *
 * @param name the file's name, without its folders
 * @param tracks the tracks of each kind in the order of the file
 */
public record MediaFacts(String name, Facts file, List<Track> tracks) {

    public MediaFacts {
        tracks = List.copyOf(tracks);
    }

    public List<Track> video() {
        return tracks(Subject.VIDEO);
    }

    public List<Track> audio() {
        return tracks(Subject.AUDIO);
    }

    public List<Track> text() {
        return tracks(Subject.TEXT);
    }

    /** The tracks of a kind; none for {@link Subject#FILE}. */
    public List<Track> tracks(Subject kind) {
        return tracks.stream().filter(track -> track.kind() == kind).toList();
    }
}
