package dev.clearcut.probe.document.child;

import java.util.List;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.xml.DcXMLParser;

/**
 * The parsers of what offices send, by name: nothing is picked up from the class path, so that a
 * library that happens to lie there reads nothing.
 */
final class Parsers {

    /** The largest part of a zipped document that is unpacked: 256 MiB. */
    private static final long MOST_UNPACKED = 256L << 20;

    /**
     * Sheets of repeated cells shrink to less than POI's hundredth; at a five-hundredth zeros alone
     * are left.
     */
    private static final double LEAST_RATIO = 0.002;

    private Parsers() {}

    static AutoDetectParser all() {
        FontMappers.set(OwnFonts.load());
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        return new AutoDetectParser(
                detector(),
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new OpenDocumentParser(),
                new FlatOpenDocumentParser(),
                new RTFParser(),
                new RFC822Parser(),
                new JSoupParser(),
                new DcXMLParser(),
                new TextAndCSVParser());
    }

    private static Detector detector() {
        var types = MimeTypes.getDefaultMimeTypes();
        return new CompositeDetector(
                types.getMediaTypeRegistry(),
                List.of(new DefaultZipContainerDetector(), new POIFSContainerDetector(), types));
    }

    /** How documents are read: the text in its order, no macros, no drawings, no scripts. */
    static ParseContext context(AutoDetectParser parser, EmbeddedDocumentExtractor attachments) {
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractActions(false);
        pdf.setExtractInlineImages(false);
        pdf.setParseIncrementalUpdates(false);
        pdf.setMaxMainMemoryBytes(64L << 20);
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, parser);
        context.set(Detector.class, parser.getDetector());
        context.set(EmbeddedDocumentExtractor.class, attachments);
        return context;
    }
}
