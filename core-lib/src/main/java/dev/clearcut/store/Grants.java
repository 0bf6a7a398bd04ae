package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Terms;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.GrantRow.CapText;
import dev.clearcut.store.GrantRow.DutyText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Grants and holdbacks as rows. One reading lives for one look at the office: rights that are
 * written alike, as a contract's often are, are read once.
 */
final class Grants {

    private final Map<List<BoxText>, Rights> read = new HashMap<>();

    static void write(Licence licence, LicenceRow row) {
        for (var grant : licence.grants()) {
            var child = row(grant);
            child.licence = row;
            child.position = row.grants.size();
            row.grants.add(child);
        }
        for (var holdback : licence.holdbacks()) {
            var child = row(holdback);
            child.licence = row;
            child.position = row.holdbacks.size();
            child.id = row.id + "/" + child.position;
            row.holdbacks.add(child);
        }
    }

    List<Grant> grants(LicenceRow licence) {
        return licence.grants.stream().map(this::grant).toList();
    }

    List<Holdback> holdbacks(LicenceRow licence) {
        return licence.holdbacks.stream().map(this::holdback).toList();
    }

    private static GrantRow row(Grant grant) {
        var row = new GrantRow();
        row.id = grant.id().value();
        row.clause = grant.clause();
        row.exclusivity = Word.of(grant.exclusivity());
        row.share = grant.share().fraction();
        row.term = grant.term() == null ? null : grant.term().toString();
        grant.materials().forEach(id -> row.materials.add(id.value()));
        grant.rights().stream().map(Word::of).forEach(row.rights::add);
        row.granted.addAll(BoxText.of(grant.granted()));
        row.barred.addAll(BoxText.of(grant.barred()));
        grant.silent().stream().map(Word::of).forEach(row.silent::add);
        grant.caps().stream().map(Grants::text).forEach(row.caps::add);
        grant.duties().forEach(duty -> row.duties.add(text(duty)));
        return row;
    }

    private static HoldbackRow row(Holdback holdback) {
        var row = new HoldbackRow();
        row.clause = holdback.clause();
        row.reason = holdback.reason();
        holdback.materials().forEach(id -> row.materials.add(id.value()));
        holdback.rights().stream().map(Word::of).forEach(row.rights::add);
        row.scope.addAll(BoxText.of(holdback.scope()));
        return row;
    }

    private Grant grant(GrantRow row) {
        var terms =
                Terms.granting(rights(row.granted))
                        .clause(row.clause)
                        .of(materials(row.materials))
                        .rights(carried(row.rights))
                        .silent(
                                row.silent.stream()
                                        .map(word -> Word.read(Axis.class, word))
                                        .toList())
                        .barred(rights(row.barred))
                        .exclusivity(Word.read(Exclusivity.class, row.exclusivity))
                        .caps(row.caps.stream().map(Grants::cap).toList())
                        .duties(row.duties.stream().map(Grants::duty).toList())
                        .term(row.term == null ? null : EventWindow.of(row.term))
                        .share(Share.read(row.share))
                        .terms();
        return Grant.of(Id.of(row.id), terms);
    }

    private static Duty duty(DutyText text) {
        return new Duty(Word.read(Duty.Kind.class, text.kind()), text.duty());
    }

    private Holdback holdback(HoldbackRow row) {
        return new Holdback(
                row.clause,
                materials(row.materials),
                carried(row.rights),
                rights(row.scope),
                row.reason);
    }

    Rights rights(List<BoxText> boxes) {
        return read.computeIfAbsent(List.copyOf(boxes), BoxText::read);
    }

    static Set<Id<Material>> materials(Set<String> ids) {
        return ids.stream().map(Id::<Material>of).collect(Collectors.toSet());
    }

    static Set<CarriedRight> carried(Set<String> words) {
        return words.stream()
                .map(word -> Word.read(CarriedRight.class, word))
                .collect(Collectors.toSet());
    }

    static CapText text(Cap cap) {
        return switch (cap) {
            case Cap.Seconds seconds -> new CapText("seconds", seconds.most());
            case Cap.Uses uses -> new CapText("uses", uses.most());
        };
    }

    private static DutyText text(Duty duty) {
        return new DutyText(duty.kind().word(), duty.text());
    }

    static Cap cap(CapText text) {
        return text.kind().equals("seconds") ? Cap.seconds(text.most()) : Cap.uses(text.most());
    }
}
