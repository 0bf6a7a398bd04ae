package dev.clearcut.media.sound;

import org.jspecify.annotations.Nullable;

/**
 * What a loudness meter read. A reading that could not be taken, because there was silence or too
 * little, is absent; it is never minus infinity.
 *
 * @param integrated programme loudness in LUFS; needs 400 ms above -70 LUFS
 * @param range loudness range in LU (EBU Tech 3342); needs 3 s above -70 LUFS
 * @param momentaryMax the loudest 400 ms, in LUFS
 * @param shortTermMax the loudest 3 s, in LUFS; needs 3 s
 * @param truePeak the highest true peak of any channel, the low-frequency one too, in dBTP
 * @param truePeakChannel counted from 0
 * @param truePeakSample counted from 0, at the rate measured
 * @param seconds how much was measured
 */
public record Measured(
        @Nullable Double integrated,
        @Nullable Double range,
        @Nullable Double momentaryMax,
        @Nullable Double shortTermMax,
        @Nullable Double truePeak,
        int truePeakChannel,
        long truePeakSample,
        double seconds) {}
