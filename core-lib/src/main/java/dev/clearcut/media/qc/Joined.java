package dev.clearcut.media.qc;

import dev.clearcut.media.sound.Layout;
import dev.clearcut.media.sound.SoundEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Events of several channels at the same time, as one. */
final class Joined {

    private final TreeSet<Integer> numbers = new TreeSet<>();
    private SoundEvent event;

    private Joined(SoundEvent event) {
        this.event = event;
        numbers.add(event.channel());
    }

    /** Joins events that come in the order of their beginnings. */
    static List<Joined> together(List<SoundEvent> events) {
        var joined = new ArrayList<Joined>();
        for (var event : events) {
            if (joined.isEmpty() || !joined.getLast().takes(event)) {
                joined.add(new Joined(event));
            }
        }
        return joined;
    }

    /** All of them: from the first beginning to the last end, with the highest value. */
    SoundEvent event() {
        return event;
    }

    /** {@code L, R}; {@code all channels}. */
    String channels(Layout layout) {
        return numbers.size() == layout.channels() && numbers.size() > 1
                ? "all channels"
                : String.join(", ", numbers.stream().map(layout::label).toList());
    }

    private boolean takes(SoundEvent next) {
        if (next.from() > event.to() || numbers.contains(next.channel())) {
            return false;
        }
        numbers.add(next.channel());
        event =
                new SoundEvent(
                        event.from(),
                        Math.max(event.to(), next.to()),
                        event.channel(),
                        Math.max(event.value(), next.value()));
        return true;
    }
}
