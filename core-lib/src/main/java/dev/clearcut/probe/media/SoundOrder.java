package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * In which order the decoder hands on a file's channels. That need not be the file's: coded sound
 * comes in the decoder's own order, and so does PCM whose MXF labels every channel; other PCM comes
 * as it lies in the file.
 */
final class SoundOrder {

    private static final int MOST_OF_AN_ANSWER = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SoundOrder() {}

    /** What the decoder calls the layout of each audio track; nothing when it cannot say. */
    static List<String> of(Ffmpeg programs, Path file, Duration time) {
        var command = FfprobeProber.command(programs);
        command.addAll(List.of("-select_streams", "a", "-show_entries", "stream=channel_layout"));
        command.add("file:" + file.toAbsolutePath());
        try {
            var run = ChildProcess.run(ChildProcess.limited(command), time, MOST_OF_AN_ANSWER);
            return run.ending() == ChildProcess.Ending.WHOLE
                    ? JSON.readTree(run.output())
                            .path("streams")
                            .valueStream()
                            .map(stream -> stream.path("channel_layout").asString(""))
                            .toList()
                    : List.of();
        } catch (JacksonException | Unavailable untold) {
            return List.of();
        }
    }
}
