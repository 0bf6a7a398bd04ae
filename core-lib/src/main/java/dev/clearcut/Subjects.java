package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What people call the things that papers are attached to. */
final class Subjects {

    private final Map<AttachedTo, String> names = new HashMap<>();

    private Subjects() {}

    static Subjects of(
            Reading reading, Id<ProductionRecord> production, Collection<Evidence> evidence) {
        var licences = new HashSet<Id<Licence>>();
        var materials = new HashSet<Id<Material>>();
        var parties = new HashSet<Id<Party>>();
        var cases = new HashSet<Id<ClearanceCase>>();
        for (var one : evidence) {
            switch (one.attachedTo()) {
                case AttachedTo.ToLicence(var id) -> licences.add(id);
                case AttachedTo.ToMaterial(var id) -> materials.add(id);
                case AttachedTo.ToParty(var id) -> parties.add(id);
                case AttachedTo.ToCase(var id) -> cases.add(id);
            }
        }
        var subjects = new Subjects();
        subjects.name(reading.licences().of(production, licences).stream());
        subjects.name(reading, parties);
        var onFile = reading.cases().of(production, cases);
        onFile.forEach(one -> materials.add(one.material()));
        var titles = new HashMap<Id<Material>, String>();
        reading.materials().of(production, materials).forEach(m -> titles.put(m.id(), m.title()));
        titles.forEach(
                (id, title) ->
                        subjects.names.put(new AttachedTo.ToMaterial(id), "material " + title));
        for (var one : onFile) {
            subjects.names.put(
                    AttachedTo.the(one),
                    "case %s of %s"
                            .formatted(
                                    one.right().inWords(),
                                    titles.getOrDefault(one.material(), "?")));
        }
        return subjects;
    }

    private void name(Stream<Licence> licences) {
        licences.forEach(l -> names.put(AttachedTo.the(l), "licence " + l.reference()));
    }

    private void name(Reading reading, Set<Id<Party>> parties) {
        for (var id : parties) {
            reading.parties()
                    .one(id)
                    .ifPresent(p -> names.put(AttachedTo.the(p), "party " + p.name()));
        }
    }

    /** {@code licence Acme 1}, {@code case sync of The Long Goodbye}. */
    String name(AttachedTo to) {
        return names.getOrDefault(to, to.word() + " " + to.id());
    }
}
