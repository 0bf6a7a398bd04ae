package dev.clearcut.probe.media.mxf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an essence coding's label means: {@code codings.csv}. */
final class Codings {

    /**
     * @param gop frames from one intra picture to the next, or empty
     */
    record Coding(String codec, String profile, String gop, String bitRateMode) {}

    private static final class Holder {
        private static final Map<String, Coding> SHIPPED = read();
    }

    private Codings() {}

    /**
     * The coding of a label, by the longest beginning that is known.
     *
     * @param label its last eight bytes
     */
    static Optional<Coding> of(String label) {
        for (int length = label.length(); length > 0; length--) {
            var coding = Holder.SHIPPED.get(label.substring(0, length));
            if (coding != null) {
                return Optional.of(coding);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Coding> read() {
        var codings = new HashMap<String, Coding>();
        try (var stream = Codings.class.getResourceAsStream("codings.csv");
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            for (var line : lines.lines().toList()) {
                var cells = line.split(",", -1);
                if (!line.startsWith("#") && !cells[0].equals("ul")) {
                    codings.put(cells[0], new Coding(cells[1], cells[2], cells[3], cells[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codings;
    }
}
