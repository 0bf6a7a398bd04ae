package dev.clearcut.title;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the papers prove of the rights in a work.
 *
 * @param proven of what is wanted, in the work and in all it is based on
 * @param paths how each part came to us; at most {@link Title#MOST_PATHS} for a work
 * @param notes what is worth a second look, though it is no hole
 */
public record TitleProof(
        Work work,
        Rights wanted,
        LocalDate asAt,
        Rights proven,
        List<TitlePath> paths,
        List<Hole> holes,
        List<Finding> notes) {

    public TitleProof {
        paths = List.copyOf(paths);
        holes = List.copyOf(holes);
        notes = List.copyOf(notes);
    }

    public boolean isComplete() {
        return proven.equals(wanted);
    }

    /** The holes and the notes. */
    public Report report() {
        return new Report(
                Stream.concat(holes.stream().map(TitleProof::finding), notes.stream()).toList());
    }

    private static Finding finding(Hole hole) {
        return new Finding(
                hole.rule().id(),
                hole.rule().severity(),
                Where.onRecord("work", hole.work().name()),
                hole.text(),
                hole.rule().says());
    }
}
