package dev.clearcut.exchange.mhl;

import java.util.Comparator;
import java.util.List;

/** A generation as the text of its file, in the order that the schema wants. */
final class GenerationText {

    private GenerationText() {}

    static String of(Generation generation) {
        var xml = new XmlText().open("hashlist", "version", "2.0", "xmlns", "urn:ASC:MHL:v2.0");
        var made = generation.made();
        xml.open("creatorinfo")
                .line("creationdate", made.date())
                .line("hostname", made.host())
                .line("tool", made.tool(), "version", made.version())
                .close("creatorinfo")
                .open("processinfo")
                .line("process", made.process());
        generation.root().ifPresent(root -> folder(xml, "roothash", root, List.of()));
        if (!generation.ignored().isEmpty()) {
            xml.open("ignore");
            generation.ignored().forEach(pattern -> xml.line("pattern", pattern));
            xml.close("ignore");
        }
        xml.close("processinfo");
        if (!generation.entries().isEmpty()) {
            xml.open("hashes");
            generation.entries().forEach(entry -> entry(xml, entry));
            xml.close("hashes");
        }
        references(xml, generation.references());
        return xml.close("hashlist").text();
    }

    private static void entry(XmlText xml, Generation.Entry entry) {
        if (entry.isFolder()) {
            folder(xml, "directoryhash", entry.hashed(), List.of(entry));
            return;
        }
        xml.open("hash");
        path(xml, entry);
        hashes(xml, entry.hashed().contents());
        if (!entry.previousPath().isEmpty()) {
            xml.line("previousPath", entry.previousPath());
        }
        xml.close("hash");
    }

    private static void folder(
            XmlText xml, String name, Generation.Hashed hashed, List<Generation.Entry> named) {
        xml.open(name);
        named.forEach(entry -> path(xml, entry));
        xml.open("content");
        hashes(xml, hashed.contents());
        xml.close("content").open("structure");
        hashes(xml, hashed.structures());
        xml.close("structure").close(name);
    }

    private static void path(XmlText xml, Generation.Entry entry) {
        xml.line(
                "path",
                entry.path(),
                "size",
                entry.size() < 0 ? "" : Long.toString(entry.size()),
                "lastmodificationdate",
                entry.modified());
    }

    private static void hashes(XmlText xml, List<Generation.Hash> hashes) {
        hashes.stream()
                .sorted(Comparator.comparing(h -> h.digest().algorithm().word()))
                .forEach(
                        h ->
                                xml.line(
                                        h.digest().algorithm().word(),
                                        h.digest().text(),
                                        "action",
                                        h.action(),
                                        "hashdate",
                                        h.date()));
    }

    private static void references(XmlText xml, List<Generation.Reference> references) {
        if (!references.isEmpty()) {
            xml.open("references");
            for (var reference : references) {
                xml.open("hashlistreference")
                        .line("path", reference.path())
                        .line("c4", reference.c4().text())
                        .close("hashlistreference");
            }
            xml.close("references");
        }
    }
}
