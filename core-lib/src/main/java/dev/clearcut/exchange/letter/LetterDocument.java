package dev.clearcut.exchange.letter;

import dev.clearcut.letter.Letter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A letter as a Word document. */
final class LetterDocument {

    private LetterDocument() {}

    static byte[] of(Letter letter) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(letter.subject());
            document.getProperties().getCoreProperties().setCreator(letter.from());
            paragraph(document, letter.to());
            var subject = document.createParagraph().createRun();
            subject.setBold(true);
            subject.setText(letter.subject());
            for (var lines : letter.paragraphs()) {
                paragraph(document, lines.toArray(String[]::new));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, String... lines) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(160);
        var run = paragraph.createRun();
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
