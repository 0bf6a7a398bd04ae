package dev.clearcut.store;

import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Hash;
import dev.clearcut.store.DeliverableRow.CheckText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of a version as their rows say them, and back. */
final class DeliveryCheckText {

    private DeliveryCheckText() {}

    static Stream<CheckText> of(int version, Checked check) {
        var against = check.against();
        return check.files().stream()
                .map(
                        file ->
                                new CheckText(
                                        version,
                                        against.asked(),
                                        against.profile(),
                                        against.edition(),
                                        file.hash().toString(),
                                        Word.of(file.result()),
                                        file.on().toString(),
                                        file.report(),
                                        lines(file.failed()),
                                        lines(file.open()),
                                        lines(file.attested())));
    }

    private static String lines(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    static List<Checked> read(List<CheckText> rows, int version) {
        var checks = new LinkedHashMap<Checked.Against, List<Checked.OfFile>>();
        for (var row : rows) {
            if (row.version() == version) {
                var against = new Checked.Against(row.asked(), row.profile(), row.edition());
                checks.computeIfAbsent(against, a -> new ArrayList<>()).add(file(row));
            }
        }
        return checks.entrySet().stream()
                .map(check -> new Checked(check.getKey(), check.getValue()))
                .toList();
    }

    private static Checked.OfFile file(CheckText row) {
        return new Checked.OfFile(
                Hash.of(row.hash()),
                Word.read(Checked.Result.class, row.result()),
                LocalDate.parse(row.on()),
                row.report(),
                row.failed().lines().toList(),
                row.open().lines().toList(),
                row.attested().lines().map(DeliveryCheckText::attestation).toList());
    }

    private static Checked.Attestation attestation(String line) {
        int rule = line.indexOf('=');
        int value = line.indexOf(':', rule);
        return new Checked.Attestation(
                line.substring(0, rule),
                line.substring(rule + 1, value),
                line.substring(value + 1));
    }
}
