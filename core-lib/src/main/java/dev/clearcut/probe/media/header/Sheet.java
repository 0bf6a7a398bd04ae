package dev.clearcut.probe.media.header;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import java.util.ArrayList;
import java.util.List;

/** What one reader writes down of one file while it reads. */
public final class Sheet {

    /** More than any programme has. */
    public static final int MOST_TRACKS = 512;

    private record Written(Subject kind, Collecting facts) {}

    private final String reader;
    private final String name;
    private final long size;
    private final Collecting file;
    private final List<Written> tracks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    public Sheet(String reader, HeaderFile file) {
        this.reader = reader;
        this.name = file.name();
        this.size = file.size();
        this.file = Facts.by(reader).say(Fact.SIZE, file.size());
    }

    public Collecting file() {
        return file;
    }

    /**
     * The next track of its kind.
     *
     * @throws Damaged when there are more than any programme has
     */
    public Collecting track(Subject kind) {
        if (tracks.size() >= MOST_TRACKS) {
            throw Damaged.at(0, "It claims more than " + MOST_TRACKS + " tracks.");
        }
        var facts = Facts.by(reader);
        tracks.add(new Written(kind, facts));
        return facts;
    }

    /** The tracks of a kind so far. */
    public List<Collecting> tracks(Subject kind) {
        return tracks.stream().filter(t -> t.kind == kind).map(Written::facts).toList();
    }

    /** The file ends before it should. */
    public void cutShort(long offset, String what) {
        findings.add(
                Finding.error(
                        "media.truncated",
                        Where.inFile(name),
                        "Byte %d: %s The file has %d bytes: the copy or the recording stopped. Ask for it anew."
                                .formatted(offset, what, size)));
    }

    /** Something in it makes no sense. */
    public void damaged(long offset, String what) {
        findings.add(
                Finding.error(
                        "media.damaged",
                        Where.inFile(name),
                        "Byte %d: %s What stands before was read; ask for the file anew, or have it rewrapped."
                                .formatted(offset, what)));
    }

    /** Something that a player forgives. */
    public void warning(String rule, long offset, String text) {
        findings.add(
                Finding.warning(rule, Where.inFile(name), "Byte %d: %s".formatted(offset, text)));
    }

    public void note(Damaged damage) {
        if (damage.isCutShort()) {
            cutShort(damage.offset(), damage.what());
        } else {
            damaged(damage.offset(), damage.what());
        }
    }

    /** Numbers that are each well written and together name no time or size there can be. */
    public void beyondCounting(long offset) {
        damaged(offset, "The numbers here, or just before, are too large to be counted with.");
    }

    /** What was written down; the tracks numbered within their kinds. */
    public Reported<MediaFacts> done() {
        var numbered = new ArrayList<Track>();
        var counts = new int[Subject.values().length];
        for (var track : tracks) {
            numbered.add(
                    new Track(track.kind, ++counts[track.kind.ordinal()], track.facts.facts()));
        }
        return new Reported<>(new MediaFacts(name, file.facts(), numbered), new Report(findings));
    }
}
