package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One material as a sheet describes it, before it has an identity.
 *
 * @param where the row
 * @param ref the office's own key for it; empty when the sheet gives none
 * @param carries every right it carries: its kind's, and the sheet's additions and exceptions
 */
public record MaterialRow(
        Where.InFile where,
        String ref,
        MaterialKind kind,
        String title,
        List<String> people,
        List<Identifier> identifiers,
        List<String> aliases,
        List<String> keywords,
        String description,
        Set<CarriedRight> carries) {

    public MaterialRow {
        people = List.copyOf(people);
        identifiers = List.copyOf(identifiers);
        aliases = List.copyOf(aliases);
        keywords = List.copyOf(keywords);
        carries = Collections.unmodifiableSet(EnumSet.copyOf(carries));
    }

    /**
     * The same for the same material in every import: its {@link #ref}, else its kind and title as
     * {@link #key(MaterialKind, String)} spells them. An import that finds its key already there,
     * with the same content, changes nothing.
     */
    public String key() {
        return ref.isEmpty() ? key(kind, title) : refKey(ref);
    }

    /** The key of a material the office has a reference for. */
    public static String refKey(String ref) {
        return "ref:" + Spelling.of(ref);
    }

    /** The key of a material that has no reference. */
    public static String key(MaterialKind kind, String title) {
        return kind.word() + ":" + Spelling.of(title);
    }

    /** The material itself. */
    public Material material(Id<Material> id) {
        return new Material(
                id, kind, title, people, identifiers, aliases, keywords, description, carries);
    }
}
