package dev.clearcut.probe.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a decoder says beside what it decodes, each line with its level: of its complaints the
 * beginning, and what it takes pictures and sound to be, which it says anew whenever that changes.
 */
final class DecoderWords {

    private static final int MOST_OF_COMPLAINTS = 4_000;
    private static final int MOST_OF_A_LINE = 4_000;

    private static final Pattern LEVEL =
            Pattern.compile(
                    "^((?:\\[[^\\]]*\\] )*?)\\[(quiet|panic|fatal|error|warning|info|verbose)\\] ");

    private static final Pattern PICTURES =
            Pattern.compile("^\\[graph[^@\\]]* @ [^\\]]*\\] \\[verbose\\] w:(\\d+) h:(\\d+) .*");

    private static final Pattern SOUND =
            Pattern.compile(
                    "^\\[(graph[^@\\]]*) @ [^\\]]*\\] \\[verbose\\] tb:\\S+ samplefmt:\\S+ samplerate:\\S+ chlayout:(.*)");

    private static final Set<String> OF_NO_CONCERN = Set.of("warning", "info", "verbose");

    private final StringBuilder complaints = new StringBuilder();
    private final byte[] line = new byte[MOST_OF_A_LINE];
    private final Set<String> sizes = new LinkedHashSet<>();
    private final Map<String, String> layouts = new HashMap<>();
    private int length;
    private boolean soundChanges;

    synchronized void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                end();
            } else if (length < line.length) {
                line[length++] = bytes[i];
            }
        }
    }

    /** The line is at its end. */
    synchronized void end() {
        var said = new String(line, 0, length, StandardCharsets.UTF_8);
        length = 0;
        var level = LEVEL.matcher(said);
        if (!level.find()) {
            // A shell, or the system; what goes on from the line before is set in.
            complain(said.startsWith(" ") ? "" : said);
        } else if (OF_NO_CONCERN.contains(level.group(2))) {
            hear(said);
        } else {
            complain(level.group(1) + said.substring(level.end()));
        }
    }

    /** The beginning of what it complained of. */
    synchronized String complaints() {
        return complaints.toString().strip();
    }

    /** How large the pictures were, {@code 1920x1080}, each size once, in their order. */
    synchronized List<String> sizes() {
        return new ArrayList<>(sizes);
    }

    /** Whether a track's channels became others. */
    synchronized boolean soundChanges() {
        return soundChanges;
    }

    private void complain(String said) {
        int room = MOST_OF_COMPLAINTS - complaints.length();
        if (!said.isBlank() && room > 0) {
            complaints.append(said, 0, Math.min(room, said.length())).append('\n');
        }
    }

    private void hear(String said) {
        var pictures = PICTURES.matcher(said);
        if (pictures.matches()) {
            sizes.add(pictures.group(1) + "x" + pictures.group(2));
        }
        var sound = SOUND.matcher(said);
        if (sound.matches()) {
            var before = layouts.putIfAbsent(sound.group(1), sound.group(2));
            soundChanges |= before != null && !before.equals(sound.group(2));
        }
    }
}
