package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.delivery.SentFile;
import dev.clearcut.exchange.spec.QcFile;
import dev.clearcut.media.spec.Measurements;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured, report by report; each counts for the file it measured and no other. */
final class QcReports {

    private final Map<Path, QcFile> reports = new LinkedHashMap<>();

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when one is no such report
     */
    QcReports(List<Path> files) {
        files.forEach(file -> reports.put(file, QcFile.read(file)));
    }

    /**
     * Of that file; with a reservation where all reports are of others, null where there is none.
     */
    @Nullable Measurements of(SentFile file) {
        for (var report : reports.values()) {
            if (isOf(report, file)) {
                return report.measurements();
            }
        }
        return reports.size() == 1
                ? reports.values().iterator().next().of(name(file), file.bytes(), sha256(file))
                : null;
    }

    /**
     * Of a folder each report is of one file.
     *
     * @throws Refused naming a report that is of none of them
     */
    void refuseStrangers(List<SentFile> files) {
        reports.forEach(
                (path, report) -> {
                    if (files.stream().noneMatch(file -> isOf(report, file))) {
                        throw new Refused(
                                "%s measured %s, and no file here is that, byte for byte; measure each file and give its own report (--qc)."
                                        .formatted(
                                                path,
                                                report.file().isEmpty()
                                                        ? "an unnamed file"
                                                        : report.file()));
                    }
                });
    }

    private static boolean isOf(QcFile report, SentFile file) {
        return report.isOf(name(file), file.bytes(), sha256(file));
    }

    private static String name(SentFile file) {
        return String.valueOf(Path.of(file.name()).getFileName());
    }

    private static String sha256(SentFile file) {
        return file.hashes().stream()
                .filter(hash -> hash.algorithm().equals("sha256"))
                .map(hash -> hash.value())
                .findFirst()
                .orElse("");
    }
}
