package dev.clearcut.probe.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Makes the papers of NIGHTFALL in every format, whole and broken. */
record Papers(Path folder) {

    static final String TERMS = "Acme Music grants Nightfall Films the synchronisation right.";

    Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A page for each text; a blank text makes a blank page. */
    static byte[] pdf(String... pages) throws IOException {
        return pdf(null, pages);
    }

    static byte[] pdf(@Nullable StandardProtectionPolicy policy, String... pages)
            throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (policy != null) {
                document.protect(policy);
            }
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    /** Opens with {@code secret}; with an empty user's password for everybody. */
    static StandardProtectionPolicy locked(String user) {
        var mayNothing = new AccessPermission();
        mayNothing.setCanExtractContent(false);
        mayNothing.setCanPrint(false);
        var policy = new StandardProtectionPolicy("secret", user, mayNothing);
        policy.setEncryptionKeyLength(128);
        policy.setPreferAES(true);
        return policy;
    }

    /** Pages that are pictures, as a scanner makes them. */
    static byte[] scan(int pages) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var picture =
                    new java.awt.image.BufferedImage(
                            40, 40, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            for (int i = 0; i < pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] docx(String text) {
        return docxOf("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>", "");
    }

    /**
     * @param body what stands between {@code <w:body>} and its end
     * @param doctype what stands before the root
     */
    static byte[] docxOf(String body, String doctype) {
        return zip(docxParts(body, doctype));
    }

    static Map<String, String> docxParts(String body, String doctype) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>""");
        parts.put(
                "_rels/.rels",
                """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>""");
        parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\"?>"
                        + doctype
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>");
        return parts;
    }

    static byte[] odt(String paragraph, String doctype) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<?xml version=\"1.0\"?>"
                        + doctype
                        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                        + "<office:text><text:p>"
                        + paragraph
                        + "</text:p></office:text></office:body></office:document-content>");
        parts.put(
                "META-INF/manifest.xml",
                "<?xml version=\"1.0\"?><manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
        return zip(parts);
    }

    /** The first part is stored, as OpenDocument wants its type. */
    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] xlsx(List<String> sheets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Clearcut", "1.0")) {
            for (var name : sheets) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "The Long Goodbye");
                sheet.value(0, 1, 4500);
                sheet.value(1, 0, TERMS);
            }
        }
        return bytes.toByteArray();
    }

    static byte[] xls(String sheet) throws IOException {
        try (var workbook = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.createSheet(sheet).createRow(0).createCell(0).setCellValue(TERMS);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] eml(String attachmentName, byte[] attachment) {
        return """
        Received: from mail.acme.example by nightfall.example; Mon, 2 Nov 2026 09:00:00 +0000
        From: Ann Acme <ann@acme.example>
        To: Kim <kim@nightfall.example>
        Subject: Quote for The Long Goodbye
        Date: Mon, 2 Nov 2026 09:00:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="cut"

        --cut
        Content-Type: text/plain; charset=utf-8

        Dear Kim, GBP 4500 for the world excluding China.
        --cut
        Content-Type: application/octet-stream; name="%s"
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        --cut--
        """
                .formatted(
                        attachmentName,
                        attachmentName,
                        java.util.Base64.getMimeEncoder().encodeToString(attachment))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An Outlook message of three properties: class, subject, body ([MS-OXMSG] 2.4). */
    static byte[] msg(String subject, String body) throws IOException {
        try (var file = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var root = file.getRoot();
            root.createDirectory("__nameid_version1.0");
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            for (var property :
                    Map.of("001A", "IPM.Note", "0037", subject, "1000", body).entrySet()) {
                root.createDocument(
                        "__substg1.0_" + property.getKey() + "001F",
                        new ByteArrayInputStream(
                                property.getValue().getBytes(StandardCharsets.UTF_16LE)));
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] withPassword(byte[] document) throws IOException, GeneralSecurityException {
        try (var file = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream locked = encryptor.getDataStream(file)) {
                locked.write(document);
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** Entities that multiply to ten to the eleventh, to stand before a root. */
    static String laughs(String root) {
        var dtd = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            dtd.append("<!ENTITY l").append(i).append(" \"");
            dtd.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return dtd + "]>";
    }
}
