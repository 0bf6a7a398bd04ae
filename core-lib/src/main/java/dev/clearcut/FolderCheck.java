package dev.clearcut;

import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.delivery.Checked.OfFile;
import dev.clearcut.delivery.Checked.Result;
import dev.clearcut.delivery.SentFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks at all files of a folder. Where it is a package of IMF or digital cinema, the rules of
 * packages answer for its lists, and count for every file beside the specification's own.
 */
record FolderCheck(Path folder, Conforming conforming, LocalDate today, Progress progress) {

    private static final Set<String> MAPS = Set.of("assetmap", "assetmap.xml");

    List<OfFile> of(List<SentFile> files) {
        conforming.refuseStrangers(files);
        if (files.stream().noneMatch(file -> MAPS.contains(lower(file)))) {
            return files.stream().map(this::byItself).toList();
        }
        var report = Packages.check(folder, Packages.Terms.usual(), progress).report();
        return files.stream().map(file -> inPackage(file, report)).toList();
    }

    private OfFile byItself(SentFile file) {
        return conforming.of(folder.resolve(file.name()), file);
    }

    private OfFile inPackage(SentFile file, Report report) {
        if (report.hasErrors()) {
            var errors = report.errors();
            return new OfFile(
                    file.hashes().getFirst(),
                    Result.FAILED,
                    today,
                    "in this package: %s: %s%s"
                            .formatted(
                                    errors.getFirst().rule(),
                                    errors.getFirst().text(),
                                    errors.size() == 1
                                            ? ""
                                            : " And %d more.".formatted(errors.size() - 1)),
                    errors.stream().map(one -> one.rule()).distinct().toList(),
                    List.of(),
                    List.of(),
                    null);
        }
        return isList(file)
                ? OfFile.said(
                        file.hashes().getFirst(), Result.ASIDE, today, "the package's own rules")
                : byItself(file);
    }

    private static boolean isList(SentFile file) {
        var name = lower(file);
        return name.endsWith(".xml") || name.equals("assetmap") || name.equals("volindex");
    }

    private static String lower(SentFile file) {
        return file.name().toLowerCase(Locale.ROOT);
    }
}
