package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a write removed: nothing that stays may stand on it. */
final class Removals {

    private final Sql sql;

    /** What people call it, by identity. */
    private final Map<String, String> removed = new LinkedHashMap<>();

    Removals(Sql sql) {
        this.sql = sql;
    }

    /** Deletes for good; whether nothing stands on it any more is seen when the write ends. */
    void removing(String table, Id<?> id, String who) {
        sql.run("delete from " + table + " where id = ?", id.value());
        removed(id, who);
    }

    /** Whether nothing stands on it any more is seen when the write ends. */
    void removed(Id<?> id, String who) {
        removed.put(id.value(), who);
    }

    /** Nothing that was removed is needed by what stays. */
    void settle() {
        if (removed.isEmpty()) {
            return;
        }
        Dangling.first(sql).ifPresent(this::refuse);
    }

    private void refuse(Dangling dangling) {
        var owner = dangling.owner().isEmpty() ? "" : " (" + dangling.owner() + ")";
        throw new Refused(
                "%s cannot be removed: %s still needs it%s. Change that first."
                        .formatted(
                                removed.getOrDefault(
                                        dangling.missing(), few(List.copyOf(removed.values()))),
                                needing(dangling.table()),
                                owner));
    }

    private static String few(List<String> names) {
        int most = 3;
        return names.size() <= most
                ? String.join(", ", names)
                : "%s and %,d more"
                        .formatted(String.join(", ", names.subList(0, most)), names.size() - most);
    }

    private static String needing(String table) {
        return switch (table) {
            case "grant_material" -> "a grant of a licence";
            case "holdback_material" -> "a holdback of a licence";
            case "cut_use", "use_candidate" -> "a use in a cut";
            case "clearance_case" -> "a clearance case";
            case "option_material" -> "an option of a licence";
            case "quote_material" -> "a quote";
            case "mfn_member" -> "a most-favoured-nations group";
            case "paper" -> "a paper such as a release or an opinion";
            case "work_origin", "work_basis" -> "a work in the chain of title";
            case "transfer_work", "transfer" -> "a paper in the chain of title";
            case "budget_coding" -> "a cost code";
            case "deliverable" -> "an item of a delivery";
            case "delivery_version" -> "a version of a deliverable";
            case "evidence" -> "a paper attached to it";
            default -> "a " + table.replace('_', ' ');
        };
    }
}
