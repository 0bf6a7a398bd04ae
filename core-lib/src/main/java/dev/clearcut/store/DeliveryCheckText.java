package dev.clearcut.store;

import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Hash;
import dev.clearcut.store.DeliverableRow.CheckText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
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
                                        against.content(),
                                        file.hash().toString(),
                                        Word.of(file.result()),
                                        file.on().toString(),
                                        file.report(),
                                        lines(file.failed()),
                                        lines(file.open()),
                                        lines(
                                                file.attested().stream()
                                                        .map(DeliveryCheckText::line)
                                                        .toList()),
                                        overruling(file, Checked.Overruling::who),
                                        overruling(file, Checked.Overruling::why)));
    }

    private static String lines(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    static List<Checked> read(List<CheckText> rows, int version) {
        var checks = new LinkedHashMap<Checked.Against, List<Checked.OfFile>>();
        for (var row : rows) {
            if (row.version() == version) {
                var against =
                        new Checked.Against(
                                row.asked(), row.profile(), row.edition(), row.content());
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
                row.attested().lines().map(DeliveryCheckText::attestation).toList(),
                row.overruledBy().isEmpty()
                        ? null
                        : new Checked.Overruling(row.overruledBy(), row.overruledWhy()));
    }

    private static String overruling(
            Checked.OfFile file, Function<Checked.Overruling, String> part) {
        return file.overruling() == null ? "" : part.apply(file.overruling());
    }

    /** Its three texts are single lines without a tab. */
    private static String line(Checked.Attestation attested) {
        return String.join("\t", attested.rule(), attested.value(), attested.report());
    }

    private static Checked.Attestation attestation(String line) {
        var texts = line.split("\t");
        return new Checked.Attestation(texts[0], texts[1], texts[2]);
    }
}
