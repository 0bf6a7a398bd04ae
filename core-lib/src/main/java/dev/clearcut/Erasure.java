package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Sources;
import dev.clearcut.exchange.json.office.Documents;
import dev.clearcut.party.Mentions;
import dev.clearcut.party.Party;
import dev.clearcut.search.Search;
import dev.clearcut.store.By;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Store;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Erases a person from the whole office: their entry with its contacts, their name wherever it
 * stands in a record, every word of the journal about them, what imports kept of them, the texts
 * that were read in files, the search index. What was done stays told, and the chain holds.
 *
 * <p>Kept files themselves are evidence and stay as they are; they are named, and so is whatever
 * else stays.
 */
public final class Erasure {

    private final Store store;
    private final Search search;
    private final Sources sources;
    private final By by;
    private final String name;
    private final List<String> alsoWritten;

    Erasure(
            Store store,
            Search search,
            Sources sources,
            By by,
            String name,
            List<String> alsoWritten) {
        this.store = store;
        this.search = search;
        this.sources = sources;
        this.by = by;
        this.name = name.strip();
        this.alsoWritten = List.copyOf(alsoWritten);
    }

    /**
     * A record in which the person stands.
     *
     * @param kind as people say it
     * @param facts those that become others
     */
    public record Touched(String kind, String name, List<Preview.FactChange> facts) {
        public Touched {
            facts = List.copyOf(facts);
        }
    }

    /** Something that is not erased, and why. */
    public record Kept(String what, String why) {}

    /**
     * What erasing does.
     *
     * @param journalWords how many words of the journal are emptied, not counting those of the
     *     erasure itself
     * @param importedBefore how many records that imports changed can no more be set back
     * @param documentTexts in how many passages of texts read in files the name is replaced
     */
    public record Told(
            List<Touched> records,
            long journalWords,
            long importedBefore,
            long documentTexts,
            List<Kept> kept) {
        public Told {
            records = List.copyOf(records);
            kept = List.copyOf(kept);
        }

        boolean isNothing() {
            return records.isEmpty() && journalWords + importedBefore + documentTexts == 0;
        }

        Told reworded(UnaryOperator<String> wording) {
            return new Told(
                    records,
                    journalWords,
                    importedBefore,
                    documentTexts,
                    kept.stream().map(k -> new Kept(wording.apply(k.what()), k.why())).toList());
        }
    }

    /**
     * What {@link #apply} would do. Nothing is written.
     *
     * @throws NotFound when nobody is called so anywhere in the office
     * @throws Refused when it is a company, or the office has productions this person does not
     *     belong to
     */
    public Told preview() {
        return told(store.read(this::person));
    }

    private Told told(Person person) {
        var rehearsed =
                store.rehearse(
                        writing -> {
                            erase(writing, person);
                            return true;
                        });
        var reach = new ErasureReach(store, person.mentions());
        var told = store.read(reading -> reach.told(reading, person, rehearsed.changes()));
        if (told.isNothing()) {
            throw nobody(person);
        }
        return told;
    }

    /**
     * Erases, and returns what that did; what stays is named without the person's name.
     *
     * @throws NotFound as {@link #preview}
     * @throws Refused as {@link #preview}
     */
    public Told apply() {
        var person = store.read(this::person);
        try {
            var told = told(person);
            search.forget();
            store.write(by, writing -> erased(writing, person));
            search.forget();
            return told.reworded(person.wording());
        } finally {
            store.tidy();
        }
    }

    private static boolean erased(Writing writing, Person person) {
        erase(writing, person);
        writing.texts().reword(person.wording());
        writing.journal().eraseMentions(person.mentions()::in);
        person.party().forEach(p -> writing.journal().eraseRecord("party", p.id().value()));
        return true;
    }

    /**
     * Who is erased.
     *
     * @param party their entry; nothing where they have none
     * @param others what is somebody else's name, and therefore stays
     */
    record Person(
            List<Party> party, Mentions mentions, String erased, List<ErasureReach.Other> others) {

        UnaryOperator<String> wording() {
            return text -> mentions.replaced(text, erased);
        }
    }

    private Person person(Reading reading) {
        refuseStrangers(reading);
        var party = reading.parties().named(name);
        if (party.isPresent() && party.get().kind() != Party.Kind.PERSON) {
            throw new Refused("\"%s\" is no person; only persons are erased.".formatted(name));
        }
        var names = new ArrayList<>(alsoWritten);
        names.add(name);
        party.ifPresent(p -> names.addAll(reachedAt(p)));
        var others = ErasureReach.others(reading, Mentions.of(names, List.of()), party);
        return new Person(
                party.stream().toList(),
                Mentions.of(names, others.stream().map(ErasureReach.Other::name).toList()),
                "Erased person " + sources.freshId().value().substring(0, 8),
                others);
    }

    /** Addresses and numbers by which a person is known as well as by name. */
    private static List<String> reachedAt(Party party) {
        return party.contacts().stream()
                .filter(c -> c.contains("@") || c.chars().filter(Character::isDigit).count() > 6)
                .toList();
    }

    /** Nobody erases in productions that they cannot see. */
    private void refuseStrangers(Reading reading) {
        var people = reading.people();
        boolean owner = people.owner().filter(by.person()::equalsIgnoreCase).isPresent();
        if (!owner && people.productionsOf(by.person()).size() < people.all().size()) {
            throw new Refused(
                    "A person is erased from the whole office, and it has productions that %s does not belong to; ask the owner of the office."
                            .formatted(by.person()));
        }
    }

    private NotFound nobody(Person person) {
        if (!person.others().isEmpty()) {
            var other = person.others().getFirst();
            return new NotFound(
                    "Nobody is called \"%s\" alone; the name stands in \"%s\", %s."
                            .formatted(name, other.name(), other.what()));
        }
        return store.read(
                reading ->
                        Unknown.name(
                                "person",
                                name,
                                reading.parties().all().stream()
                                        .filter(p -> p.kind() == Party.Kind.PERSON)
                                        .map(Party::name)
                                        .toList(),
                                "the name stands nowhere in the office"));
    }

    private static void erase(Writing writing, Person person) {
        person.party()
                .forEach(p -> writing.parties().change(p, Party.person(p.id(), person.erased())));
        var documents = new Documents(writing.parties()::one);
        for (var party : writing.parties().all()) {
            var after = documents.reworded(party, Party.class, person.wording());
            if (!after.equals(party)) {
                writing.parties().change(party, after);
            }
        }
        for (var production : writing.people().all()) {
            RecordKind.ALL.forEach(kind -> erase(writing, production, kind, documents, person));
        }
    }

    private static <T> void erase(
            Writing writing,
            ProductionRecord production,
            RecordKind<T> kind,
            Documents documents,
            Person person) {
        var changes = new ArrayList<Replacement<T>>();
        kind.shelf()
                .apply(writing)
                .each(
                        production.id(),
                        record -> {
                            var after = documents.reworded(record, kind.type(), person.wording());
                            if (!after.equals(record)) {
                                changes.add(new Replacement<>(record, after));
                            }
                        });
        if (!changes.isEmpty()) {
            kind.keeping().apply(writing).changeAll(production.id(), changes);
        }
    }
}
