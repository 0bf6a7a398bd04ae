package dev.clearcut.probe.media.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels a file's own counting gives (SMPTE ST 12-1). */
class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 25, false, 00:00:00:00",
        "900000, 25, false, 10:00:00:00",
        "1799, 30, true, 00:00:59;29",
        "1800, 30, true, 00:01:00;02",
        "17982, 30, true, 00:10:00;00",
        "107892, 30, true, 01:00:00;00",
        "3600, 60, true, 00:01:00;04",
        "7200, 120, true, 00:01:00;08",
        "2160000, 25, false, 00:00:00:00",
        "86400, 24, true, 01:00:00:00",
    })
    void aFrameHasItsLabel(long frame, long base, boolean drop, String label) {
        assertThat(Labels.of(frame, base, drop)).isEqualTo(label);
    }
}
