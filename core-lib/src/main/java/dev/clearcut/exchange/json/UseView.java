package dev.clearcut.exchange.json;

import dev.clearcut.use.Use;
import java.util.List;

/**
 * A use of third-party material.
 *
 * @param recordIn timecode at {@code rate}
 * @param recordOut timecode of the first frame after the use
 * @param recordInFrame counted from the label 00:00:00:00
 * @param recordOutFrame exclusive
 * @param rate a fraction, {@code 25/1} or {@code 30000/1001}
 * @param active false when everything of it is muted, hidden or switched off
 */
public record UseView(
        String track,
        String name,
        String source,
        String kind,
        String recordIn,
        String recordOut,
        long recordInFrame,
        long recordOutFrame,
        String rate,
        boolean dropFrame,
        boolean active,
        List<FragmentView> fragments) {

    /** One clip of a use. */
    public record FragmentView(
            String name,
            String source,
            String track,
            long recordInFrame,
            long recordOutFrame,
            String rule,
            String where) {

        static FragmentView of(Use.Fragment fragment) {
            return new FragmentView(
                    fragment.name(),
                    fragment.source(),
                    fragment.track(),
                    fragment.record().start(),
                    fragment.record().end(),
                    fragment.rule(),
                    fragment.where().toString());
        }
    }

    public static UseView of(Use use) {
        return new UseView(
                use.track(),
                use.name(),
                use.source(),
                use.kind().word(),
                use.recordIn().toString(),
                use.recordOut().toString(),
                use.record().start(),
                use.record().end(),
                use.rate().fraction(),
                use.rate().dropFrame(),
                use.active(),
                use.fragments().stream().map(FragmentView::of).toList());
    }
}
