package dev.clearcut.delivery.plan;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.due.Due;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a contract's text seems to want delivered: a list for a person to correct, never to be taken
 * as it is.
 *
 * @param lines of the text in which a kind of deliverable is named, in their order
 * @param left how many other lines there are
 */
public record Proposal(List<Line> lines, int left) {

    /** Longer than this a line is prose. */
    private static final int LONGEST = 240;

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^\\s*(?:[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-z]|[ivx]{1,5})[.)\\]]+|[-•*▪◦·])\\s*");

    private static final Pattern DUE =
            Pattern.compile(
                    "(?i)(\\d{1,4} (?:working |business )?(?:day|week|month)s? (?:after|before|from|prior to|following) [\\p{L} ]{3,60}|\\d{4}-\\d{2}-\\d{2})");

    /**
     * A line that may be an item.
     *
     * @param place where it stands, as in "page 3"
     * @param item what it may be called
     * @param due in the contract's words; empty where the line says none
     * @param text the line as it stands
     */
    public record Line(String place, String item, DeliverableKind kind, String due, String text) {}

    public Proposal {
        lines = List.copyOf(lines);
    }

    /**
     * @param place of the text
     * @param text its lines; the cells of a table's row may be apart by tabs
     */
    public record Part(String place, String text) {}

    public static Proposal of(List<Part> parts) {
        var lines = new ArrayList<Line>();
        var names = new HashSet<String>();
        int left = 0;
        for (var part : parts) {
            for (var text : part.text().lines().map(String::strip).toList()) {
                var kind = text.length() > LONGEST ? Optional.<DeliverableKind>empty() : kind(text);
                if (kind.isPresent()) {
                    var item = name(text, names);
                    lines.add(new Line(part.place(), item, kind.get(), due(text), text));
                } else {
                    left += text.isEmpty() ? 0 : 1;
                }
            }
        }
        return new Proposal(lines, left);
    }

    private static Optional<DeliverableKind> kind(String text) {
        return Kinds.standard().in(NUMBERED.matcher(text).replaceFirst(""));
    }

    /** The first cell, or what stands before the first stop; once each. */
    private static String name(String text, HashSet<String> names) {
        var cells = NUMBERED.matcher(text).replaceFirst("").split("\t|  +|[:;(]|, ", 2);
        var name = cells[0].strip().replaceAll("[.,]+$", "");
        name = Kinds.standard().in(name).isPresent() ? name : kind(text).orElseThrow().title();
        name = name.length() > 80 ? name.substring(0, 80).strip() : name;
        var once = name;
        for (int n = 2; !names.add(once.toLowerCase(Locale.ROOT)); n++) {
            once = name + " " + n;
        }
        return once;
    }

    private static String due(String text) {
        var said = DUE.matcher(text);
        if (!said.find()) {
            return "";
        }
        try {
            return Due.of(said.group(1).strip()).toString();
        } catch (Invalid noDue) {
            return "";
        }
    }
}
