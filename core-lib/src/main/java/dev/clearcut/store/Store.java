package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Remembered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An office's folder: its database and the files it keeps. One program at a time has it open; any
 * number of threads may read while one writes.
 */
public final class Store implements AutoCloseable {

    /** A production, by the name people call it. */
    public record ProductionRecord(Id<ProductionRecord> id, String name, ZoneId zone) {}

    /**
     * What a program shows to act for a person; of its secret only the hash is kept.
     *
     * @param id short, and no secret
     * @param label what it is for, in the person's words
     * @param issued the day; null for one issued before days were kept
     * @param until the last day on which it opens the office; null when it has none
     * @param lastUsed the last day on which it was used; null when it never was
     */
    public record TokenRecord(
            String id,
            String person,
            String label,
            @Nullable LocalDate issued,
            @Nullable LocalDate until,
            @Nullable LocalDate lastUsed) {}

    /**
     * What materials have in common that get the same answer to every question about rights: they
     * carry the same rights and stand under the same grants and holdbacks. What those say may
     * change; the profile then stays.
     *
     * @param id changes when any of its members does
     * @param like one of the materials with this profile
     * @param licences those with a grant or a holdback about it
     */
    public record RightsProfile(
            String id, Id<Material> like, Set<CarriedRight> carries, Set<Id<Licence>> licences) {
        public RightsProfile {
            carries = Set.copyOf(carries);
            licences = Set.copyOf(licences);
        }
    }

    /**
     * A material that was added or changed, or whose profile or remembered names did.
     *
     * @param number later changes have greater ones
     * @param remembered names by which people confirmed uses of it
     */
    public record MaterialChange(
            long number,
            Id<ProductionRecord> production,
            Material material,
            List<String> remembered,
            String profile) {
        public MaterialChange {
            remembered = List.copyOf(remembered);
        }
    }

    /** Everything one look at the office may ask: all of it as it was at one moment. */
    public interface Reading {

        /** Those the person belongs to, by name. */
        List<ProductionRecord> productionsOf(String person);

        /** By name, when the person belongs to it. */
        Optional<ProductionRecord> production(String person, String name);

        /** Whether anybody belongs to any production. */
        boolean hasPeople();

        /** Whoever belonged to a production here first. */
        Optional<String> owner();

        List<String> members(Id<ProductionRecord> production);

        /** The token of a secret. */
        Optional<TokenRecord> token(String secret);

        Optional<TokenRecord> tokenOfId(String id);

        /** Oldest first. */
        List<TokenRecord> tokensOf(String person);

        /** The names its own companies stand under, in the order they were given. */
        List<String> companies(Id<ProductionRecord> production);

        /** Of the whole office, by name. */
        List<Party> parties();

        /** By name, upper or lower case. */
        Optional<Party> party(String name);

        /** By title. */
        List<Material> materials(Id<ProductionRecord> production);

        /** Those of these the production has, in no order. */
        List<Material> materials(
                Id<ProductionRecord> production, Collection<Id<Material>> materials);

        Optional<Material> material(Id<ProductionRecord> production, Id<Material> material);

        /** By reference. */
        List<Licence> licences(Id<ProductionRecord> production);

        /** Those of these the production has, in no order. */
        List<Licence> licences(Id<ProductionRecord> production, Collection<Id<Licence>> licences);

        Optional<Licence> licence(Id<ProductionRecord> production, Id<Licence> licence);

        /** How often each licence was written: equal numbers mean an equal licence. */
        Map<Id<Licence>, Long> licenceVersions(Id<ProductionRecord> production);

        /** By name. */
        List<Deal> deals(Id<ProductionRecord> production);

        Optional<Deal> deal(Id<ProductionRecord> production, String name);

        /** In the order in which they came, newest last. */
        List<Cut> cuts(Id<ProductionRecord> production);

        Optional<Cut> cut(Id<ProductionRecord> production, String name);

        /**
         * What people said of names: every name of a use that is confirmed, with its material.
         * Those of the newest cut first, each name and material once for a cut.
         */
        List<Remembered> remembered(Id<ProductionRecord> production);

        /** The remembered names of these materials; nothing for one that has none. */
        Map<Id<Material>, List<String>> rememberedNames(Collection<Id<Material>> materials);

        /** Every distinct profile of the production's materials. */
        List<RightsProfile> profiles(Id<ProductionRecord> production);

        /** Oldest first: the materials changed since {@link Writing#forgetChanges}. */
        List<MaterialChange> materialChanges(int most);

        /** How many materials the office has, in all productions. */
        long countMaterials();
    }

    /**
     * One change to the office: all of it happens, or nothing does.
     *
     * <p>{@code add} refuses an identity or a name that is taken. {@code change} takes the record
     * as it was read and as it shall be, and throws {@link
     * dev.clearcut.base.ClearcutException.Stale} when somebody changed it in between.
     */
    public interface Writing extends Reading {

        void add(ProductionRecord production);

        /** Nothing happens when the person is a member already. */
        void addMember(Id<ProductionRecord> production, String person);

        /** Nothing happens when it is known already, upper or lower case. */
        void addCompany(Id<ProductionRecord> production, String name);

        /** Nothing happens when it is not known. */
        void removeCompany(Id<ProductionRecord> production, String name);

        /**
         * @param secret only its hash is kept
         */
        void addToken(TokenRecord token, String secret);

        void tokenUsed(String id, LocalDate day);

        void removeToken(String id);

        /** Names are unique in the office, upper or lower case. */
        void add(Party party);

        void change(Party before, Party after);

        default void add(Id<ProductionRecord> production, Material material) {
            add(production, List.of(material));
        }

        /** Many at once, which is quicker than one after the other. */
        void add(Id<ProductionRecord> production, Collection<Material> materials);

        void change(Id<ProductionRecord> production, Material before, Material after);

        /** Adds its parties too, where the office does not have them. */
        void add(Id<ProductionRecord> production, Licence licence);

        void change(Id<ProductionRecord> production, Licence before, Licence after);

        void add(Id<ProductionRecord> production, Deal deal);

        void change(Id<ProductionRecord> production, Deal before, Deal after);

        void add(Id<ProductionRecord> production, Cut cut);

        void change(Id<ProductionRecord> production, Cut before, Cut after);

        /** The index has them on disk; one changed again since has a greater number, and stays. */
        void forgetChanges(long upToNumber);

        /** Lists every material of the office as changed, for an index that begins anew. */
        void markAllChanged();
    }

    private static final String DATABASE = "office.db";

    private final Path folder;
    private final OfficeLock lock;
    private final Database database;
    private final Attachments attachments;
    private final AtomicLong revision = new AtomicLong();

    private Store(Path folder, OfficeLock lock, Database database) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.attachments = new Attachments(folder.resolve("attachments"));
    }

    /** Whether an office was founded in this folder. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(DATABASE));
    }

    /**
     * Opens the office in a folder, or founds one where there is none.
     *
     * @throws Unavailable when another program has it open, or the disk does not cooperate
     */
    public static Store open(Path folder) {
        QuietLogs.settle();
        if (Files.isRegularFile(folder)) {
            throw new Unavailable("%s is a file; an office is a folder.".formatted(folder), null);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException noFolder) {
            throw new Unavailable(
                    "No office can be founded in %s: the folder cannot be made (%s)."
                            .formatted(folder, noFolder.getMessage()),
                    noFolder);
        }
        var lock = OfficeLock.of(folder);
        try {
            return new Store(folder, lock, Database.open(folder.resolve(DATABASE)));
        } catch (RuntimeException cannotOpen) {
            closing(lock::close);
            throw cannotOpen;
        }
    }

    public Path folder() {
        return folder;
    }

    /** Looks at the office as it is at one moment. */
    public <T> T read(Function<Reading, T> work) {
        return database.read(session -> work.apply(new Work(session)));
    }

    /**
     * Changes the office: everything or, when the work throws, nothing. What returned is on disk.
     */
    public <T> T write(Function<Writing, T> work) {
        var result =
                database.write(
                        session -> {
                            var writing = new Work(session);
                            var written = work.apply(writing);
                            writing.settle();
                            return written;
                        });
        revision.incrementAndGet();
        return result;
    }

    /** Grows with every write of this program: unchanged means nothing was written. */
    public long revision() {
        return revision.get();
    }

    /** Keeps a file; once, however often it comes. Returns the SHA-256 of its content. */
    public String keep(byte[] content) {
        return attachments.keep(new ByteArrayInputStream(content));
    }

    /** Keeps a copy of a file. Returns the SHA-256 of its content. */
    public String keep(Path file) {
        try (var content = Files.newInputStream(file)) {
            return attachments.keep(content);
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    /**
     * Where a kept file lies; it is not to be changed.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when the office keeps no such file
     */
    public Path attachment(String sha256) {
        return attachments.at(sha256);
    }

    @Override
    public void close() {
        closing(database::close);
        closing(lock::close);
    }

    /** Something that lets go of what it holds. */
    private interface Closing {
        void close() throws IOException, SQLException;
    }

    private static void closing(Closing what) {
        try {
            what.close();
        } catch (IOException | SQLException notClosed) {
            throw new Unavailable(
                    "The office did not close cleanly (%s); nothing acknowledged is lost."
                            .formatted(notClosed.getMessage()),
                    notClosed);
        }
    }
}
