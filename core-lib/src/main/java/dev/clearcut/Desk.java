package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Id;
import dev.clearcut.base.Page;
import dev.clearcut.base.Sources;
import dev.clearcut.delivery.plan.Workload;
import dev.clearcut.journal.Chain;
import dev.clearcut.probe.document.DocumentReader;
import dev.clearcut.search.DocumentHit;
import dev.clearcut.search.Found;
import dev.clearcut.search.Question;
import dev.clearcut.search.Search;
import dev.clearcut.store.By;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's place in an office. */
public final class Desk {

    private final Store store;
    private final Search search;
    private final DocumentReader reader;
    private final Sources sources;
    private final String person;
    private final String why;

    Desk(
            Store store,
            Search search,
            DocumentReader reader,
            Sources sources,
            String person,
            String why) {
        this.store = store;
        this.search = search;
        this.reader = reader;
        this.sources = sources;
        this.person = person;
        this.why = why;
    }

    /** The same desk, whose changes the journal keeps with this reason. */
    public Desk because(String reason) {
        return new Desk(store, search, reader, sources, person, reason.strip());
    }

    /** Whose desk it is: an e-mail address. */
    public String person() {
        return person;
    }

    /** Where the office is. */
    public ZoneId zone() {
        return sources.clock().getZone();
    }

    /** Today, where the office is. */
    public LocalDate today() {
        return sources.today();
    }

    /** The productions this person belongs to, by name. */
    public List<Production> productions() {
        return store.read(reading -> reading.people().productionsOf(person)).stream()
                .map(this::at)
                .toList();
    }

    /**
     * @throws NotFound when there is none of that name that this person belongs to
     */
    public Production production(String name) {
        return store.read(reading -> reading.people().production(person, name))
                .map(this::at)
                .orElseThrow(() -> noProduction(name));
    }

    /**
     * The only production this person belongs to, for what is said without naming one.
     *
     * @throws NotFound when there is none
     * @throws Invalid when there are several
     */
    public Production onlyProduction() {
        var all = productions();
        if (all.isEmpty()) {
            throw new NotFound(
                    "There is no production for %s yet; open one with \"production add NAME\"."
                            .formatted(person));
        }
        if (all.size() > 1) {
            throw new Invalid(
                    "There are several productions (%s); say for which."
                            .formatted(
                                    all.stream()
                                            .map(Production::name)
                                            .collect(Collectors.joining(", "))));
        }
        return all.getFirst();
    }

    /**
     * The production of that name; in an office that has none at all, it is opened.
     *
     * @throws NotFound when there are productions, but none of that name for this person
     */
    public Production productionOrFirst(String name) {
        return store.read(reading -> reading.people().any()) ? production(name) : open(name);
    }

    /**
     * Opens a new production; this person belongs to it.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when the office has one of that name
     * @throws Invalid when the name is blank
     */
    public Production open(String name) {
        return open(name, List.of());
    }

    /**
     * The same, for these companies of ours.
     *
     * @param companies the names they stand under on contracts
     */
    public Production open(String name, List<String> companies) {
        if (name.isBlank()) {
            throw new Invalid("A production needs a name.");
        }
        var opened =
                store.write(
                        new By(person, sources.now(), why),
                        writing -> {
                            var record =
                                    new ProductionRecord(
                                            sources.freshId(),
                                            name.strip(),
                                            sources.clock().getZone());
                            writing.people().add(record);
                            writing.people().admit(record.id(), person);
                            companies.forEach(
                                    company -> Companies.add(writing, scope(record), company));
                            return record;
                        });
        return at(opened);
    }

    /**
     * What the coming weeks ask of people and places, over several productions.
     *
     * @param names of productions; none for all this person belongs to
     * @param most items a week that one person can see to
     * @throws NotFound when there is no such production for this person
     */
    public Workload workload(List<String> names, int most) {
        var all = names.isEmpty() ? productions() : names.stream().map(this::production).toList();
        var due =
                all.stream()
                        .flatMap(film -> film.deliveries().calendar().due(film.name()).stream())
                        .toList();
        return Workload.of(due, today(), most);
    }

    /** Searches the materials of all this person's productions. */
    public Found search(Question question) {
        var visible =
                store.read(reading -> reading.people().productionsOf(person)).stream()
                        .map(ProductionRecord::id)
                        .collect(Collectors.toUnmodifiableSet());
        return search.find(visible, question);
    }

    /**
     * The documents in which every word of the question stands, in all productions this person
     * belongs to; without words none. What else the question asks for is asked of materials alone.
     */
    public Page<FoundDocument> searchDocuments(Question question) {
        var names =
                store.read(reading -> reading.people().productionsOf(person)).stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ProductionRecord::id, ProductionRecord::name));
        var found = search.documents(names.keySet(), question);
        return store.read(
                reading ->
                        new Page<>(
                                found.items().stream()
                                        .map(hit -> document(reading, names, hit))
                                        .toList(),
                                found.offset(),
                                found.total()));
    }

    private static FoundDocument document(
            Reading reading, Map<Id<ProductionRecord>, String> names, DocumentHit hit) {
        var subjects = Subjects.of(reading, hit.production(), hit.filed());
        return new FoundDocument(
                names.getOrDefault(hit.production(), ""),
                hit.filed().stream()
                        .map(e -> new KeptEvidence.Filed(e, subjects.name(e.attachedTo())))
                        .toList(),
                hit.why());
    }

    /**
     * Proves the whole office's journal, or points at its first broken link.
     *
     * @param head the hash of an entry that was the last one once, and must still be there; empty
     *     when none is known
     */
    public Chain.Proof proveJournal(String head) {
        return store.read(reading -> Chain.prove(reading.journal().all(), head.strip()));
    }

    /**
     * The erasure of a person from the whole office, to be looked at before it is done.
     *
     * @param name as it stands on file
     * @param alsoWritten other ways in which the person is written: {@code Doe, Jane}
     */
    public Erasure erasure(String name, List<String> alsoWritten) {
        return new Erasure(
                store, search, sources, new By(person, sources.now(), why), name, alsoWritten);
    }

    /** This person's tokens, for programs. */
    public Tokens tokens() {
        return new Tokens(store, sources, person, why);
    }

    private Production at(ProductionRecord record) {
        return new Production(record.name(), scope(record));
    }

    private Scope scope(ProductionRecord record) {
        return new Scope(store, reader, sources, person, record.id(), why);
    }

    private NotFound noProduction(String name) {
        var known = productions().stream().map(Production::name).toList();
        return Unknown.name(
                "production",
                name,
                " for " + person.toLowerCase(Locale.ROOT),
                known,
                "somebody who belongs to it can admit you with \"production admit\"");
    }
}
