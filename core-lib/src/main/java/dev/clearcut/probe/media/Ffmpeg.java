package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The two programs that read and decode media.
 *
 * @param ffmpeg decodes
 * @param ffprobe tells
 */
public record Ffmpeg(Path ffmpeg, Path ffprobe) {

    /** The environment variable that names another ffmpeg: a folder, or {@code path}. */
    public static final String SETTING = "CLEARCUT_FFMPEG";

    /**
     * The ones that come with Clearcut, unless the setting names others: a folder with both in it,
     * or {@code path} for the ones on the path.
     *
     * @throws Unavailable when there are none, and what to do about it
     */
    public static Ffmpeg of(Map<String, String> environment) {
        var setting = environment.getOrDefault(SETTING, "").strip();
        if (setting.isEmpty()) {
            return bundled(environment);
        }
        return setting.equals("path")
                ? onPath(environment)
                : in(Path.of(setting))
                        .orElseThrow(
                                () ->
                                        new Unavailable(
                                                "There is no ffmpeg and ffprobe in %s, which %s names."
                                                        .formatted(setting, SETTING)));
    }

    private static Ffmpeg bundled(Map<String, String> environment) {
        return BundledFfmpeg.unpacked(environment, BundledFfmpeg.platform())
                .flatMap(Ffmpeg::in)
                .orElseThrow(
                        () ->
                                new Unavailable(
                                        "No ffmpeg comes with Clearcut for this machine (%s). Install"
                                                        .formatted(BundledFfmpeg.platform())
                                                + " ffmpeg and set "
                                                + SETTING
                                                + "=path."));
    }

    private static Ffmpeg onPath(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> in(Path.of(folder)).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                new Unavailable(
                                        "ffmpeg and ffprobe are not on the path; install them, or unset "
                                                + SETTING
                                                + " to use the ones that come with Clearcut."));
    }

    static Optional<Ffmpeg> in(Path folder) {
        var suffix = File.separatorChar == '\\' ? ".exe" : "";
        var both =
                new Ffmpeg(folder.resolve("ffmpeg" + suffix), folder.resolve("ffprobe" + suffix));
        return Files.isExecutable(both.ffmpeg) && Files.isExecutable(both.ffprobe)
                ? Optional.of(both)
                : Optional.empty();
    }
}
