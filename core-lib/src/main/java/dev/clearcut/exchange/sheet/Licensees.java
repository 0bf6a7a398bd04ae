package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.party.CompanyName;
import dev.clearcut.party.OurCompanies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Who a sheet's licences are granted to. Each licensee that is none of ours is one warning: such a
 * licence grants the production nothing, and often it is only that nobody has said who we are.
 */
final class Licensees {

    private final Columns<LicenceColumn> columns;
    private final OurCompanies ours;

    Licensees(Columns<LicenceColumn> columns, OurCompanies ours) {
        this.columns = columns;
        this.ours = ours;
    }

    void check(Findings findings) {
        var strangers = strangers();
        boolean meansUs = ours.isEmpty() && strangers.size() == 1;
        for (var stranger : strangers) {
            var rows = stranger.rows();
            findings.add(
                    Finding.warning(
                            "licence.licensee",
                            columns.at(rows.getFirst(), LicenceColumn.LICENSEE),
                            meansUs ? perhapsUs(rows) : notUs(rows)));
        }
    }

    private record Stranger(CompanyName name, List<Row> rows) {}

    /** Each with its rows, in the order of their first rows. */
    private List<Stranger> strangers() {
        var strangers = new ArrayList<Stranger>();
        var namesakes = new HashMap<String, List<Stranger>>();
        for (var row : columns.sheet().rows()) {
            var written = name(row);
            if (isName(written) && !ours.include(written)) {
                var name = CompanyName.of(written);
                var known = namesakes.computeIfAbsent(name.core(), core -> new ArrayList<>());
                known.stream()
                        .filter(stranger -> stranger.name().meansSameAs(name))
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    var stranger = new Stranger(name, new ArrayList<>());
                                    known.add(stranger);
                                    strangers.add(stranger);
                                    return stranger;
                                })
                        .rows()
                        .add(row);
            }
        }
        return strangers;
    }

    /** A dash says that there is none. */
    static boolean isName(String cell) {
        return !CompanyName.of(cell).isBlank();
    }

    private String name(Row row) {
        return columns.text(row, LicenceColumn.LICENSEE);
    }

    private String perhapsUs(List<Row> rows) {
        var name = name(rows.getFirst());
        var all = rows.size() == columns.sheet().rows().size() && rows.size() > 1 ? "All " : "";
        return "%s%s to \"%s\", and to nobody else by name; this production has no company yet. Is that us? Say so, or none of it counts as ours: production company PRODUCTION \"%s\""
                .formatted(all, granted(rows), name, name);
    }

    private String notUs(List<Row> rows) {
        var name = name(rows.getFirst());
        var near = Words.didYouMean(name, ours.names());
        return "%s to \"%s\", which is %s%s; none of that counts as ours. If it is us, say so: production company PRODUCTION \"%s\""
                .formatted(
                        granted(rows),
                        name,
                        ours.isEmpty() ? "not known to be us" : "none of our companies",
                        near.isEmpty() ? "" : " (" + near.substring(2, near.length() - 1) + "?)",
                        name);
    }

    private static String granted(List<Row> rows) {
        return rows.size() == 1 ? "1 row is granted" : rows.size() + " rows are granted";
    }
}
