package dev.clearcut;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Where;
import dev.clearcut.delivery.due.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * The days on which nobody works, where an office keeps them beside its database: {@code
 * holidays.txt}, an ISO day a line, words after it. None are assumed.
 */
record Holidays(Scope scope) {

    WorkingDays workingDays() {
        var file = scope.store().folder().resolve("holidays.txt");
        if (!Files.exists(file)) {
            return WorkingDays.weekdays();
        }
        try {
            return read(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read (%s).".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private static WorkingDays read(List<String> lines) {
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                days.add(LocalDate.parse(line.split("[\\s,;]", 2)[0]));
            } catch (DateTimeException noDay) {
                throw new BadFile(
                        "holidays",
                        new Where.InFile("holidays.txt", i + 1, 1),
                        "\"%s\" is no day; write each as in 2027-12-25.".formatted(line),
                        noDay);
            }
        }
        return new WorkingDays(days);
    }
}
