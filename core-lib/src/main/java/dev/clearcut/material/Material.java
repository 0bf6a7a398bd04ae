package dev.clearcut.material;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.identifier.Identifier;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One piece of material.
 *
 * @param title as its maker calls it
 * @param people who made it and who is in it, as credited
 * @param identifiers each checked by its scheme's rules
 * @param aliases other names under which cutting rooms know it
 * @param description a few sentences for people who search
 * @param carries every right to be cleared: its kind's and its own
 */
public record Material(
        Id<Material> id,
        MaterialKind kind,
        String title,
        List<String> people,
        List<Identifier> identifiers,
        List<String> aliases,
        List<String> keywords,
        String description,
        Set<CarriedRight> carries) {

    public Material {
        if (title.isBlank()) {
            throw new Invalid("A material needs a title.");
        }
        if (carries.isEmpty()) {
            throw new Invalid(
                    "\"%s\" carries no right at all; a %s carries %s."
                            .formatted(title, kind.inWords(), kind.carries()));
        }
        title = title.strip();
        people = List.copyOf(people);
        identifiers = List.copyOf(identifiers);
        aliases = List.copyOf(aliases);
        keywords = List.copyOf(keywords);
        carries = Collections.unmodifiableSet(EnumSet.copyOf(carries));
    }

    /** A material that carries what its kind always carries. */
    public static Material titled(Id<Material> id, MaterialKind kind, String title) {
        return new Material(
                id, kind, title, List.of(), List.of(), List.of(), List.of(), "", kind.carries());
    }

    public Material people(List<String> newPeople) {
        return new Material(
                id, kind, title, newPeople, identifiers, aliases, keywords, description, carries);
    }

    public Material identifiers(List<Identifier> newIdentifiers) {
        return new Material(
                id, kind, title, people, newIdentifiers, aliases, keywords, description, carries);
    }

    public Material aliases(List<String> newAliases) {
        return new Material(
                id, kind, title, people, identifiers, newAliases, keywords, description, carries);
    }

    public Material keywords(List<String> newKeywords) {
        return new Material(
                id, kind, title, people, identifiers, aliases, newKeywords, description, carries);
    }

    public Material description(String newDescription) {
        return new Material(
                id, kind, title, people, identifiers, aliases, keywords, newDescription, carries);
    }

    public Material carrying(Collection<CarriedRight> newCarries) {
        return new Material(
                id,
                kind,
                title,
                people,
                identifiers,
                aliases,
                keywords,
                description,
                newCarries.isEmpty() ? Set.of() : EnumSet.copyOf(newCarries));
    }
}
