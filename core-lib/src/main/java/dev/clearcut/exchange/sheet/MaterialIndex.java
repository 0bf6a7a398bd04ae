package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Id;
import dev.clearcut.base.Words;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.material.Material;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An office's materials as licences name them: by reference, identifier, title or alias. */
public final class MaterialIndex {

    private final Map<Id<Material>, Material> byId = new LinkedHashMap<>();
    private final Map<String, Set<Material>> byRef = new HashMap<>();
    private final Map<String, Set<Material>> byIdentifier = new HashMap<>();
    private final Map<String, Set<Material>> byTitle = new HashMap<>();
    private final Map<String, Set<Material>> byAlias = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    private MaterialIndex(Collection<Material> materials, Map<String, Id<Material>> refs) {
        for (var material : materials) {
            byId.put(material.id(), material);
            names.add(material.title());
            put(byTitle, material.title(), material);
            material.aliases().forEach(alias -> put(byAlias, alias, material));
            material.identifiers().forEach(identifier -> put(identifier, material));
        }
        refs.forEach(
                (ref, id) -> {
                    var material = byId.get(id);
                    if (material != null) {
                        names.add(ref);
                        put(byRef, ref, material);
                    }
                });
    }

    /**
     * @param refs the office's own keys, as a materials sheet gives them; may be empty
     */
    public static MaterialIndex of(Collection<Material> materials, Map<String, Id<Material>> refs) {
        return new MaterialIndex(materials, refs);
    }

    /**
     * The materials a word of a sheet may mean: by reference, else by identifier, else by title,
     * else by alias. More than one when it is ambiguous.
     */
    Set<Material> find(String word) {
        var spelling = Spelling.of(word);
        for (var names : List.of(byRef, byIdentifier, byTitle, byAlias)) {
            var found = names.get(spelling);
            if (found != null) {
                return found;
            }
        }
        return Set.of();
    }

    String didYouMean(String word) {
        return Words.didYouMean(word, names);
    }

    /** How an ambiguous material is told from the others: by its kind, its people and numbers. */
    static String inWords(Material material) {
        var words = new ArrayList<String>();
        words.add(material.kind().inWords());
        words.addAll(material.people());
        material.identifiers().forEach(identifier -> words.add(identifier.toString()));
        return "\"%s\" (%s)".formatted(material.title(), String.join(", ", words));
    }

    /** With its scheme's name in front and without. */
    private void put(Identifier identifier, Material material) {
        put(byIdentifier, identifier.toString(), material);
        put(byIdentifier, identifier.value(), material);
    }

    private static void put(Map<String, Set<Material>> names, String name, Material material) {
        names.computeIfAbsent(Spelling.of(name), n -> new LinkedHashSet<>()).add(material);
    }
}
