package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.ReviewNotes;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import dev.clearcut.exchange.json.DeliveryView.NoteView;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people said of versions. */
@Command(
        name = "note",
        mixinStandardHelpOptions = true,
        description = {
            "Follows what a buyer's QC or a reviewer noted on a version: where, whose it is, what"
                    + " became of it.",
            "An open issue stops the next version from going out. A sheet of notes: import notes."
        },
        synopsisSubcommandLabel = "COMMAND")
final class NoteCommand {

    private final Console console;
    private final ClearcutCommand root;

    NoteCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {
                "Lists the notes on an item; with --open, exits with 1 when an issue is open."
            })
    int list(
            @Mixin ItemName name,
            @Option(names = "--open", description = "Only those that are open.") boolean open,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var item = name.in(desk.production(name.production()));
                    var notes =
                            item.notes().stream()
                                    .filter(n -> !open || n.state() == NoteState.OPEN)
                                    .toList();
                    print(
                            notes,
                            format,
                            "%s about \"%s\"."
                                    .formatted(
                                            open ? "No note is open" : "Nobody noted anything",
                                            item.reference()));
                    return open && notes.stream().anyMatch(Note::isInTheWay)
                            ? Exit.FINDINGS
                            : Exit.CLEAN;
                });
    }

    private void print(List<Note> notes, Format format, String none) {
        var views = notes.stream().map(NoteView::of).toList();
        switch (format) {
            case text -> {
                if (notes.isEmpty()) {
                    console.line(none);
                }
                notes.forEach(note -> console.paragraph(DeliveryText.said(note), 8));
            }
            case json -> console.json(views);
            case csv ->
                    console.csv(
                            List.of(
                                    "number",
                                    "version",
                                    "timecode",
                                    "to",
                                    "grade",
                                    "note",
                                    "by",
                                    "owner",
                                    "state",
                                    "answer",
                                    "remark"),
                            views.stream().flatMap(NoteCommand::rows).toList());
        }
    }

    /** A line for each place at which it stands, and at least one. */
    private static Stream<List<String>> rows(NoteView v) {
        return v.places().isEmpty()
                ? Stream.of(row(v, "", "", v.remark()))
                : v.places().stream().map(p -> row(v, p.from(), p.to(), p.remark()));
    }

    private static List<String> row(NoteView v, String from, String to, String remark) {
        return List.of(
                Integer.toString(v.number()),
                "v" + v.version(),
                from,
                to,
                v.grade(),
                v.text(),
                v.by(),
                v.owner(),
                v.state(),
                v.answer(),
                remark);
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Notes something on a version, at a timecode or on the whole.")
    int add(
            @Mixin ItemName name,
            @Parameters(index = "2", paramLabel = "TEXT") String text,
            @Mixin NoteOptions options,
            @Option(
                            names = "--at",
                            paramLabel = "TIMECODE",
                            defaultValue = "",
                            description = "Its first frame; the whole when unsaid.")
                    String from,
            @Option(
                            names = "--to",
                            paramLabel = "TIMECODE",
                            defaultValue = "",
                            description = "The first frame after it; one frame when unsaid.")
                    String to,
            @Mixin Answering answer) {
        return told(
                name,
                answer,
                (film, desk) -> {
                    var notes = film.notes();
                    var said = options.said(from, to, text);
                    var after = notes.add(name.in(film), said);
                    notes.doubt(after, said).ifPresent(console::note);
                    return after;
                });
    }

    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description = {
                "Says what became of a note: answered, fixed, waived, closed, or open again.",
                "What is answered, fixed or waived says how or why (--with)."
            })
    int answer(
            @Mixin ItemName name,
            @Parameters(index = "2", paramLabel = "NUMBER") int number,
            @Parameters(index = "3", paramLabel = "STATE") String state,
            @Option(
                            names = "--with",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "How, or why.")
                    String text,
            @Option(
                            names = "--owner",
                            paramLabel = "EMAIL",
                            defaultValue = "",
                            description = "Who answers for it from now on.")
                    String owner,
            @Mixin Answering answer) {
        var to = Named.one(state, "state of a note", NoteState.values(), NoteState::word);
        return told(
                name,
                answer,
                (film, desk) ->
                        film.notes()
                                .answer(
                                        name.in(film),
                                        number,
                                        new ReviewNotes.Answer(to, text, owner)));
    }

    @Command(
            name = "carry",
            mixinStandardHelpOptions = true,
            description = {
                "Carries the notes that are not closed to the newest version: each stays with its shots.",
                "What of it is no longer in the cut is said; a range the cut parted has several places."
            })
    int carry(@Mixin ItemName name, @Mixin Answering answer) {
        return told(name, answer, (film, desk) -> film.notes().carry(name.in(film)));
    }

    private int told(
            ItemName name, Answering answer, BiFunction<Production, Desk, Deliverable> work) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var after = work.apply(film, desk);
                    return answer.told(
                            console,
                            () -> after.notes().stream().map(NoteView::of).toList(),
                            after.notes().isEmpty()
                                    ? List.of("There are no notes.")
                                    : after.notes().stream().map(DeliveryText::said).toList());
                });
    }

    /** What notes have in common. */
    static final class NoteOptions {

        @Option(
                names = "--on-version",
                paramLabel = "N",
                defaultValue = "0",
                description =
                        "On which version; when unsaid the one the buyer has, else the newest.")
        private int version;

        @Option(
                names = "--grade",
                paramLabel = "issue|fyi",
                defaultValue = "issue",
                description = "issue stops the delivery while it is open; fyi does not.")
        private Note.Grade grade = Note.Grade.ISSUE;

        @Option(
                names = "--by",
                paramLabel = "NAME",
                defaultValue = "",
                description = "Who said it, or which report.")
        private String by = "";

        @Option(
                names = "--owner",
                paramLabel = "EMAIL",
                defaultValue = "",
                description = "Who answers for it.")
        private String owner = "";

        ReviewNotes.Said said(String from, String to, String text) {
            return new ReviewNotes.Said(version, from, to, text, grade, by, owner);
        }
    }
}
