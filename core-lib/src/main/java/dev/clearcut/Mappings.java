package dev.clearcut;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.csv.CsvText;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.SheetFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the office's own headings mean, in files of its folder: {@code mapping-materials.csv}. */
final class Mappings {

    private final Path folder;

    Mappings(Scope scope) {
        folder = scope.store().folder();
    }

    /** The mapping said for a sheet, with what is saved for its kind. */
    Mapping with(String kind, Mapping said) {
        return said.saved(saved(kind));
    }

    private Map<String, String> saved(String kind) {
        var file = file(kind);
        if (!Files.exists(file)) {
            return Map.of();
        }
        var saved = new LinkedHashMap<String, String>();
        for (var row : Sheets.read(SheetFile.of(file), "").value().rows()) {
            if (!row.cell(0).isEmpty() && !row.cell(1).isEmpty()) {
                saved.put(row.cell(0), row.cell(1));
            }
        }
        return saved;
    }

    Path save(String kind, Mapping said) {
        var text = new StringBuilder(CsvText.row(List.of("heading", "column")));
        with(kind, said).both().forEach((h, c) -> text.append(CsvText.row(List.of(h, c))));
        var file = file(kind);
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException cannotWrite) {
            throw new Unavailable(
                    "The mapping cannot be saved in %s (%s)."
                            .formatted(file, cannotWrite.getMessage()),
                    cannotWrite);
        }
    }

    private Path file(String kind) {
        return folder.resolve("mapping-" + kind + ".csv");
    }
}
