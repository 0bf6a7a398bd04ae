package dev.clearcut.probe.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.TextStanding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are hostile, endless or broken: each costs a finding, and the next is read. */
class HostileDocumentsTest {

    private static final DocumentLimits LIMITS =
            new DocumentLimits(Duration.ofSeconds(20), 96, 256, 100_000, 2_000, 20, 3, 1);
    private static final DocumentReader READER = new DocumentReader(LIMITS);

    @TempDir Path folder;
    private Papers papers;

    @BeforeEach
    void paper() {
        papers = new Papers(folder);
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    /** Reads it, and an honest letter after it. */
    private Reported<DocumentText> read(Path file) {
        var read = READER.read(file);
        var letter = READER.read(papers.write("letter.txt", "Dear Kim, all is well."));
        assertThat(letter.report().findings()).isEmpty();
        assertThat(text(letter)).isEqualTo("Dear Kim, all is well.");
        return read;
    }

    private static String text(Reported<DocumentText> read) {
        return read.value().parts().stream()
                .map(DocumentPart::text)
                .collect(Collectors.joining("\n"));
    }

    private static void costsOne(String rule, Reported<DocumentText> read) {
        assertThat(read.report().findings()).extracting(Finding::rule).containsExactly(rule);
        assertThat(read.report().hasErrors()).isTrue();
    }

    @Test
    void aWordDocumentThatUnpacksToTenGigabytesOfNothing() throws IOException {
        var file = folder.resolve("zeros.docx");
        Bombs.zip(file, Papers.docxParts("", ""), "word/document.xml", "\0", 10_000);

        costsOne("evidence.unreadable", read(file));
    }

    @Test
    void aWordDocumentThatGoesOnForTenGigabytes() throws IOException {
        var parts = Papers.docxParts("", "");
        parts.computeIfPresent(
                "word/document.xml", (name, xml) -> xml.replace("</w:body></w:document>", ""));
        var file = folder.resolve("endless.docx");
        Bombs.zip(
                file,
                parts,
                "word/document.xml",
                "<w:p><w:r><w:t>in perpetuity</w:t></w:r></w:p>",
                10_000);

        var read = read(file);

        assertThat(read.report().findings()).hasSize(1);
        assertThat(text(read)).startsWith("in perpetuity");
        assertThat(read.value().standing()).isEqualTo(TextStanding.IN_PART);
    }

    @Test
    void anOpenDocumentThatGoesOnForTenGigabytes() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                        + "<office:text>");
        var file = folder.resolve("endless.odt");
        Bombs.zip(file, parts, "content.xml", "<text:p>in perpetuity</text:p>", 10_000);

        var read = read(file);

        assertThat(read.report().findings()).hasSize(1);
        assertThat(read.value().standing()).isEqualTo(TextStanding.IN_PART);
    }

    @Test
    void archivesInArchives() {
        var innermost = Papers.zip(Map.of("a.txt", "x".repeat(1_000_000)));
        for (int depth = 0; depth < 5; depth++) {
            var parts = new LinkedHashMap<String, String>();
            for (int i = 0; i < 8; i++) {
                parts.put(i + ".zip", new String(innermost, StandardCharsets.ISO_8859_1));
            }
            innermost = Papers.zip(parts);
        }
        var read = read(papers.write("contracts.zip", innermost));

        costsOne("evidence.type", read);
        assertThat(read.report().toString()).contains("a ZIP archive", "one by one");
    }

    @Test
    void entitiesThatMultiply() {
        var xml = "<?xml version=\"1.0\"?>" + Papers.laughs("a") + "<a>&l11;</a>";

        costsOne("evidence.unreadable", read(papers.write("laughs.xml", xml)));
        for (var file :
                List.of(
                        papers.write(
                                "laughs.docx",
                                Papers.docxOf(
                                        "<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>",
                                        Papers.laughs("w:document"))),
                        papers.write(
                                "laughs.odt",
                                Papers.odt("&l11;", Papers.laughs("office:document-content"))))) {
            var read = read(file);
            costsOne("evidence.unreadable", read);
            assertThat(text(read)).hasSizeLessThan(1000);
        }
    }

    @Test
    void entitiesOutsideTheDocumentAreNotFetched() throws IOException {
        var secret = papers.write("secret.txt", "the secret");
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            var web = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            for (var address : List.of(secret.toUri().toString(), web)) {
                for (var file : outsiders(address)) {
                    assertThat(text(read(file))).as(file.toString()).doesNotContain("the secret");
                }
            }
            assertThat(wasCalled(server)).isFalse();
        }
    }

    private List<Path> outsiders(String address) throws IOException {
        var inside = "[<!ENTITY x SYSTEM \"%s\"><!ENTITY %%%% p SYSTEM \"%s\"> %%%%p;]>";
        var doctype = "<!DOCTYPE %s " + inside.formatted(address, address);
        return List.of(
                papers.write(
                        "x.xml", "<?xml version=\"1.0\"?>" + doctype.formatted("a") + "<a>&x;</a>"),
                papers.write(
                        "x.docx",
                        Papers.docxOf(
                                "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
                                doctype.formatted("w:document"))),
                papers.write(
                        "x.odt", Papers.odt("&x;", doctype.formatted("office:document-content"))),
                papers.write("x.pdf", withForm(doctype.formatted("xdp"), "&x;")),
                papers.write(
                        "x.html",
                        "<html><iframe src=\"%s\"></iframe><img src=\"%s\"/><p>hi</p></html>"
                                .formatted(address, address)));
    }

    private static boolean wasCalled(ServerSocket server) throws IOException {
        try (var caller = server.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    /** CVE-2025-66516: an entity in the XML form of a PDF. */
    private static byte[] withForm(String doctype, String name) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(Papers.pdf(Papers.TERMS));
                var bytes = new java.io.ByteArrayOutputStream()) {
            var form = new org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm(document);
            var xfa = document.getDocument().createCOSStream();
            try (var out = xfa.createOutputStream()) {
                out.write(
                        ("<?xml version=\"1.0\"?>"
                                        + doctype
                                        + "<xdp xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\"><xfa:data>"
                                        + "<name>"
                                        + name
                                        + "</name></xfa:data></xdp>")
                                .getBytes(StandardCharsets.UTF_8));
            }
            form.getCOSObject().setItem(org.apache.pdfbox.cos.COSName.XFA, xfa);
            document.getDocumentCatalog().setAcroForm(form);
            document.getDocumentCatalog()
                    .setOpenAction(
                            new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript(
                                    "app.alert('hello');"));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aPdfThatRunsAScriptIsReadAndRunsNothing() throws IOException {
        var read = read(papers.write("script.pdf", withForm("", "Kim")));

        assertThat(read.report().findings()).isEmpty();
        assertThat(text(read)).contains(Papers.TERMS).doesNotContain("app.alert");
    }

    @Test
    void aGigabyteOfTextIsKeptUpToTheLimit() throws IOException {
        var file = papers.write("long.txt", (Papers.TERMS + "\n").repeat(20_000));
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        var read = read(file);

        costsOne("evidence.too-long", read);
        assertThat(read.value().characters()).isBetween(99_000L, 100_000L);
        assertThat(text(read)).startsWith(Papers.TERMS);
    }

    @Test
    void aLineWithoutEnd() {
        costsOne("evidence.too-long", read(papers.write("line.txt", "a".repeat(50_000_000))));
    }

    @Test
    void aPageThatNeedsMoreMemoryThanThereIs() {
        var file = papers.write("huge.html", "<p>in perpetuity</p>".repeat(1_000_000));
        var little = new DocumentLimits(LIMITS.time(), 32, 256, 100_000, 2_000, 20, 3, 1);
        try (var reader = new DocumentReader(little)) {
            costsOne("evidence.memory", reader.read(file));
            assertThat(reader.read(papers.write("a.txt", "in time")).report().isClean()).isTrue();
        }
    }

    @Test
    void aDocumentThatTakesTooLongIsStopped() throws IOException {
        var pages = new String[120];
        Arrays.fill(pages, Papers.TERMS);
        var file = papers.write("slow.pdf", Papers.pdf(pages));
        try (var hurried = new DocumentReader(LIMITS.within(Duration.ofMillis(60)))) {
            var read = hurried.read(file);

            costsOne("evidence.timeout", read);
            assertThat(hurried.read(file).report().findings()).hasSize(1);
        }
        assertThat(read(file).report().findings()).isEmpty();
    }

    @Test
    void whatIsNoFile() throws IOException {
        costsOne("evidence.unreadable", read(papers.write("empty.pdf", "")));
        costsOne("evidence.unreadable", read(Files.createDirectory(folder.resolve("folder.pdf"))));
        var nowhere = folder.resolve("dangling.pdf");
        assumeTrue(canLink(nowhere, folder.resolve("nothing")), "This system has no links.");
        costsOne("evidence.unreadable", read(nowhere));
        assumeTrue(Files.exists(Path.of("/dev/zero")), "This system has no /dev/zero.");
        costsOne("evidence.unreadable", read(Path.of("/dev/zero")));
        var zero = folder.resolve("zero.txt");
        Files.createSymbolicLink(zero, Path.of("/dev/zero"));
        costsOne("evidence.unreadable", read(zero));
        Files.delete(zero);
    }

    private static boolean canLink(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException none) {
            return false;
        }
    }

    @Test
    void aPdfThatBreaksOff() throws IOException {
        var whole = Papers.pdf(Papers.TERMS, "Signed in London.");
        for (int length = 9; length < whole.length; length += whole.length / 7) {
            var read = read(papers.write("cut.pdf", Arrays.copyOf(whole, length)));

            assertThat(read.report().isClean()).as("the first %d bytes", length).isFalse();
        }
    }

    @Test
    void aWordDocumentThatBreaksOff() {
        var whole = Papers.docx(Papers.TERMS);
        for (int missing : new int[] {30, 100, 300}) {
            var cut = Arrays.copyOf(whole, whole.length - missing);
            var read = read(papers.write("cut.docx", cut));

            assertThat(read.report().hasErrors()).as("without the last %d", missing).isTrue();
        }
    }

    @Test
    void aTreeOfPagesThatBitesItsTail() {
        var pdf =
                """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>> endobj
                3 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """;

        costsOne("evidence.unreadable", read(papers.write("loop.pdf", pdf)));
    }

    @Test
    void aPdfForHoldersOfACertificate() throws IOException {
        var locked =
                """
                <</Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Length 128
                /CF<</DefaultCryptFilter<</CFM/AESV2/Recipients[<30>]>>>>
                /StmF/DefaultCryptFilter/StrF/DefaultCryptFilter>>/ID[<00><00>]""";
        var pdf =
                new String(Papers.pdf(Papers.TERMS), StandardCharsets.ISO_8859_1)
                        .replaceFirst("trailer\\s*<<", "trailer\n" + locked)
                        .getBytes(StandardCharsets.ISO_8859_1);

        costsOne("evidence.encrypted", read(papers.write("certificate.pdf", pdf)));
    }

    @Test
    void tagsInTagsWithoutEnd() {
        var html = read(papers.write("deep.html", "<div>".repeat(10_000) + "in perpetuity"));
        var xml = read(papers.write("deep.xml", "<a>".repeat(100_000) + "in perpetuity"));
        var rtf = read(papers.write("deep.rtf", "{\\rtf1\\pard " + "{\\b ".repeat(100_000)));

        assertThat(text(html)).isEqualTo("in perpetuity");
        assertThat(xml.report().findings()).hasSize(1);
        assertThat(rtf.report().findings()).hasSize(1);
    }

    @Test
    void anRtfThatPromisesMoreThanItHolds() {
        var rtf = "{\\rtf1\\ansi\\pard in perpetuity {\\pict\\bin2147483647 xx}\\par}";

        assertThat(read(papers.write("bin.rtf", rtf)).report().findings()).hasSizeLessThan(2);
    }

    @Test
    void lettersInLettersWithoutEnd() {
        var letter = new StringBuilder("Subject: innermost\n\nin perpetuity\n");
        for (int i = 0; i < 1000; i++) {
            letter.insert(
                    0,
                    "Subject: %d\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
                            .formatted(i));
        }
        var read = read(papers.write("nested.eml", letter.toString()));

        costsOne("evidence.too-long", read);
        assertThat(read.value().title()).isEqualTo("999");
    }

    @Test
    void aThousandAttachments() {
        var letter = new StringBuilder();
        letter.append("Subject: All the quotes\nMIME-Version: 1.0\n");
        letter.append("Content-Type: multipart/mixed; boundary=\"cut\"\n\n");
        for (int i = 0; i < 1000; i++) {
            letter.append("--cut\nContent-Type: text/plain; name=\"q%d.txt\"\n".formatted(i));
            letter.append("Content-Disposition: attachment; filename=\"q%d.txt\"\n\n".formatted(i));
            letter.append("Quote number %d\n".formatted(i));
        }
        var read = read(papers.write("many.eml", letter.append("--cut--\n").toString()));

        costsOne("evidence.too-long", read);
        assertThat(text(read)).contains("Quote number 19").doesNotContain("Quote number 20");
    }

    @Test
    void aProgramWithTheNameOfAContract() {
        var header = new byte[4096];
        header[0] = 'M';
        header[1] = 'Z';
        header[0x3c] = (byte) 0x80;
        header[0x80] = 'P';
        header[0x81] = 'E';
        var windows = read(papers.write("contract.pdf", header));
        var script = read(papers.write("contract2.pdf", "#!/bin/sh\nrm -rf /\n"));

        costsOne("evidence.type", windows);
        assertThat(windows.report().toString()).contains("a program for Windows");
        assertThat(script.report().findings())
                .extracting(Finding::rule)
                .containsExactly("evidence.type");
    }

    @Test
    void aWordDocumentWithMacrosIsReadAndSaidToBeOne() {
        var parts = Papers.docxParts("<w:p><w:r><w:t>in perpetuity</w:t></w:r></w:p>", "");
        parts.replaceAll(
                (name, xml) ->
                        xml.replace(
                                "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                                "vnd.ms-word.document.macroEnabled.main"));
        var read = read(papers.write("contract.docx", Papers.zip(parts)));

        assertThat(text(read)).isEqualTo("in perpetuity");
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("evidence.type");
        assertThat(read.report().toString()).contains("a Word document with macros");
    }

    @Test
    void noiseOfEveryName() {
        long seed = 20261122;
        var random = new Random(seed);
        for (var ending :
                List.of("pdf", "docx", "xlsx", "doc", "xls", "msg", "odt", "rtf", "eml", "html")) {
            var noise = new byte[20_000];
            random.nextBytes(noise);
            var read = read(papers.write("noise." + ending, noise));

            assertThat(read.report().findings()).as("%s, seed %d", ending, seed).hasSize(1);
        }
    }

    @Test
    void documentsWithBytesChangedAtRandomAreReadOrFlagged() throws Exception {
        long seed = 66516;
        var random = new Random(seed);
        var originals =
                Map.of(
                        "a.pdf", Papers.pdf(Papers.TERMS, "Signed."),
                        "a.docx", Papers.docx(Papers.TERMS),
                        "a.xlsx", Papers.xlsx(List.of("Music")),
                        "a.msg", Papers.msg("Quote", Papers.TERMS),
                        "a.odt", Papers.odt(Papers.TERMS, ""));
        for (var original : originals.entrySet()) {
            for (int round = 0; round < 6; round++) {
                var bytes = original.getValue().clone();
                for (int i = 0; i < 1 + round * 10; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                var read = READER.read(papers.write(original.getKey(), bytes));

                assertThat(text(read).isEmpty() && read.report().isClean())
                        .as("%s, round %d, seed %d", original.getKey(), round, seed)
                        .isFalse();
            }
        }
    }
}
