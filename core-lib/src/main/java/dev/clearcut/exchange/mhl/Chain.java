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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The chain file of a history: its generations in order, each sealed by the C4 of its bytes. */
record Chain(List<Link> links) {

    static final String FILE = "ascmhl_chain.xml";

    private static final String FORMAT = "ASC MHL chain";

    Chain {
        links = List.copyOf(links);
    }

    /**
     * @param number from 1
     * @param file the name of the generation's file, beside the chain
     */
    record Link(int number, String file, Digest c4, Where where) {}

    /**
     * @throws BadFile when it is no chain file
     */
    static Reported<Chain> read(Path path, String name) {
        var paths = Paths.withSlashes(path.getParent());
        var links = new ArrayList<Link>();
        var findings = new ArrayList<Finding>();
        var root =
                XmlDocument.read(
                        path,
                        name,
                        FORMAT,
                        Map.of("hashlist", n -> link(n, paths, name, links, findings)));
        if (!root.name().equals("ascmhldirectory")) {
            throw new BadFile(
                    FORMAT,
                    new Where.InFile(name, root.line(), root.column()),
                    "This is no chain file: it begins with <%s>, not <ascmhldirectory>."
                            .formatted(root.name()));
        }
        return new Reported<>(new Chain(links), new Report(findings));
    }

    private static void link(
            XmlNode node, Paths paths, String name, List<Link> links, List<Finding> findings) {
        var where = Where.inFile(name, node.line(), node.column());
        var file = paths.inside(node.writtenAt("path")).filter(path -> path.indexOf('/') < 0);
        try {
            if (file.isEmpty()) {
                findings.add(Paths.finding(node.textAt("path"), where));
                return;
            }
            links.add(
                    new Link(
                            Integer.parseInt(node.attribute("sequencenr").strip()),
                            file.get(),
                            Digest.parse(HashAlgorithm.C4, node.textAt("c4")),
                            where));
        } catch (NumberFormatException | Invalid malformed) {
            findings.add(
                    Finding.error(
                                    "manifest.chain.form",
                                    where,
                                    "The entry of \"%s\" has no number or no C4 hash that can be read: the chain is broken here."
                                            .formatted(file.orElse("?")))
                            .citing(GenerationReader.CITE));
        }
    }

    /** As the file's text. */
    String written() {
        var xml = new XmlText().open("ascmhldirectory", "xmlns", "urn:ASC:MHL:DIRECTORY:v2.0");
        for (var link : links) {
            xml.open("hashlist", "sequencenr", Integer.toString(link.number()))
                    .line("path", link.file())
                    .line("c4", link.c4().text())
                    .close("hashlist");
        }
        return xml.close("ascmhldirectory").text();
    }
}
