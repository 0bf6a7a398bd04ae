package dev.clearcut.journal;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.Version;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What a deliverable says, in the words of the office. */
public final class RecordedDelivery {

    private RecordedDelivery() {}

    /** Versions, notes and steps one by one, so that the newest is what changed. */
    public static Facts of(Deliverable one) {
        var wanted = one.wanted();
        var handling = one.handling();
        return Facts.of("deliverable", one.id().value(), one.reference())
                .with("deal", one.deal())
                .with("reference", one.reference())
                .with("kind", wanted.kind())
                .with("language", wanted.language())
                .with("version of the programme", wanted.version())
                .with("obligation", wanted.obligation().word())
                .with("condition", wanted.condition())
                .with("quantity", wanted.quantity() == 1 ? "" : wanted.quantity())
                .with("spec", wanted.spec())
                .with("owner", handling.owner())
                .with("recipient", handling.recipient())
                .with("facility", handling.facility())
                .with("cost code", handling.costCode())
                .with("attempts", handling.attempts() == 0 ? "" : handling.attempts())
                .with("due", one.due())
                .with("needs", String.join(", ", one.dependsOn()))
                .with("state", one.state().inWords())
                .withEach(
                        "version", one.versions().stream().map(RecordedDelivery::inWords).toList())
                .withEach("note", one.notes().stream().map(RecordedDelivery::inWords).toList())
                .withEach("step", one.steps().stream().map(RecordedDelivery::inWords).toList());
    }

    private static String inWords(Version version) {
        var words = new StringJoiner(", ");
        words.add(
                version.files().stream()
                        .map(RecordedDelivery::inWords)
                        .collect(Collectors.joining(" and ")));
        Recorded.add(words, "by ", version.made().by());
        words.add("on " + version.made().on());
        Recorded.add(
                words,
                "of cut ",
                version.cut() == null
                        ? ""
                        : version.cut().name() + " (" + version.cut().cut() + ")");
        version.from().forEach(from -> words.add("from " + from));
        version.checks().forEach(check -> words.add("checked: " + check.inWords(version.files())));
        return words.toString();
    }

    private static String inWords(SentFile file) {
        return "%s, %,d bytes, %s"
                .formatted(
                        file.name(),
                        file.bytes(),
                        file.hashes().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")));
    }

    private static String inWords(Note note) {
        var words = new StringJoiner(", ");
        words.add(note.text());
        words.add(note.grade().word());
        Recorded.add(words, "by ", note.by());
        Recorded.add(words, "owner ", note.owner());
        words.add(note.state().word());
        Recorded.add(words, "because ", note.answer());
        for (var place : note.places()) {
            words.add(
                    "in v%d%s%s"
                            .formatted(
                                    place.version(),
                                    place.at() == null ? "" : " at " + place.at(),
                                    place.remark().isEmpty() ? "" : " (" + place.remark() + ")"));
        }
        return words.toString();
    }

    private static String inWords(Step step) {
        var words = new StringJoiner(", ");
        var said = step.said();
        words.add(
                step.allowsAnother()
                        ? step.inWords()
                        : "%s to %s".formatted(step.from().word(), step.to().word()));
        Recorded.add(words, "v", step.version() == 0 ? "" : step.version() + "");
        words.add("on " + step.on());
        words.add("by " + step.by() + " at " + step.at());
        Recorded.add(words, "because ", said.why());
        Recorded.add(words, "with ", said.who());
        Recorded.add(words, "via ", said.transport());
        Recorded.add(words, "bytes ", said.hash());
        said.papers().forEach(paper -> words.add("on " + paper));
        return words.toString();
    }
}
