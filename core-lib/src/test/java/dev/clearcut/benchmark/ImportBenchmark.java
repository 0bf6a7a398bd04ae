package dev.clearcut.benchmark;

import dev.clearcut.Office;
import dev.clearcut.Production;
import dev.clearcut.Spreadsheet;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.SheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A thousand licences out of a sheet, beside the reading of the sheet alone. */
final class ImportBenchmark {

    private static final int ROWS = 1_000;

    private ImportBenchmark() {}

    static void run() {
        try {
            var folder = Files.createTempDirectory("clearcut-import");
            var materials = Files.writeString(folder.resolve("materials.csv"), materials());
            var licences = Files.writeString(folder.resolve("licences.csv"), licences());
            try (var office = Office.open(folder.resolve("office"))) {
                var film = office.as("kim@nightfall.example").open("Nightfall");
                film.materials().importFrom(Spreadsheet.of(materials));
                compare(film, licences);
            }
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private static void compare(Production film, Path licences) {
        Beside.compare(
                "previewing 1,000 licences",
                () -> film.licences().preview(Spreadsheet.of(licences)).rows().size(),
                "reading their sheet alone",
                () -> Sheets.read(SheetFile.of(licences), "").value().rows().size());
        Beside.compare(
                "importing 1,000 licences and taking them back",
                () -> {
                    film.licences().importFrom(Spreadsheet.of(licences));
                    return film.imports().undo().removed();
                },
                "reading their sheet alone",
                () -> Sheets.read(SheetFile.of(licences), "").value().rows().size());
    }

    private static String materials() {
        var sheet = new StringBuilder("title,kind\n");
        for (int i = 0; i < ROWS; i++) {
            sheet.append("Song number %d,song\n".formatted(i));
        }
        return sheet.toString();
    }

    private static String licences() {
        var sheet =
                new StringBuilder(
                        "reference,licensor,materials,territory,media,from,years,fee,signed\n");
        for (int i = 0; i < ROWS; i++) {
            sheet.append(
                    "L-%d,Label %d,Song number %d,World except CN,\"SVOD, AVOD\",2027-03-01,%d,GBP %d,2026-11-02\n"
                            .formatted(i, i % 400, i, 3 + i % 8, 100 + i % 50));
        }
        return sheet.toString();
    }
}
