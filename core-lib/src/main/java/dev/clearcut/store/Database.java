package dev.clearcut.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.Unavailable;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file of an office: one connection that writes, and a pool of connections that read.
 * Write-ahead log with a full sync: a transaction that returned is on disk, and readers neither
 * wait for the writer nor see half of what it does.
 */
final class Database implements AutoCloseable {

    private static final int READERS = 8;

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private final Connection writer;
    private final HikariDataSource readers;

    private Database(Path file, Connection writer, HikariDataSource readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    static Database open(Path file) {
        try {
            Schema.bringUpToDate(source(file, SQLiteConfig.TransactionMode.DEFERRED));
            var writer = source(file, SQLiteConfig.TransactionMode.IMMEDIATE).getConnection();
            return new Database(file, writer, readers(file));
        } catch (ClearcutException ours) {
            throw ours;
        } catch (SQLException | RuntimeException cannotOpen) {
            throw unavailable(file, cannotOpen);
        }
    }

    <T> T read(Function<Session, T> work) {
        try (var connection = readers.getConnection();
                var session = Mapping.session(connection)) {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return inTransaction(session, Ending.COMMIT, work);
        } catch (PersistenceException | SQLException failed) {
            throw unavailable(file, failed);
        }
    }

    /** All of the work or none of it; on disk when this returns. */
    <T> T write(Function<Session, T> work) {
        return write(Ending.COMMIT, work);
    }

    /** Does the work, and takes all of it back. */
    <T> T rehearse(Function<Session, T> work) {
        return write(Ending.ROLLBACK, work);
    }

    private <T> T write(Ending ending, Function<Session, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write cannot begin inside another write.");
        }
        writing.lock();
        try (var session = Mapping.session(writer)) {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return inTransaction(session, ending, work);
        } catch (PersistenceException failed) {
            throw unavailable(file, failed);
        } finally {
            writing.unlock();
        }
    }

    /** Deleted rows stay in the file until their pages are used again: here they go at once. */
    void tidy() {
        writing.lock();
        try (var statement = writer.createStatement()) {
            statement.execute("vacuum");
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException failed) {
            throw unavailable(file, failed);
        } finally {
            writing.unlock();
        }
    }

    /** How a transaction ends when its work did not throw. */
    private enum Ending {
        COMMIT,
        ROLLBACK
    }

    private static <T> T inTransaction(Session session, Ending ending, Function<Session, T> work) {
        var transaction = session.beginTransaction();
        try {
            var result = work.apply(session);
            if (ending == Ending.COMMIT) {
                transaction.commit();
            }
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource readers(Path file) {
        var config = new HikariConfig();
        config.setDataSource(source(file, SQLiteConfig.TransactionMode.DEFERRED));
        config.setConnectionInitSql("pragma query_only = 1");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        config.setPoolName("office readers");
        return new HikariDataSource(config);
    }

    private static Unavailable unavailable(Path file, Exception failed) {
        return new Unavailable(
                "The office's database %s cannot be used (%s); check the disk, and that the file is whole."
                        .formatted(file, reason(failed)),
                failed);
    }

    private static String reason(Throwable failed) {
        var deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    @Override
    public void close() throws SQLException {
        writing.lock();
        try {
            readers.close();
            writer.close();
        } finally {
            writing.unlock();
        }
    }
}
