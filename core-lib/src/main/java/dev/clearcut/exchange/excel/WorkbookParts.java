package dev.clearcut.exchange.excel;

import dev.clearcut.exchange.sheet.SheetFile;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook's ZIP package that a table needs, measured and packed anew: what was
 * counted is then exactly what is read, whatever the file's own directory claims.
 */
final class WorkbookParts {

    /** Unpacked. A sheet of 200,000 rows fits; a ZIP bomb does not. */
    static final long LARGEST = 128L * 1024 * 1024;

    private static final int MOST_PARTS = 5_000;
    private static final String DAMAGED =
            "The workbook is damaged or was cut short; open and save it again, or copy it again.";

    private final SheetFile file;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Set<String> names = new HashSet<>();
    private final long largest;
    private long unpacked;

    private WorkbookParts(SheetFile file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is no workbook, is damaged, or
     *     unpacks to more than {@link #LARGEST}
     */
    static byte[] measured(SheetFile file) {
        return measured(file, LARGEST);
    }

    static byte[] measured(SheetFile file, long largest) {
        return new WorkbookParts(file, largest).measure();
    }

    private byte[] measure() {
        try {
            var onDisk = Files.createTempFile("clearcut-", ".xlsx");
            try {
                Files.write(onDisk, file.bytes());
                pack(onDisk);
            } finally {
                Files.delete(onDisk);
            }
        } catch (ZipException | EOFException damaged) {
            throw file.bad(DAMAGED);
        } catch (IOException | IllegalArgumentException damaged) {
            throw file.bad(DAMAGED + " (" + damaged.getMessage() + ")");
        }
        if (names.stream().noneMatch(n -> n.toLowerCase(Locale.ROOT).endsWith("workbook.xml"))) {
            throw file.bad(
                    "This is a ZIP archive without a workbook in it. Save the sheet as .xlsx.");
        }
        return packed.toByteArray();
    }

    /** By the archive's directory: some writers leave the sizes out of the parts themselves. */
    private void pack(Path onDisk) throws IOException {
        try (var zip = new ZipFile(onDisk.toFile());
                var out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            if (zip.size() > MOST_PARTS) {
                throw file.bad("The workbook has more than %,d parts.".formatted(MOST_PARTS));
            }
            for (var part : Collections.list(zip.entries())) {
                refuseOtherKinds(part.getName());
                if (isNeeded(part.getName()) && names.add(part.getName())) {
                    out.putNextEntry(new ZipEntry(part.getName()));
                    try (var in = zip.getInputStream(part)) {
                        copy(in, out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        var bounds = new XmlBounds();
        var buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > largest) {
                throw file.bad(
                        "The workbook unpacks to more than %d MB. Save the one sheet as CSV."
                                .formatted(largest >> 20));
            }
            if (!bounds.admit(buffer, read)) {
                throw file.bad(
                        bounds.isEndless()
                                ? "The workbook is too large: a text in it is longer than a cell can hold."
                                        + " Save the one sheet as CSV."
                                : "A cell lies beyond Excel's last column: " + DAMAGED);
            }
            out.write(buffer, 0, read);
        }
    }

    private void refuseOtherKinds(String name) {
        var instead = "Open it and save it as .xlsx or CSV.";
        if (name.equals("content.xml")) {
            throw file.bad("This is an OpenDocument file (.ods). " + instead);
        }
        if (name.startsWith("Index/") && name.endsWith(".iwa")) {
            throw file.bad("This is a Numbers document. Export it as .xlsx or CSV.");
        }
        if (name.equals("xl/workbook.bin")) {
            throw file.bad("This is a binary workbook (.xlsb). " + instead);
        }
        if (name.startsWith("word/") || name.startsWith("ppt/")) {
            throw file.bad("This is a text document or a presentation, no workbook. " + instead);
        }
    }

    /** Pictures, drawings and calculation chains are of no use to a table. */
    private static boolean isNeeded(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".xml") || lower.endsWith(".rels"))
                && !lower.contains("/drawings/")
                && !lower.contains("/media/")
                && !lower.contains("pivot");
    }
}
