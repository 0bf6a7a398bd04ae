package dev.clearcut.manifest.naming;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.DataFile;
import dev.clearcut.base.DataFile.Row;
import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How names are made.
 *
 * @param edition of what it was taken from, and when
 * @param hasExtension whether names may end with one, which is not part of any field
 * @param source where it is written down
 */
public record Convention(
        String id,
        String title,
        String edition,
        String separator,
        boolean hasExtension,
        String source,
        String note,
        List<Field> fields) {

    private static final Map<String, Convention> ALL = load();

    public Convention {
        fields = List.copyOf(fields);
    }

    /** Those that are shipped. */
    public static List<Convention> all() {
        return List.copyOf(ALL.values());
    }

    /**
     * @throws NotFound when none is called that
     */
    public static Convention named(String id) {
        var convention = ALL.get(id.strip().toLowerCase(Locale.ROOT));
        if (convention == null) {
            var near = Words.didYouMean(id, ALL.keySet());
            throw new NotFound(
                    "There is no convention \"%s\"%s There are: %s."
                            .formatted(
                                    id,
                                    near.isEmpty() ? "." : near,
                                    String.join(", ", ALL.keySet())));
        }
        return convention;
    }

    private static Map<String, Convention> load() {
        return made(
                DataFile.beside(Convention.class, "conventions.csv"),
                DataFile.beside(Convention.class, "fields.csv"),
                DataFile.beside(Convention.class, "values.csv"));
    }

    private static Map<String, Convention> made(
            List<Row> conventions, List<Row> fields, List<Row> values) {
        var lists = new LinkedHashMap<String, Map<String, String>>();
        for (var row : values) {
            lists.computeIfAbsent(row.get("list"), any -> new LinkedHashMap<>())
                    .put(row.get("value"), row.get("meaning"));
        }
        var all = new LinkedHashMap<String, Convention>();
        for (var row : conventions) {
            var its =
                    fields.stream()
                            .filter(field -> field.get("convention").equals(row.get("id")))
                            .toList();
            all.put(
                    row.get("id"),
                    new Convention(
                            row.get("id"),
                            row.get("title"),
                            row.get("edition"),
                            row.get("separator"),
                            row.get("extension").equals("yes"),
                            row.get("source"),
                            row.get("note"),
                            fields(its, lists)));
        }
        return all;
    }

    private static List<Field> fields(List<Row> rows, Map<String, Map<String, String>> lists) {
        var byName =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("field"),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var fields = new ArrayList<Field>();
        byName.forEach(
                (name, parts) ->
                        fields.add(
                                new Field(
                                        name,
                                        parts.stream().map(row -> part(row, lists)).toList(),
                                        parts.getFirst().get("fill"))));
        return fields;
    }

    private static Part part(Row row, Map<String, Map<String, String>> lists) {
        return new Part(
                row.get("part"),
                Part.Need.valueOf(row.get("need").toUpperCase(Locale.ROOT)),
                lists.getOrDefault(row.get("values"), Map.of()),
                row.get("form"),
                number(row.get("most")),
                number(row.get("advised")),
                lists.getOrDefault(row.get("known"), Map.of()),
                row.get("example"),
                row.get("help"));
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }
}
