package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file to be read as a sheet, in memory.
 *
 * @param name what findings call it: the file's name without its folder
 * @param bytes its content, at most {@link #LARGEST}
 */
public record SheetFile(String name, byte[] bytes) {

    /** Far beyond any office's table, and small enough to hold. */
    public static final long LARGEST = 64L * 1024 * 1024;

    public SheetFile {
        if (bytes.length > LARGEST) {
            throw tooLarge(name);
        }
    }

    /**
     * @throws NotFound when there is no such file
     * @throws BadFile when it cannot be read, or is too large
     */
    public static SheetFile of(Path path) {
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        try {
            if (Files.isDirectory(path)) {
                throw new BadFile("sheet", new Where.InFile(name, 0, 0), "This is a folder.");
            }
            if (Files.size(path) > LARGEST) {
                throw tooLarge(name);
            }
            return new SheetFile(name, Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            throw new NotFound("There is no file " + path + ".");
        } catch (IOException unreadable) {
            throw new BadFile(
                    "sheet",
                    new Where.InFile(name, 0, 0),
                    "The file cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    /** The SHA-256 of its content, lower-case hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether it is a ZIP archive, as every XLSX workbook is. */
    public boolean isZip() {
        return startsWith("PK\u0003\u0004") || startsWith("PK\u0005\u0006");
    }

    /**
     * @throws BadFile when the file is plainly something else than CSV text or an XLSX workbook
     */
    public void refuseOtherFormats() {
        if (bytes.length == 0) {
            throw bad("The file is empty. Export it again.");
        }
        if (startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw contains("EncryptedPackage")
                    ? bad(
                            "The workbook is protected by a password. Open it, remove the password"
                                    + " (File > Info > Protect Workbook) and save it again.")
                    : bad(
                            "This is a workbook of Excel 97 to 2003 (.xls). Open it and save it as"
                                    + " .xlsx or CSV.");
        }
        if (startsWith("%PDF")) {
            throw bad("This is a PDF. Export the table itself as .xlsx or CSV.");
        }
        if (startsWith("{\\rtf")) {
            throw bad("This is an RTF document. Export the table itself as .xlsx or CSV.");
        }
        var head = head().stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<")) {
            throw bad(
                    "This is a web page or XML, whatever its name says. Open it in a spreadsheet"
                            + " and save it as .xlsx or CSV.");
        }
    }

    /** An error about the file as a whole. */
    public BadFile bad(String message) {
        return new BadFile("sheet", new Where.InFile(name, 0, 0), message);
    }

    /** An error at a line of the file. */
    public BadFile bad(int line, String message) {
        return new BadFile("sheet", new Where.InFile(name, line, 0), message);
    }

    private String head() {
        int from = startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        return new String(
                bytes, from, Math.min(bytes.length - from, 64), StandardCharsets.ISO_8859_1);
    }

    private boolean startsWith(String signature) {
        if (bytes.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Names inside a compound file are UTF-16. */
    private boolean contains(String name) {
        var sought =
                new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(sought);
    }

    private static BadFile tooLarge(String name) {
        return new BadFile(
                "sheet",
                new Where.InFile(name, 0, 0),
                "The file is larger than %d MB; split it into several.".formatted(LARGEST >> 20));
    }
}
