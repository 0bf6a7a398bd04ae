package dev.clearcut.probe.document.child;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;

/** The pages of a PDF with their tables, which a PDF does not name: they are told by their look. */
final class TablePages extends PDFTextStripper {

    private final List<PageTables.Word> words = new ArrayList<>();

    private TablePages() {
        setSortByPosition(true);
    }

    /** Says the text. Returns how many pages there are. */
    static int read(TikaInputStream stream, Reply reply)
            throws IOException, WriteLimitReachedException {
        try (var document =
                Loader.loadPDF(new RandomAccessReadBufferedFile(stream.getPath().toFile()))) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                place(reply, page);
                var text = page(document, page).toCharArray();
                reply.text(text, 0, text.length);
            }
            return pages;
        }
    }

    private static void place(Reply reply, int page) throws WriteLimitReachedException {
        reply.place("page " + page);
    }

    private static String page(PDDocument document, int number) throws IOException {
        var page = new TablePages();
        page.setStartPage(number);
        page.setEndPage(number);
        page.writeText(document, new StringWriter());
        return PageTables.marked(page.words);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty() || text.isBlank()) {
            return;
        }
        var first = positions.getFirst();
        var last = positions.getLast();
        float size = Math.max(1f, Math.abs(first.getFontSizeInPt()));
        float blank = first.getWidthOfSpace() > 0 ? first.getWidthOfSpace() : size * 0.27f;
        words.add(
                new PageTables.Word(
                        text.strip(),
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getYDirAdj(),
                        size,
                        Math.min(blank, size * 0.35f)));
    }
}
