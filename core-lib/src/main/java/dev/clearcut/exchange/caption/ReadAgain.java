package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionTime;
import dev.clearcut.caption.Line;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was written, as its own reader reads it. SubRip has no escapes: text may be tags, times or a
 * number there, and no list of such cases would be complete.
 */
final class ReadAgain {

    /** The texts that come up at a time and are gone at another, to the thousandth. */
    private final Map<String, String> texts = new HashMap<>();

    ReadAgain(String written) {
        events(written).forEach(event -> texts.merge(times(event), shown(event), ReadAgain::both));
    }

    private static List<CaptionEvent> events(String written) {
        try {
            return Captions.read(
                            "written", written.getBytes(StandardCharsets.UTF_8), Optional.empty())
                    .events();
        } catch (BadFile withoutEvents) {
            return List.of();
        }
    }

    void compare(CaptionFile file, Losses losses) {
        losses.where(
                event ->
                        !event.isEmpty()
                                && event.image().isEmpty()
                                && !texts.getOrDefault(times(event), "").contains(shown(event)),
                "some of the text as it stands (read again, it is other text, or style)");
    }

    private static String both(String one, String other) {
        return one + "\n" + other;
    }

    private static String times(CaptionEvent event) {
        return CaptionTime.clock(event.start()) + ">" + CaptionTime.clock(event.end());
    }

    private static String shown(CaptionEvent event) {
        return event.lines().stream()
                .filter(line -> !line.isBlank())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}
