package dev.clearcut.exchange.mhl;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.xml.XmlDocument;
import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the Media Hash List 1.x of 2011, which has no namespace, no chain and no folders. */
final class LegacyReader {

    private static final String FORMAT = "MHL 1.x";

    private final String name;
    private final Paths paths;
    private final List<ListedFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private LegacyReader(String name, Paths paths) {
        this.name = name;
        this.paths = paths;
    }

    static Reported<Manifest> read(Path file, String name, Paths paths) {
        var reader = new LegacyReader(name, paths);
        var root = XmlDocument.read(file, name, FORMAT, Map.of("hash", reader::entry));
        if (!root.name().equals("hashlist")) {
            throw new BadFile(
                    FORMAT,
                    new Where.InFile(name, root.line(), root.column()),
                    String.format(
                            Locale.ROOT,
                            "This is no list of hashes: it begins with <%s>. We read %s.",
                            root.name(),
                            String.join(", ", Manifests.READABLE)));
        }
        return new Reported<>(
                new Manifest(name, FORMAT, reader.files, List.of()), new Report(reader.findings));
    }

    private void entry(XmlNode node) {
        var where = Where.inFile(name, node.line(), node.column());
        var path = paths.inside(node.writtenAt("file"));
        if (path.isEmpty()) {
            findings.add(Paths.finding(node.writtenAt("file"), where));
            return;
        }
        var digests = new ArrayList<Digest>();
        for (var child : node.children()) {
            try {
                digests.addAll(digests(child.name().toLowerCase(Locale.ROOT), child.text()));
            } catch (Invalid | NumberFormatException malformed) {
                findings.add(
                        Finding.error(
                                "manifest.hash-form",
                                Where.inFile(name, child.line(), child.column()),
                                String.format(
                                        Locale.ROOT,
                                        "\"%s\" is no %s; it is not compared.",
                                        Paths.shortened(child.text()),
                                        child.name())));
            }
        }
        files.add(new ListedFile(path.get(), size(node), digests, where));
    }

    private static long size(XmlNode node) {
        var written = node.textAt("size");
        return written.matches("\\d{1,18}") ? Long.parseLong(written) : ListedFile.UNKNOWN_SIZE;
    }

    /**
     * "xxhash64be" has the most significant byte first, "xxhash64" was written either way: then
     * both count. "xxhash" is the 32-bit one as a decimal number.
     */
    private static List<Digest> digests(String element, String text) {
        return switch (element) {
            case "md5" -> List.of(Digest.parse(HashAlgorithm.MD5, text));
            case "sha1" -> List.of(Digest.parse(HashAlgorithm.SHA_1, text));
            case "sha256" -> List.of(Digest.parse(HashAlgorithm.SHA_256, text));
            case "sha512" -> List.of(Digest.parse(HashAlgorithm.SHA_512, text));
            case "xxhash64be" -> List.of(Digest.parse(HashAlgorithm.XXH64, text));
            case "xxhash64" -> {
                var digest = Digest.parse(HashAlgorithm.XXH64, text);
                yield List.of(digest, reversed(digest));
            }
            case "xxhash" ->
                    List.of(
                            new Digest(
                                    HashAlgorithm.XXH32,
                                    String.format(
                                            Locale.ROOT,
                                            "%08x",
                                            Integer.parseUnsignedInt(text.strip()))));
            default -> List.of();
        };
    }

    private static Digest reversed(Digest digest) {
        var bytes = digest.bytes();
        var other = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            other[i] = bytes[bytes.length - 1 - i];
        }
        return Digest.of(digest.algorithm(), other);
    }
}
