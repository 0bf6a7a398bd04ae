package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.store.DeliverableRow.FileText;
import dev.clearcut.store.DeliverableRow.NoteText;
import dev.clearcut.store.DeliverableRow.PaperText;
import dev.clearcut.store.DeliverableRow.PlaceText;
import dev.clearcut.store.DeliverableRow.StepText;
import dev.clearcut.store.DeliverableRow.VersionText;
import dev.clearcut.timecode.FrameRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A deliverable as its rows say it, and back. */
final class DeliverableText {

    private DeliverableText() {}

    static DeliverableRow row(Id<ProductionRecord> production, Deliverable one, long number) {
        var row = new DeliverableRow();
        row.id = one.id().value();
        row.production = production.value();
        row.deal = one.deal().value();
        row.number = number;
        row.reference = one.reference();
        row.kind = one.wanted().kind();
        row.language = one.wanted().language();
        row.version = one.wanted().version();
        row.obligation = Word.of(one.wanted().obligation());
        row.condition = one.wanted().condition();
        row.quantity = one.wanted().quantity();
        row.spec = one.wanted().spec();
        row.owner = one.handling().owner();
        row.recipient = one.handling().recipient();
        row.facility = one.handling().facility();
        row.costCode = one.handling().costCode();
        row.attempts = one.handling().attempts();
        row.due = one.due() == null ? null : one.due().toString();
        row.needs.addAll(one.dependsOn());
        one.versions().forEach(version -> add(row, version));
        one.steps().forEach(step -> add(row, step));
        one.notes().forEach(note -> add(row, note));
        return row;
    }

    private static void add(DeliverableRow row, Version version) {
        var cut = version.cut();
        row.versions.add(
                new VersionText(
                        version.made().by(),
                        version.made().on().toString(),
                        cut == null ? null : cut.cut().value(),
                        cut == null ? "" : cut.name(),
                        version.from().stream()
                                .map(from -> from.number() + " " + from.item())
                                .collect(Collectors.joining("\n"))));
        version.checks()
                .forEach(
                        check ->
                                DeliveryCheckText.of(version.number(), check)
                                        .forEach(row.checks::add));
        for (var file : version.files()) {
            row.files.add(
                    new FileText(
                            version.number(),
                            file.name(),
                            file.bytes(),
                            file.hashes().stream()
                                    .map(Hash::toString)
                                    .collect(Collectors.joining(" "))));
        }
    }

    private static void add(DeliverableRow row, Step step) {
        var said = step.said();
        for (var paper : said.papers()) {
            row.papers.add(new PaperText(row.steps.size(), paper.sha256(), paper.name()));
        }
        row.steps.add(
                new StepText(
                        Word.of(step.from()),
                        Word.of(step.to()),
                        step.version(),
                        step.by(),
                        Moments.text(step.at()),
                        said.on().toString(),
                        said.why(),
                        said.who(),
                        said.transport(),
                        said.hash()));
    }

    private static void add(DeliverableRow row, Note note) {
        for (var place : note.places()) {
            var at = place.at();
            row.places.add(
                    new PlaceText(
                            note.number(),
                            place.version(),
                            at == null ? "" : RateText.of(at.rate()),
                            at == null ? 0 : at.frames().start(),
                            at == null ? 0 : at.frames().end(),
                            place.remark()));
        }
        row.notes.add(
                new NoteText(
                        Word.of(note.grade()),
                        note.text(),
                        note.by(),
                        note.owner(),
                        Word.of(note.state()),
                        note.answer()));
    }

    static Deliverable read(DeliverableRow row) {
        return new Deliverable(
                Id.of(row.id),
                Id.of(row.deal),
                row.reference,
                new Wanted(
                        row.kind,
                        row.language,
                        row.version,
                        Word.read(Wanted.Obligation.class, row.obligation),
                        row.condition,
                        row.quantity,
                        row.spec),
                new Handling(row.owner, row.recipient, row.facility, row.costCode, row.attempts),
                row.due == null ? null : Due.of(row.due),
                row.needs,
                IntStream.range(0, row.versions.size()).mapToObj(i -> version(row, i)).toList(),
                IntStream.range(0, row.notes.size()).mapToObj(i -> note(row, i)).toList(),
                IntStream.range(0, row.steps.size()).mapToObj(i -> step(row, i)).toList());
    }

    private static Version version(DeliverableRow row, int at) {
        var text = row.versions.get(at);
        var files =
                row.files.stream()
                        .filter(file -> file.version() == at + 1)
                        .map(file -> new SentFile(file.name(), file.bytes(), hashes(file)))
                        .toList();
        return new Version(
                at + 1,
                files,
                new Version.Made(text.by(), LocalDate.parse(text.on())),
                text.cut() == null ? null : new Version.OfCut(Id.of(text.cut()), text.cutName()),
                text.from().lines().map(DeliverableText::from).toList(),
                DeliveryCheckText.read(row.checks, at + 1));
    }

    private static List<Hash> hashes(FileText file) {
        return Arrays.stream(file.hashes().split(" ")).map(Hash::of).toList();
    }

    private static Version.MadeFrom from(String line) {
        var parts = line.split(" ", 2);
        return new Version.MadeFrom(parts[1], Integer.parseInt(parts[0]));
    }

    private static Note note(DeliverableRow row, int at) {
        var text = row.notes.get(at);
        return new Note(
                at + 1,
                row.places.stream()
                        .filter(place -> place.note() == at + 1)
                        .map(DeliverableText::place)
                        .toList(),
                Word.read(Note.Grade.class, text.grade()),
                text.text(),
                text.by(),
                text.owner(),
                Word.read(NoteState.class, text.state()),
                text.answer());
    }

    private static Note.Place place(PlaceText text) {
        return new Note.Place(
                text.version(),
                text.rate().isEmpty()
                        ? null
                        : new Note.Span(
                                FrameRange.of(text.in(), text.out()), RateText.read(text.rate())),
                text.remark());
    }

    private static Step step(DeliverableRow row, int at) {
        var text = row.steps.get(at);
        return new Step(
                Word.read(DeliveryState.class, text.from()),
                Word.read(DeliveryState.class, text.to()),
                text.version(),
                text.by(),
                Instant.parse(text.at()),
                new Step.Said(
                        LocalDate.parse(text.on()),
                        text.why(),
                        text.who(),
                        text.transport(),
                        text.hash(),
                        row.papers.stream()
                                .filter(paper -> paper.step() == at)
                                .map(paper -> new Proof.File(paper.sha256(), paper.name()))
                                .toList()));
    }
}
