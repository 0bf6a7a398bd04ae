package dev.clearcut;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Sources;
import dev.clearcut.probe.document.DocumentReader;
import dev.clearcut.search.Search;
import dev.clearcut.store.Store;
import dev.clearcut.store.TokenRecord;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An office: a folder with a database, a search index and the files it was given. One program at a
 * time has it open.
 */
public final class Office implements AutoCloseable {

    private final Store store;
    private final Search search;
    private final DocumentReader reader = new DocumentReader();
    private final Sources sources;

    private Office(Store store, Search search, Sources sources) {
        this.store = store;
        this.search = search;
        this.sources = sources;
    }

    /** Whether there is an office in this folder; asking founds none. */
    public static boolean isAt(Path folder) {
        return Store.isAt(folder);
    }

    /**
     * Opens an office; a folder that is not there yet, or empty, becomes a new one.
     *
     * @throws dev.clearcut.base.ClearcutException.Unavailable when another program has it open
     */
    public static Office open(Path folder) {
        return open(folder, Sources.ofThisMachine());
    }

    public static Office open(Path folder, Sources sources) {
        var store = Store.open(folder);
        return new Office(store, Search.over(store, sources), sources);
    }

    /**
     * Writes the whole office into a file: every production with its records, members, journal and
     * kept files, as they are at one moment. Tokens are not in it: their secrets are nowhere. The
     * same office makes the same file; {@code docs/formats/office-zip.md} describes it.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when there is a file already
     */
    public void export(Path file, Progress progress) {
        new OfficeExport(store, progress).to(file);
    }

    /**
     * Founds an office in a folder out of a file that {@link #export} wrote: all of it or nothing.
     *
     * @param folder without an office, or with one in which nothing is yet
     * @return how many records it has, the journal's entries among them
     * @throws dev.clearcut.base.ClearcutException.Refused when there is something in the office
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file is damaged, altered, of
     *     another version, or no office
     */
    public static long restore(Path folder, Path file, Progress progress) {
        boolean founded = !isAt(folder);
        try (var store = Store.open(folder)) {
            return new OfficeRestore(store, progress).from(file);
        } catch (ClearcutException refused) {
            if (founded) {
                Store.forget(folder);
            }
            throw refused;
        }
    }

    /** Sits a person down: what they see and change is theirs to see and change. */
    public Desk as(String person) {
        return new Desk(store, search, reader, sources, person.strip(), "");
    }

    /**
     * The desk of whoever holds a secret from {@link Tokens#issue}.
     *
     * @return nothing when the office issued no such secret, revoked it, or its last day is over
     */
    public Optional<Desk> withToken(String secret) {
        return token(secret).map(token -> as(token.person()));
    }

    /**
     * The token of a secret, for who keeps a visitor's session; that it was used today is noted.
     *
     * @return nothing when the office issued no such secret, revoked it, or its last day is over
     */
    public Optional<Token> token(String secret) {
        var found = standing(store.read(reading -> reading.tokens().ofSecret(secret)));
        found.filter(token -> !sources.today().equals(token.lastUsed())).ifPresent(this::used);
        return found;
    }

    /** Whether a token still opens the office: it is not revoked, and its last day is not over. */
    public boolean honours(Token token) {
        return standing(store.read(reading -> reading.tokens().ofId(token.id()))).isPresent();
    }

    private Optional<Token> standing(Optional<TokenRecord> onFile) {
        return onFile.map(Token::of).filter(token -> !token.isOver(sources.today()));
    }

    private void used(Token token) {
        store.upkeep(upkeep -> upkeep.tokenUsed(token.id(), sources.today()));
    }

    /**
     * The desk of the person who opened the first production here; on a new office, of the person
     * at this machine.
     */
    public Desk asOwner() {
        return as(
                store.read(reading -> reading.people().owner())
                        .orElseGet(Office::personAtThisMachine));
    }

    private static String personAtThisMachine() {
        return System.getProperty("user.name", "somebody") + "@localhost";
    }

    @Override
    public void close() {
        reader.close();
        search.close();
        store.close();
    }
}
