package dev.clearcut;

import dev.clearcut.base.Reported;
import dev.clearcut.delivery.plan.Proposal;
import dev.clearcut.probe.document.DocumentReader;
import java.nio.file.Path;

/**
 * Reads a contract's schedule of deliverables (DOCX, PDF and what else documents come as) for a
 * list that a person corrects and imports. Needs no office.
 */
public final class ProposedDelivery {

    private ProposedDelivery() {}

    /**
     * The lines that seem to name something to deliver. What stands against reading the document is
     * in the report.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such file
     */
    public static Reported<Proposal> read(Path document) {
        try (var reader = new DocumentReader()) {
            return reader.read(document)
                    .map(
                            text ->
                                    Proposal.of(
                                            text.parts().stream()
                                                    .map(
                                                            part ->
                                                                    new Proposal.Part(
                                                                            part.place(),
                                                                            part.text()))
                                                    .toList()));
        }
    }
}
