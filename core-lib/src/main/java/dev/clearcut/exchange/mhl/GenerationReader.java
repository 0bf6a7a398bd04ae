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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one {@code .mhl} file of ASC MHL 2.0 (urn:ASC:MHL:v2.0). */
final class GenerationReader {

    static final String FORMAT = "ASC MHL 2.0";

    static final String CITE = "ASC MHL 2.0";

    private static final Pattern NUMBER = Pattern.compile("^(\\d{4,9})(?:_.*)?\\.mhl$");

    private final String file;
    private final Paths paths;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Generation.Entry> entries = new ArrayList<>();

    /** The names of entries whose backslashes were taken for slashes, by their places. */
    private final Map<Integer, String> turned = new LinkedHashMap<>();

    private GenerationReader(String file, Paths paths) {
        this.file = file;
        this.paths = paths;
    }

    /**
     * @param folder what it is a list of; nothing where that is not known
     * @throws BadFile when it is no such file
     */
    static Reported<Generation> read(Path path, String name, @Nullable Path folder) {
        var reader = new GenerationReader(name, Paths.withSlashes(folder));
        Map<String, java.util.function.Consumer<XmlNode>> parts =
                Map.of(
                        "hash", node -> reader.entry(node, false),
                        "directoryhash", node -> reader.entry(node, true));
        var root = XmlDocument.read(path, name, FORMAT, parts);
        if (!root.name().equals("hashlist")) {
            throw new BadFile(
                    FORMAT,
                    new Where.InFile(name, root.line(), root.column()),
                    "This is no media hash list: it begins with <%s>, not <hashlist>."
                            .formatted(root.name()));
        }
        return new Reported<>(
                reader.generation(path.getFileName().toString(), root),
                new Report(reader.findings));
    }

    private Generation generation(String ownName, XmlNode root) {
        turnBack();
        var number = NUMBER.matcher(ownName);
        var tool = root.at("creatorinfo", "tool");
        return new Generation(
                number.matches() ? Integer.parseInt(number.group(1)) : 0,
                ownName,
                new Generation.Made(
                        root.textAt("creatorinfo", "creationdate"),
                        root.textAt("creatorinfo", "hostname"),
                        tool.map(XmlNode::text).orElse(""),
                        tool.map(t -> t.attribute("version")).orElse(""),
                        root.textAt("processinfo", "process")),
                root.at("processinfo", "roothash").map(this::ofFolder),
                root
                        .at("processinfo", "ignore")
                        .map(ignore -> ignore.children("pattern"))
                        .orElse(List.of())
                        .stream()
                        .map(XmlNode::text)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                entries,
                root.child("references").map(this::references).orElse(List.of()));
    }

    /** Where the list has the path with slashes too, the one with backslashes is another file. */
    private void turnBack() {
        if (turned.isEmpty()) {
            return;
        }
        var others = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            if (!turned.containsKey(i)) {
                others.add(entries.get(i).path());
            }
        }
        turned.forEach(
                (i, name) -> {
                    if (others.contains(entries.get(i).path())) {
                        entries.set(i, entries.get(i).at(name));
                    }
                });
    }

    private void entry(XmlNode node, boolean isFolder) {
        var path = node.child("path");
        var where = where(node);
        var written = path.map(XmlNode::written).orElse("");
        var known =
                paths.inside(
                        written.endsWith("/")
                                ? written.substring(0, written.length() - 1)
                                : written);
        if (known.isEmpty()) {
            findings.add(Paths.finding(written, where));
            return;
        }
        if (Paths.isDoubtful(written) && !known.get().equals(written)) {
            turned.put(entries.size(), written);
        }
        entries.add(
                new Generation.Entry(
                        known.get(),
                        isFolder,
                        size(path.map(p -> p.attribute("size")).orElse(""), where),
                        path.map(p -> p.attribute("lastmodificationdate")).orElse(""),
                        isFolder ? ofFolder(node) : new Generation.Hashed(hashes(node), List.of()),
                        paths.inside(node.writtenAt("previousPath")).orElse(""),
                        where));
    }

    private long size(String written, Where where) {
        if (written.isEmpty()) {
            return ListedFile.UNKNOWN_SIZE;
        }
        try {
            long size = Long.parseLong(written.strip());
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        findings.add(
                Finding.error(
                                "manifest.size-form",
                                where,
                                "\"%s\" is no size in bytes; it is not compared."
                                        .formatted(Paths.shortened(written)))
                        .citing(CITE));
        return ListedFile.UNKNOWN_SIZE;
    }

    private Generation.Hashed ofFolder(XmlNode node) {
        return new Generation.Hashed(
                node.child("content").map(this::hashes).orElse(List.of()),
                node.child("structure").map(this::hashes).orElse(List.of()));
    }

    private List<Generation.Hash> hashes(XmlNode node) {
        return node.children().stream().flatMap(child -> hash(child).stream()).toList();
    }

    private Optional<Generation.Hash> hash(XmlNode node) {
        for (var algorithm : HashAlgorithm.values()) {
            if (algorithm.word().equals(node.name())) {
                return digest(algorithm, node)
                        .map(
                                digest ->
                                        new Generation.Hash(
                                                digest,
                                                node.attribute("action"),
                                                node.attribute("hashdate")));
            }
        }
        return Optional.empty();
    }

    private Optional<Digest> digest(HashAlgorithm algorithm, XmlNode node) {
        try {
            return Optional.of(Digest.parse(algorithm, node.text()));
        } catch (Invalid malformed) {
            findings.add(
                    Finding.error(
                                    "manifest.hash-form",
                                    where(node),
                                    malformed.getMessage() + " It is not compared.")
                            .citing(CITE));
            return Optional.empty();
        }
    }

    private List<Generation.Reference> references(XmlNode node) {
        var all = new ArrayList<Generation.Reference>();
        for (var reference : node.children("hashlistreference")) {
            var path = paths.inside(reference.writtenAt("path"));
            var c4 = reference.child("c4").flatMap(c -> digest(HashAlgorithm.C4, c));
            if (path.isEmpty()) {
                findings.add(Paths.finding(reference.textAt("path"), where(reference)));
            } else if (c4.isPresent()) {
                all.add(new Generation.Reference(path.get(), c4.get(), where(reference)));
            }
        }
        return all;
    }

    private Where where(XmlNode node) {
        return Where.inFile(file, node.line(), node.column());
    }
}
