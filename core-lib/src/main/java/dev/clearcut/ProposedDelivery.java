package dev.clearcut;

import dev.clearcut.base.Reported;
import dev.clearcut.delivery.due.DueWords;
import dev.clearcut.delivery.plan.Proposal;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.DeliveryProposal;
import dev.clearcut.exchange.sheet.DeliveryProposal.Part;
import dev.clearcut.exchange.sheet.DeliverySheet;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.probe.document.DocumentReader;
import dev.clearcut.probe.document.TableText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads a contract's schedule of deliverables (DOCX, PDF, a workbook, and what else documents come
 * as) for a list that a person corrects and imports. Needs no office.
 */
public final class ProposedDelivery {

    private ProposedDelivery() {}

    /**
     * What seems to be there to deliver. What stands against reading the document is in the report.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     */
    public static Reported<Proposal> read(Path document) {
        return read(document, LocalDate.now());
    }

    /**
     * The same.
     *
     * @param today near which a day without a year is sought
     */
    public static Reported<Proposal> read(Path document, LocalDate today) {
        var words = DueWords.on(today);
        if (isWorkbook(document)) {
            return Sheets.read(document, "", sheet -> DeliverySheet.fit(sheet, Mapping.NONE))
                    .map(sheet -> DeliveryProposal.of(List.of(part(sheet)), words));
        }
        try (var reader = DocumentReader.ofTables()) {
            return reader.read(document)
                    .map(
                            text ->
                                    DeliveryProposal.of(
                                            text.parts().stream()
                                                    .flatMap(ProposedDelivery::parts)
                                                    .toList(),
                                            words));
        }
    }

    /** A workbook's days are days; in its text they would be what its cells make of them. */
    private static boolean isWorkbook(Path document) {
        var name = document.toString().toLowerCase(Locale.ROOT);
        return Stream.of(".xlsx", ".xlsm", ".xls").anyMatch(name::endsWith);
    }

    private static Part part(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        rows.add(sheet.header());
        sheet.rows().forEach(row -> rows.add(row.cells()));
        return new Part(sheet.name().isEmpty() ? "" : "sheet " + sheet.name(), "", rows);
    }

    private static Stream<Part> parts(DocumentPart part) {
        return TableText.pieces(part.text()).stream()
                .map(piece -> new Part(part.place(), piece.prose(), piece.rows()));
    }
}
