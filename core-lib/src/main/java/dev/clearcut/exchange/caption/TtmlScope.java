package dev.clearcut.exchange.caption;

import dev.clearcut.timecode.Rational;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One open element of a TTML body: its time, and what its content inherits. */
final class TtmlScope {

    final String name;
    final Rational begin;

    /** When it is gone: its own end or its parent's, the earlier. */
    final @Nullable Rational end;

    /** Whether it says its end itself. */
    final boolean ended;

    final boolean sequence;
    final Map<String, String> properties;
    final String region;
    final String language;
    final boolean preserve;
    final boolean annotation;
    String image = "";

    /** Where the next child of a sequence begins. */
    Rational next;

    /** When the last child ends; null while none is known to. */
    @Nullable Rational childrenEnd;

    TtmlScope(
            String name,
            Rational begin,
            @Nullable Rational end,
            boolean ended,
            boolean sequence,
            Map<String, String> properties,
            String region,
            String language,
            boolean preserve,
            boolean annotation) {
        this.name = name;
        this.begin = begin;
        this.end = end;
        this.ended = ended;
        this.sequence = sequence;
        this.properties = properties;
        this.region = region;
        this.language = language;
        this.preserve = preserve;
        this.annotation = annotation;
        this.next = begin;
    }

    /** Where a child begins that says nothing. */
    Rational reference() {
        return sequence ? next : begin;
    }

    /**
     * When it ends if it does not say: with its last child; a sequence without children at once,
     * and a paragraph of nothing but text with its parent (TTML2 section 12.2.4).
     */
    @Nullable Rational implicitEnd() {
        return childrenEnd != null ? childrenEnd : sequence ? begin : end;
    }

    /** Whether there is no moment at which it could be seen. */
    boolean isNeverSeen() {
        return end != null && !ended && begin.compareTo(end) >= 0;
    }

    /** Whether it says itself that it ends when or before it begins. */
    boolean isBackwards() {
        return ended && end != null && begin.compareTo(end) >= 0;
    }

    void closed(TtmlScope child) {
        var stop = child.ended ? child.end : child.implicitEnd();
        if (stop != null) {
            next = stop;
            childrenEnd =
                    childrenEnd == null || childrenEnd.compareTo(stop) < 0 ? stop : childrenEnd;
        }
    }
}
