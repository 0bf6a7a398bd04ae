package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Money;
import dev.clearcut.exchange.json.office.Documents;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts papers of a sheet into the most-favoured-nations groups they say they are in. A group that
 * nobody knows yet is made: it compares the whole fees. A sheet takes nobody out.
 */
final class MfnJoining {

    /** What the journal calls a group. */
    static final String RECORD = "MFN group";

    private final Scope scope;
    private final Writing writing;
    private final LinkedHashMap<String, MfnGroup> before = new LinkedHashMap<>();

    MfnJoining(Scope scope, Writing writing) {
        this.scope = scope;
        this.writing = writing;
        writing.mfnGroups()
                .of(scope.production())
                .forEach(group -> before.put(key(group.name()), group));
    }

    /**
     * A paper and a group it is in.
     *
     * @param reference what people call the paper
     */
    record Joins(String group, String reference, Priced priced, @Nullable Money fee) {}

    /**
     * @throws Refused when a group compares shares, or its first paper has no fee to tell in what
     */
    List<Written> join(Collection<Joins> all) {
        var byGroup = new LinkedHashMap<String, List<Joins>>();
        all.forEach(
                one -> byGroup.computeIfAbsent(key(one.group()), k -> new ArrayList<>()).add(one));
        var written = new ArrayList<Written>();
        byGroup.forEach(
                (key, joins) -> {
                    var known = before.get(key);
                    if (known == null) {
                        written.add(added(joins));
                    } else if (!joins.stream().allMatch(one -> known.includes(one.priced()))) {
                        written.add(joined(known, joins));
                    }
                });
        return written;
    }

    private Written added(List<Joins> joins) {
        var first = joins.getFirst();
        var fee =
                joins.stream()
                        .map(Joins::fee)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> noFee(first));
        var group =
                new MfnGroup(
                        scope.sources().freshId(),
                        first.group(),
                        Compared.FEE_PER_SIDE,
                        fee.currency(),
                        joins.stream().map(Joins::priced).distinct().map(Member::of).toList());
        writing.mfnGroups().add(scope.production(), group);
        return new Written(RECORD, group.id().value(), null);
    }

    private static Refused noFee(Joins first) {
        return new Refused(
                "\"%s\" is the first of the most-favoured-nations group \"%s\" and has no fee, so that nobody knows in which currency fees are compared: enter its fee, or add the group with \"mfn add\"."
                        .formatted(first.reference(), first.group()));
    }

    private Written joined(MfnGroup known, List<Joins> joins) {
        var members = new ArrayList<>(known.members());
        for (var one : joins) {
            if (members.stream().noneMatch(member -> member.priced().equals(one.priced()))) {
                refuseShares(known, one);
                members.add(Member.of(one.priced()));
            }
        }
        var after =
                new MfnGroup(known.id(), known.name(), known.compared(), known.currency(), members);
        writing.mfnGroups().change(scope.production(), known, after);
        return new Written(RECORD, known.id().value(), Documents.write((Object) known));
    }

    private static void refuseShares(MfnGroup group, Joins one) {
        if (group.compared() == Compared.PRO_RATA) {
            throw new Refused(
                    "The most-favoured-nations group \"%s\" compares by shares, and a sheet does not say the share of \"%s\": add it with \"mfn add --pro-rata\"."
                            .formatted(group.name(), one.reference()));
        }
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
