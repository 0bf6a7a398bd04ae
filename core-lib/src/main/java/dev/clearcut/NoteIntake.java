package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.delivery.Version;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.NoteRow;
import dev.clearcut.exchange.sheet.NoteSheet;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetRows;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Notes out of a sheet, all of them about one version of one item. A note is known by where it
 * stands and what it says.
 *
 * @param about the version, and what all notes have in common where a row does not say
 */
record NoteIntake(Scope scope, Deliverable item, ReviewNotes.Said about)
        implements Intake<Deliverable> {

    @Override
    public String kind() {
        return "notes";
    }

    @Override
    public String record() {
        return "deliverable";
    }

    @Override
    public int fit(Sheet sheet, Mapping mapping) {
        return NoteSheet.fit(sheet, mapping);
    }

    @Override
    public Id<Deliverable> id(Deliverable one) {
        return one.id();
    }

    @Override
    public Fates<Deliverable> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing) {
        var read = NoteSheet.rows(sheet, mapping);
        var version = ReviewNotes.version(item, about.version());
        var fates = new ArrayList<Fate<Deliverable>>();
        var office = new ReviewNotes(scope);
        var report = read.report();
        var after = item;
        for (var row : read.rows()) {
            try {
                after = with(office, after, row.value(), version);
                var doubt = doubt(office, row.value(), version);
                report = doubt.map(report::plus).orElse(report);
            } catch (Invalid wrong) {
                fates.add(
                        new Fate<>(
                                row.lines(),
                                row.value().text(),
                                new Outcome.Refused<>(
                                        Finding.error(
                                                "note.timecode",
                                                row.value().where(),
                                                String.valueOf(wrong.getMessage())))));
            }
        }
        var counts = counts(item, after, read.rows().size());
        var lines = read.rows().stream().map(SheetRows.Read::lines).flatMap(List::stream).toList();
        if (fates.isEmpty() && !read.rows().isEmpty()) {
            fates.add(
                    new Fate<>(
                            lines,
                            "%d %s on %s %s (%d new, %d changed)"
                                    .formatted(
                                            read.rows().size(),
                                            read.rows().size() == 1 ? "note" : "notes",
                                            item.reference(),
                                            version.name(),
                                            counts.added(),
                                            counts.changed()),
                            after.equals(item)
                                    ? new Outcome.Same<>()
                                    : new Outcome.Changed<>(item, after)));
        }
        return new Fates<>(fates, report, read.wrong(), counts);
    }

    private static Counts counts(Deliverable before, Deliverable after, int said) {
        int added = after.notes().size() - before.notes().size();
        int changed = 0;
        for (int i = 0; i < before.notes().size(); i++) {
            changed += before.notes().get(i).equals(after.notes().get(i)) ? 0 : 1;
        }
        return new Counts(added, changed, Math.max(0, said - added - changed));
    }

    private static Optional<Finding> doubt(ReviewNotes office, NoteRow row, Version version) {
        return row.from().isBlank()
                ? Optional.empty()
                : office.times(version)
                        .doubt(office.span(version, row))
                        .map(text -> Finding.warning("note.outside", row.where(), text));
    }

    private Deliverable with(ReviewNotes office, Deliverable before, NoteRow row, Version version) {
        var at = office.span(version, row);
        var notes = new ArrayList<>(before.notes());
        int known = -1;
        for (int i = 0; i < notes.size() && known < 0; i++) {
            known = isTheSame(notes.get(i), row, version, at) ? i : -1;
        }
        if (known >= 0) {
            notes.set(known, said(notes.get(known), row));
            return before.noted(notes);
        }
        var fresh =
                office.with(
                        before,
                        new ReviewNotes.Said(
                                version.number(),
                                row.from(),
                                row.to(),
                                row.text(),
                                row.grade() == null ? about.grade() : row.grade(),
                                row.by().isEmpty() ? about.by() : row.by(),
                                row.owner().isEmpty() ? about.owner() : row.owner()),
                        at);
        var all = new ArrayList<>(fresh.notes());
        all.set(all.size() - 1, said(all.getLast(), row));
        return fresh.noted(all);
    }

    private static boolean isTheSame(
            Note note,
            NoteRow row,
            Version version,
            Note.@org.jspecify.annotations.Nullable Span at) {
        return note.text().equals(row.text().strip())
                && note.in(version.number()).stream()
                        .anyMatch(place -> Objects.equals(place.at(), at));
    }

    private static Note said(Note note, NoteRow row) {
        var state = row.state();
        var owned = row.owner().isEmpty() ? note : note.owned(row.owner());
        if (state == null || state == NoteState.OPEN && row.answer().isEmpty()) {
            return row.answer().isEmpty() ? owned : owned.answered(owned.state(), row.answer());
        }
        return owned.answered(state, row.answer());
    }

    @Override
    public List<Written> write(
            Writing writing, List<Deliverable> added, List<Replacement<Deliverable>> changed) {
        writing.deliverables().changeAll(scope.production(), changed);
        return List.of();
    }
}
