package dev.clearcut.exchange.mhl;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Reads the files of one {@code ascmhl} folder and holds them against its chain. */
final class HistoryReader {

    private final Path home;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    HistoryReader(Path home, String prefix) {
        this.home = home;
        this.name = prefix + History.FOLDER + "/";
    }

    List<Finding> findings() {
        return findings;
    }

    Chain chain() {
        var file = home.resolve(Chain.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            add(
                    "manifest.chain.missing",
                    Where.inFile(name + Chain.FILE),
                    "The history has no chain file, so nothing proves that its lists are unaltered. Get it from the source.");
            return new Chain(List.of());
        }
        try {
            var read = Chain.read(file, name + Chain.FILE);
            findings.addAll(read.report().findings());
            prove(read.value());
            return read.value();
        } catch (BadFile broken) {
            add("manifest.chain.form", broken.where(), broken.withoutPlace());
            return new Chain(List.of());
        }
    }

    private void prove(Chain chain) {
        int expected = 1;
        for (var link : chain.links()) {
            var file = home.resolve(link.file());
            if (link.number() != expected) {
                add(
                        "manifest.chain.sequence",
                        link.where(),
                        "Generation %d stands where %d should: one was taken out or put in."
                                .formatted(link.number(), expected));
            }
            expected = link.number() + 1;
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                add(
                        "manifest.chain.gone",
                        link.where(),
                        "Generation %d, \"%s\", is not here. Get it from the source."
                                .formatted(link.number(), link.file()));
            } else if (!C4File.of(file).equals(link.c4())) {
                add(
                        "manifest.chain.altered",
                        link.where(),
                        "\"%s\" is not what the chain sealed: somebody changed it. Get it from the source."
                                .formatted(link.file()));
            }
        }
    }

    /** In the order of their numbers; files that the chain does not know are read all the same. */
    List<Generation> generations() {
        var all = new ArrayList<Generation>();
        for (var file : lists()) {
            try {
                var read = GenerationReader.read(file, name + file.getFileName(), home.getParent());
                findings.addAll(read.report().findings());
                if (read.value().number() > 0) {
                    all.add(read.value());
                } else {
                    add(
                            "manifest.chain.name",
                            Where.inFile(name + file.getFileName()),
                            "The name does not begin with the number of a generation, as 0001_, and is left aside.");
                }
            } catch (BadFile broken) {
                add("manifest.list-form", broken.where(), broken.withoutPlace());
            }
        }
        all.sort(Comparator.comparingInt(Generation::number));
        return all;
    }

    private List<Path> lists() {
        try (var files = Files.list(home)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".mhl"))
                    .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            add("manifest.unreadable", Where.inFile(name), "The history cannot be opened.");
            return List.of();
        }
    }

    /** Lists that stand beside a chain that does not name them, or two of one number. */
    void unlisted(Chain chain, List<Generation> generations) {
        var known = new HashSet<String>();
        chain.links().forEach(link -> known.add(link.file()));
        var numbers = new HashMap<Integer, String>();
        for (var generation : generations) {
            var where = Where.inFile(name + generation.file());
            if (!chain.links().isEmpty() && !known.contains(generation.file())) {
                add(
                        "manifest.chain.unlisted",
                        where,
                        "\"%s\" is not in the chain: nothing proves that it belongs here. Take it out, or get the chain from the source."
                                .formatted(generation.file()));
            }
            var other = numbers.putIfAbsent(generation.number(), generation.file());
            if (other != null) {
                add(
                        "manifest.chain.sequence",
                        where,
                        "\"%s\" has the number of \"%s\".".formatted(generation.file(), other));
            }
        }
    }

    private void add(String rule, Where where, String text) {
        findings.add(Finding.error(rule, where, text).citing(GenerationReader.CITE));
    }
}
