package dev.clearcut.exchange.caption;

import dev.clearcut.timecode.Rational;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One open element of a TTML body: its time, and what its content inherits. */
final class TtmlScope {

    final String name;
    final Rational begin;
    final @Nullable Rational end;
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
            boolean sequence,
            Map<String, String> properties,
            String region,
            String language,
            boolean preserve,
            boolean annotation) {
        this.name = name;
        this.begin = begin;
        this.end = end;
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

    void closed(TtmlScope child) {
        var stop = child.end != null ? child.end : child.childrenEnd;
        if (stop != null) {
            next = stop;
            childrenEnd =
                    childrenEnd == null || childrenEnd.compareTo(stop) < 0 ? stop : childrenEnd;
        }
    }
}
