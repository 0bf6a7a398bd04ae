package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.MaterialKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads materials, one a row. Columns (required first): {@code title}, {@code kind} (not where the
 * title's column is headed as a list of songs); {@code ref}, {@code people}, {@code identifiers}
 * ({@code ISRC …; ISWC …}) or a column a scheme, {@code aliases}, {@code keywords}, {@code
 * description}, {@code also carries}, {@code does not carry}. Lists are separated by {@code ;}.
 *
 * <p>Findings are {@code sheet.*} for the table as such and {@code material.*} for what it says. A
 * report with an error means: import nothing.
 */
public final class MaterialSheet {

    /** Numbers of one recording, programme or picture: two materials cannot share them. */
    private static final Set<Scheme> OF_ONE_THING =
            EnumSet.of(Scheme.ISRC, Scheme.ISAN, Scheme.EIDR);

    private static final Pattern ANOTHER_IDENTIFIER =
            Pattern.compile(",\\s*(?=(?i:ISRC|ISWC|ISAN|EIDR|ISNI|IPI|EAN|UPC|GTIN|ISBN|OWN)\\b)");

    /** A heading that says what everything under it is. */
    private static final Pattern MUSIC = Pattern.compile("(?i)\\b(?:track|song|music|cue)\\b");

    /** "Marr / Okafor" are two people; "AC/DC" is one. */
    private static final Pattern ANOTHER_PERSON = Pattern.compile("(?<!\\s)\\s++/\\s++");

    /** Headings of texts that speak for themselves. */
    private static final Set<String> OF_ITSELF =
            Set.of("description", "materialdescription", "about", "synopsis", "summary");

    private final CarriedRights carriedRights = new CarriedRights();
    private final Findings findings = new Findings();
    private final MaterialKinds kinds = new MaterialKinds(findings);
    private final Map<String, Row> byKey = new HashMap<>();
    private final Map<Identifier, Row> byIdentifier = new HashMap<>();
    private final Columns<MaterialColumn> columns;

    private MaterialSheet(Reported<Sheet> read, Mapping mapping) {
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(MaterialColumn.HEADINGS, read.value(), findings),
                        findings);
        if (columns.has(MaterialColumn.TITLE)
                && !columns.has(MaterialColumn.KIND)
                && !isOfMusic()) {
            findings.error(
                    "sheet.column.missing",
                    read.value().at(columns.sheet().headerLine()),
                    "There is no column \"kind\" (or \"type\"); add one that says what each material is: %s."
                            .formatted(MaterialKinds.all()));
        }
    }

    /** How much a sheet looks like one of materials; the greatest is the one that is meant. */
    public static int fit(Sheet sheet) {
        return fit(sheet, Mapping.NONE);
    }

    /** The same, where headings have the office's own meanings. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(MaterialColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     * @return the rows that could be read, for a look; to be imported only when the report has no
     *     error
     */
    public static Reported<List<MaterialRow>> read(Reported<Sheet> sheet) {
        var rows = rows(sheet, Mapping.NONE);
        return new Reported<>(rows.values(), rows.report());
    }

    /** The same, for a look at each row; headings may have the office's own meanings. */
    public static SheetRows<MaterialRow> rows(Reported<Sheet> sheet, Mapping mapping) {
        return new MaterialSheet(sheet, mapping).rows();
    }

    private SheetRows<MaterialRow> rows() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var rows = new ArrayList<SheetRows.Read<MaterialRow>>();
        for (var row : columns.sheet().rows()) {
            int before = findings.size();
            var read = row(row);
            if (read.isPresent()) {
                checkTwice(read.get(), row);
                rows.add(new SheetRows.Read<>(List.of(row.line()), read.get()));
            } else if (findings.size() == before) {
                throw new IllegalStateException("line " + row.line() + " was dropped silently");
            }
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no material under them.");
        }
        return new SheetRows<>(rows, findings.report(), findings.wrong());
    }

    private Optional<MaterialRow> row(Row row) {
        var title = columns.text(row, MaterialColumn.TITLE);
        if (title.isEmpty()) {
            findings.error(
                    "material.title",
                    columns.at(row, MaterialColumn.TITLE),
                    "This row has no title; give it one, or empty the row.");
        }
        var identifiers = identifiers(row);
        var kind = kind(row);
        if (kind.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        var carries = carries(row, kind.get());
        if (carries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MaterialRow(
                        columns.sheet().at(row.line()),
                        columns.text(row, MaterialColumn.REF),
                        kind.get(),
                        title,
                        people(row),
                        identifiers,
                        list(row, MaterialColumn.ALIASES),
                        keywords(row),
                        description(row),
                        carries));
    }

    /** A list of songs need not say that each is one. */
    private Optional<MaterialKind> kind(Row row) {
        return columns.has(MaterialColumn.KIND)
                ? kinds.read(
                        columns.text(row, MaterialColumn.KIND),
                        columns.at(row, MaterialColumn.KIND))
                : Optional.of(
                        kinds.ofMusic(
                                columns.heading(MaterialColumn.TITLE),
                                columns.sheet().at(columns.sheet().headerLine())));
    }

    private boolean isOfMusic() {
        return MUSIC.matcher(columns.heading(MaterialColumn.TITLE)).find();
    }

    private Set<CarriedRight> carries(Row row, MaterialKind kind) {
        var carries = EnumSet.copyOf(kind.carries());
        carries.addAll(rights(row, MaterialColumn.ALSO_CARRIES));
        carries.removeAll(rights(row, MaterialColumn.DOES_NOT_CARRY));
        if (carries.isEmpty()) {
            findings.error(
                    "material.carries",
                    columns.at(row, MaterialColumn.DOES_NOT_CARRY),
                    "This material would carry no right at all; a %s carries %s. Leave one."
                            .formatted(kind.inWords(), kind.carries()));
        }
        return carries;
    }

    private Set<CarriedRight> rights(Row row, MaterialColumn column) {
        return carriedRights.read(
                columns.text(row, column), columns.at(row, column), "material.carries", findings);
    }

    private List<Identifier> identifiers(Row row) {
        var all = new LinkedHashSet<Identifier>();
        var cell =
                ANOTHER_IDENTIFIER
                        .matcher(columns.text(row, MaterialColumn.IDENTIFIERS))
                        .replaceAll("; ");
        for (var part : Columns.parts(cell)) {
            identifier(row, MaterialColumn.IDENTIFIERS, part).ifPresent(all::add);
        }
        for (var column : MaterialColumn.values()) {
            if (column.scheme() != null) {
                for (var part : Columns.parts(columns.text(row, column))) {
                    identifier(row, column, part).ifPresent(all::add);
                }
            }
        }
        return List.copyOf(all);
    }

    private Optional<Identifier> identifier(Row row, MaterialColumn column, String text) {
        try {
            var scheme = column.scheme();
            return Optional.of(
                    scheme == null ? Identifier.parse(text) : Identifier.of(scheme, text));
        } catch (Invalid broken) {
            findings.error(
                    "material.identifier",
                    columns.at(row, column),
                    String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    private void checkTwice(MaterialRow read, Row row) {
        var before = byKey.putIfAbsent(read.key(), row);
        if (before != null) {
            var column = read.ref().isEmpty() ? MaterialColumn.TITLE : MaterialColumn.REF;
            findings.error(
                    "material.twice",
                    columns.at(row, column),
                    "\"%s\" is already in line %d; keep one of the two rows%s."
                            .formatted(
                                    read.ref().isEmpty() ? read.title() : read.ref(),
                                    before.line(),
                                    read.ref().isEmpty()
                                            ? ", or tell them apart in a column \"ref\""
                                            : ""));
        }
        for (var identifier : read.identifiers()) {
            var other =
                    OF_ONE_THING.contains(identifier.scheme())
                            ? byIdentifier.putIfAbsent(identifier, row)
                            : null;
            if (other != null && other != row) {
                findings.add(
                        Finding.warning(
                                "material.identifier.twice",
                                columns.sheet().at(row.line()),
                                "%s is also in line %d; one number names one thing only."
                                        .formatted(identifier, other.line())));
            }
        }
    }

    private List<String> people(Row row) {
        var cell = columns.text(row, MaterialColumn.PEOPLE);
        return Columns.parts(ANOTHER_PERSON.matcher(cell).replaceAll("; ")).stream()
                .distinct()
                .toList();
    }

    /** What other columns say of a material is kept with their names: "Source: Northlight". */
    private String description(Row row) {
        var texts = columns.texts(row, MaterialColumn.DESCRIPTION);
        return texts.entrySet().stream()
                .map(
                        e ->
                                OF_ITSELF.contains(Spelling.of(e.getKey()))
                                        ? e.getValue()
                                        : e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    private List<String> list(Row row, MaterialColumn column) {
        return Columns.parts(columns.text(row, column)).stream().distinct().toList();
    }

    /** No keyword has a comma in it, so commas separate them as well. */
    private List<String> keywords(Row row) {
        return Arrays.stream(columns.text(row, MaterialColumn.KEYWORDS).split("[;,\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
