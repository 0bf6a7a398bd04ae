package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Entry;
import dev.clearcut.journal.Sentences;
import dev.clearcut.material.Material;
import dev.clearcut.store.Reading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who changed what in a production, from what to what, and why. */
public final class Journal {

    /** What an identity looks like that the office gave. */
    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final Scope scope;

    Journal(Scope scope) {
        this.scope = scope;
    }

    /**
     * An entry, told.
     *
     * @param sentences what was done; a material is called by its title of today
     */
    public record Told(Entry entry, List<String> sentences) {}

    /** The newest entries, newest first; those that concern the whole office among them. */
    public List<Told> newest(int most) {
        return scope.read(
                reading ->
                        told(
                                reading,
                                reading.journal().of(scope.production(), Long.MAX_VALUE, most)));
    }

    /** The entries that tell of one record, newest first. */
    public List<Told> about(Id<?> record) {
        return scope.read(
                reading ->
                        told(
                                reading,
                                reading.journal()
                                        .about(
                                                scope.production(),
                                                record.value(),
                                                Integer.MAX_VALUE)));
    }

    private List<Told> told(Reading reading, List<Entry> entries) {
        var ids = new HashSet<Id<Material>>();
        for (var entry : entries) {
            for (var sentence : Sentences.of(entry)) {
                IDENTITY.matcher(sentence).results().forEach(id -> ids.add(Id.of(id.group())));
            }
        }
        var titles = new HashMap<String, String>();
        reading.materials()
                .of(scope.production(), ids)
                .forEach(m -> titles.put(m.id().value(), m.title()));
        return entries.stream().map(entry -> told(entry, titles)).toList();
    }

    private static Told told(Entry entry, Map<String, String> titles) {
        return new Told(
                entry,
                Sentences.of(
                        entry,
                        sentence ->
                                IDENTITY.matcher(sentence)
                                        .replaceAll(
                                                id ->
                                                        Matcher.quoteReplacement(
                                                                titles.getOrDefault(
                                                                        id.group(), id.group())))));
    }
}
