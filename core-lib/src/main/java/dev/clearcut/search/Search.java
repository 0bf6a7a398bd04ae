package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.base.Page;
import dev.clearcut.base.Sources;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Searches an office. Opens its index at the first search, and brings it up to date before each:
 * whatever a write acknowledged is found by the next search. Any number of threads may search.
 */
public final class Search implements AutoCloseable {

    private static final int ANSWERS_KEPT = 32;

    /** What a release is worth, and so an answer, is another matter on another day. */
    private record Asked(
            Set<Id<ProductionRecord>> productions,
            @Nullable Rights needed,
            String buyer,
            LocalDate today) {}

    private final Store store;
    private final Sources sources;
    private final Follower follower;
    private final Words words = new Words();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Id<ProductionRecord>, ProfileBook> books = new HashMap<>();

    /** Good until the books are read again. */
    private final Map<Asked, Standings> answered = new ConcurrentHashMap<>();

    private @Nullable OfficeIndex index;
    private long knownRevision = -1;

    private Search(Store store, Sources sources) {
        this.store = store;
        this.sources = sources;
        this.follower = new Follower(store);
    }

    /**
     * Costs nothing until the first search. The store must stay open as long as this.
     *
     * @param sources what day it is
     */
    public static Search over(Store store, Sources sources) {
        return new Search(store, sources);
    }

    /**
     * @param visibleTo the productions that whoever asks belongs to; nothing of any other is found,
     *     counted or named
     */
    public Found find(Set<Id<ProductionRecord>> visibleTo, Question question) {
        if (visibleTo.isEmpty()) {
            return new Found(
                    new Page<>(List.of(), question.offset(), 0),
                    new Facets(Map.of(), Map.of(), Map.of()));
        }
        var current = holdCurrent(visibleTo);
        try {
            var standings = standings(Set.copyOf(visibleTo), question);
            return new Asking(store, current, words, visibleTo, standings, question).found();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * The documents in which every word of the question stands; what else it asks for is not asked
     * of documents. Without words, none.
     *
     * @param visibleTo as for {@link #find}
     */
    public Page<DocumentHit> documents(Set<Id<ProductionRecord>> visibleTo, Question question) {
        if (visibleTo.isEmpty()) {
            return new Page<>(List.of(), question.offset(), 0);
        }
        var current = holdCurrent(visibleTo);
        try {
            return new DocumentAsking(store, current, words, visibleTo, question.text())
                    .page(question.offset(), question.size());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What is asked again, for the next page or with other words, is not worked out again. */
    private Standings standings(Set<Id<ProductionRecord>> productions, Question question) {
        if (answered.size() >= ANSWERS_KEPT) {
            answered.clear();
        }
        return answered.computeIfAbsent(
                new Asked(productions, question.needed(), question.buyer(), sources.today()),
                asked ->
                        Standings.of(
                                productions.stream().map(this::book).toList(),
                                asked.needed(),
                                asked.buyer(),
                                asked.today()));
    }

    private ProfileBook book(Id<ProductionRecord> production) {
        return books.getOrDefault(production, ProfileBook.EMPTY);
    }

    /** Brings the index up to date now, so that the next search need not: after an import. */
    public void catchUp() {
        lock.writeLock().lock();
        try {
            bringUpToDate(Set.of());
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Deletes the index with everything in it; the next search makes it anew. */
    public void forget() {
        lock.writeLock().lock();
        try {
            close();
            knownRevision = -1;
            IndexFolder.forget(store);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** While the read lock is held, neither the index nor the books move. */
    private OfficeIndex holdCurrent(Set<Id<ProductionRecord>> productions) {
        lock.readLock().lock();
        var known = index;
        if (known != null
                && knownRevision == store.revision()
                && books.keySet().containsAll(productions)) {
            return known;
        }
        lock.readLock().unlock();
        lock.writeLock().lock();
        try {
            var current = bringUpToDate(productions);
            lock.readLock().lock();
            return current;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private OfficeIndex bringUpToDate(Set<Id<ProductionRecord>> productions) {
        var current = index;
        if (current == null) {
            current = IndexFolder.open(store, words, follower::follow);
            index = current;
        }
        follower.follow(current);
        long revision = store.revision();
        while (!readBooks(productions)) {
            follower.follow(current);
            revision = store.revision();
        }
        answered.clear();
        knownRevision = revision;
        return current;
    }

    /** Reads the books of one moment; false when something changed again before that moment. */
    private boolean readBooks(Set<Id<ProductionRecord>> productions) {
        return store.read(
                office -> {
                    if (Follower.isBehind(office)) {
                        return false;
                    }
                    var wanted = new HashSet<>(productions);
                    wanted.addAll(books.keySet());
                    wanted.forEach(production -> readBook(production, office));
                    return true;
                });
    }

    private void readBook(Id<ProductionRecord> production, Reading office) {
        books.put(production, book(production).now(production, office));
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            var open = index;
            if (open != null) {
                open.close();
                index = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
