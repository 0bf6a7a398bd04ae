package dev.clearcut.exchange.json;

import dev.clearcut.base.Reported;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import java.util.List;

/**
 * What a document holds.
 *
 * @param file its name
 * @param type the media type in words
 * @param title as the document says; empty when it does not, as is {@code language}
 * @param pages pages, sheets or slides; 0 for a document that runs on
 * @param characters of all its text
 * @param standing {@code read}, {@code in-part}, {@code no-text} or {@code unreadable}
 */
public record DocumentView(
        String file,
        String mediaType,
        String type,
        String title,
        String language,
        int pages,
        long characters,
        String standing,
        List<PartView> parts,
        List<FindingView> findings) {

    /** A page, a sheet, an attachment; the place is empty where there is none. */
    public record PartView(String place, String text) {
        static PartView of(DocumentPart part) {
            return new PartView(part.place(), part.text());
        }
    }

    public static DocumentView of(String file, Reported<DocumentText> read) {
        var text = read.value();
        return new DocumentView(
                file,
                text.mediaType(),
                text.words(),
                text.title(),
                text.language(),
                text.pages(),
                text.characters(),
                text.standing().word(),
                text.parts().stream().map(PartView::of).toList(),
                FindingView.of(read.report()));
    }
}
