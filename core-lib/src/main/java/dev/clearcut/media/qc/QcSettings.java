package dev.clearcut.media.qc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be judged.
 *
 * @param target what loudness is held against; null to measure it only
 * @param programmes which tracks make up which programme ({@code 1-6=5.1}); none for the usual
 *     reading
 */
public record QcSettings(QcRules rules, @Nullable LoudnessTarget target, List<String> programmes) {

    public QcSettings {
        programmes = List.copyOf(programmes);
    }

    public static QcSettings standard() {
        return new QcSettings(QcRules.standard(), null, List.of());
    }

    public QcSettings against(LoudnessTarget loudness) {
        return new QcSettings(rules, loudness, programmes);
    }

    public QcSettings hearing(List<String> said) {
        return new QcSettings(rules, target, said);
    }
}
