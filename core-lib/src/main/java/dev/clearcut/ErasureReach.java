package dev.clearcut;

import dev.clearcut.Erasure.Kept;
import dev.clearcut.Erasure.Told;
import dev.clearcut.Erasure.Touched;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.journal.Change;
import dev.clearcut.journal.Sentences;
import dev.clearcut.party.Mentions;
import dev.clearcut.party.Party;
import dev.clearcut.store.DocumentRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** How far an erasure reaches, and what it leaves. */
final class ErasureReach {

    /** Of a kept file that was read by nobody, this much is looked at. */
    private static final int LOOKED_AT = 32 << 20;

    private final Store store;
    private final Mentions mentions;

    ErasureReach(Store store, Mentions mentions) {
        this.store = store;
        this.mentions = mentions;
    }

    /** Somebody else whose name contains the person's. */
    record Other(String name, String what) {}

    /** Companies, other persons, productions and members of the office. */
    static List<Other> others(Reading reading, Mentions mentions, Optional<Party> person) {
        var others = new ArrayList<Other>();
        for (var party : reading.parties().all()) {
            if (person.filter(party::equals).isEmpty()) {
                others.add(
                        new Other(
                                party.name(),
                                party.kind() == Party.Kind.PERSON ? "a person" : "a company"));
            }
        }
        for (var production : reading.people().all()) {
            others.add(new Other(production.name(), "a production"));
            reading.people()
                    .companies(production.id())
                    .forEach(company -> others.add(new Other(company, "a company of ours")));
        }
        new TreeSet<>(reading.people().everybody().stream().map(m -> m.person()).toList())
                .forEach(
                        member ->
                                others.add(
                                        new Other(
                                                member,
                                                "who works here: who did what stays told")));
        return others.stream().filter(other -> mentions.in(other.name())).distinct().toList();
    }

    Told told(Reading reading, Erasure.Person person, List<Change> changes) {
        var cells = reading.texts().cells(mentions::in);
        var kept = new ArrayList<Kept>();
        person.others().forEach(other -> kept.add(new Kept(other.name(), other.what())));
        kept.addAll(files(reading));
        kept.addAll(besides());
        return new Told(
                changes.stream().map(ErasureReach::touched).toList(),
                sum(cells, "journal_"),
                sum(cells, "import_record."),
                sum(cells, "document"),
                kept);
    }

    private static long sum(Map<String, Long> cells, String prefix) {
        return cells.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Touched touched(Change change) {
        return new Touched(
                change.kind(),
                Sentences.said(change.name()),
                change.details().stream()
                        .map(
                                d ->
                                        new Preview.FactChange(
                                                d.fact(),
                                                Sentences.said(d.from()),
                                                Sentences.said(d.to())))
                        .toList());
    }

    /** Kept files that name the person, and those in which nobody can look. */
    private List<Kept> files(Reading reading) {
        var kept = new ArrayList<Kept>();
        for (var sha256 : store.attachments()) {
            var read = reading.documents().of(sha256);
            if (read.map(this::isIn).orElseGet(() -> isInFile(store.attachment(sha256)))) {
                kept.add(
                        new Kept(
                                called(reading, sha256),
                                "a kept file that names the person; its bytes are evidence"));
            } else if (read.filter(ErasureReach::isUnsearched).isPresent()) {
                kept.add(
                        new Kept(
                                called(reading, sha256),
                                "a kept file whose text could not be read whole; look yourself"));
            }
        }
        return kept;
    }

    private static boolean isUnsearched(DocumentRecord document) {
        return document.text().standing() != TextStanding.READ;
    }

    private boolean isIn(DocumentRecord document) {
        return mentions.in(document.text().title())
                || document.text().parts().stream().anyMatch(part -> mentions.in(part.text()));
    }

    private boolean isInFile(Path file) {
        try (var in = Files.newInputStream(file)) {
            return mentions.in(new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    /** By the names it is filed under, and where it lies. */
    private String called(Reading reading, String sha256) {
        var names = new TreeSet<String>();
        for (var production : reading.people().all()) {
            reading.index().documents().evidence(production.id(), List.of(sha256)).stream()
                    .map(Evidence::fileName)
                    .forEach(names::add);
        }
        var place = store.folder().relativize(store.attachment(sha256));
        return names.isEmpty() ? "" + place : String.join(", ", names) + " (" + place + ")";
    }

    /** The office's own files beside the database: templates of letters, mappings of headings. */
    private List<Kept> besides() {
        var kept = new ArrayList<Kept>();
        try (var files = Files.walk(store.folder())) {
            files.filter(Files::isRegularFile)
                    .filter(this::isTheOffices)
                    .filter(this::isInFile)
                    .forEach(
                            file ->
                                    kept.add(
                                            new Kept(
                                                    "" + store.folder().relativize(file),
                                                    "a file of the office's own; change it yourself")));
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(store.folder(), unreadable.getMessage()),
                    unreadable);
        }
        return kept;
    }

    private boolean isTheOffices(Path file) {
        var first = store.folder().relativize(file).getName(0).toString();
        return !first.equals("attachments")
                && !first.equals("index")
                && !first.startsWith("office.");
    }
}
