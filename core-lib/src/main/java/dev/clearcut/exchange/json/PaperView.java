package dev.clearcut.exchange.json;

import dev.clearcut.base.Report;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.PaperFacts;
import java.util.List;
import java.util.Map;

/**
 * A release, a check, an opinion, a search or an enclosure.
 *
 * @param facts what it says, by name
 * @param findings what is wrong with it today
 */
public record PaperView(
        String id,
        String kind,
        String reference,
        Map<String, String> facts,
        List<FindingView> findings) {

    public static PaperView of(Paper paper, Report report) {
        return new PaperView(
                paper.id().value(),
                PaperFacts.kind(paper).replace(' ', '-'),
                paper.reference(),
                PaperFacts.of(paper),
                FindingView.of(report));
    }
}
