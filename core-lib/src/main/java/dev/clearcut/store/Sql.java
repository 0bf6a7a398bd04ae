package dev.clearcut.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Plain SQL in a session's transaction, for what is no entity. Values are texts. */
final class Sql {

    private final Session session;

    Sql(Session session) {
        this.session = session;
    }

    /** As many question marks as there are values, in brackets. */
    static String in(List<String> values) {
        return "(" + "?, ".repeat(values.size() - 1) + "?)";
    }

    void run(String statement, String... values) {
        session.doWork(
                connection -> {
                    try (var prepared = prepared(connection, statement, List.of(values))) {
                        prepared.executeUpdate();
                    }
                });
    }

    void run(String statement, List<String> values) {
        run(statement, values.toArray(String[]::new));
    }

    /** The same statement for each of these. */
    void runEach(String statement, Collection<? extends List<? extends @Nullable String>> values) {
        session.doWork(
                connection -> {
                    try (var prepared = connection.prepareStatement(statement)) {
                        for (var row : values) {
                            set(prepared, row);
                            prepared.addBatch();
                        }
                        prepared.executeBatch();
                    }
                });
    }

    /** The only column of the only row. */
    long number(String query, String... values) {
        return session.doReturningWork(
                connection -> {
                    try (var prepared = prepared(connection, query, List.of(values));
                            var rows = prepared.executeQuery()) {
                        rows.next();
                        return rows.getLong(1);
                    }
                });
    }

    List<String> texts(String query, String... values) {
        return texts(query, List.of(values));
    }

    List<String> texts(String query, List<String> values) {
        return rows(query, values, 1).stream().map(List::getFirst).toList();
    }

    List<List<String>> pairs(String query, List<String> values) {
        return rows(query, values, 2);
    }

    /** The first columns of every row; none of them is null. */
    List<List<String>> rows(String query, List<String> values, int columns) {
        return nullable(query, values, columns).stream().map(Sql::whole).toList();
    }

    private static List<String> whole(List<@Nullable String> row) {
        var whole = new ArrayList<String>(row.size());
        for (var value : row) {
            whole.add(Objects.requireNonNull(value));
        }
        return whole;
    }

    /** The first columns of every row. */
    List<List<@Nullable String>> nullable(String query, List<String> values, int columns) {
        return session.doReturningWork(
                connection -> {
                    try (var prepared = prepared(connection, query, values);
                            var rows = prepared.executeQuery()) {
                        var all = new ArrayList<List<@Nullable String>>();
                        while (rows.next()) {
                            var row = new ArrayList<@Nullable String>(columns);
                            for (int column = 1; column <= columns; column++) {
                                row.add(rows.getString(column));
                            }
                            all.add(row);
                        }
                        return all;
                    }
                });
    }

    /** The first columns of every row, none of them null, one by one: nothing of it is held. */
    void each(String query, Consumer<List<String>> consumer, int columns) {
        session.doWork(
                connection -> {
                    try (var prepared = prepared(connection, query, List.of());
                            var rows = prepared.executeQuery()) {
                        while (rows.next()) {
                            var row = new ArrayList<String>(columns);
                            for (int column = 1; column <= columns; column++) {
                                row.add(Objects.requireNonNull(rows.getString(column)));
                            }
                            consumer.accept(row);
                        }
                    }
                });
    }

    private static PreparedStatement prepared(
            Connection connection, String statement, List<String> values) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        set(prepared, values);
        return prepared;
    }

    private static void set(PreparedStatement prepared, List<? extends @Nullable String> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            prepared.setString(i + 1, values.get(i));
        }
    }
}
