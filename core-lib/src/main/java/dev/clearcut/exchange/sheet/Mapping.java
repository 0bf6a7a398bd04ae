package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.sheet.Headings.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an office's own headings mean: {@code Song} is {@code title}. It goes before what Clearcut
 * knows of headings.
 *
 * @param said for this sheet, by heading; each must be there
 * @param saved from earlier; those that are not there do no harm
 */
public record Mapping(Map<String, String> said, Map<String, String> saved) {

    /** What a heading is mapped to that is to be left out. */
    public static final String LEFT_OUT = "#";

    public static final Mapping NONE = new Mapping(Map.of(), Map.of());

    public Mapping {
        said = new LinkedHashMap<>(said);
        saved = new LinkedHashMap<>(saved);
    }

    /**
     * @param pairs each {@code HEADING=COLUMN}
     * @throws Invalid for one that is no such pair
     */
    public static Mapping said(List<String> pairs) {
        var said = new LinkedHashMap<String, String>();
        for (var pair : pairs) {
            int equals = pair.lastIndexOf('=');
            var heading = equals < 0 ? "" : pair.substring(0, equals).strip();
            var column = pair.substring(equals + 1).strip();
            if (heading.isEmpty() || column.isEmpty()) {
                throw new Invalid(
                        "\"%s\" maps nothing; write the sheet's heading and Clearcut's column, as in \"Song=title\", or \"Song=#\" to leave it out."
                                .formatted(pair));
            }
            said.put(heading, column);
        }
        return new Mapping(said, Map.of());
    }

    public Mapping saved(Map<String, String> newSaved) {
        return new Mapping(said, newSaved);
    }

    /** What is to be saved: what was, and what is said now. */
    public Map<String, String> both() {
        var both = new LinkedHashMap<>(saved);
        both.putAll(said);
        return both;
    }

    boolean isEmpty() {
        return said.isEmpty() && saved.isEmpty();
    }

    /** The headings that are known with this mapping. */
    <C extends Enum<C> & Column> Headings<C> on(
            Headings<C> headings, Sheet sheet, Findings findings) {
        if (isEmpty()) {
            return headings;
        }
        var known = new LinkedHashMap<>(headings.known());
        both().forEach(
                        (heading, column) -> {
                            var meaning = meaning(column, headings);
                            if (meaning == null) {
                                unknown(heading, column, headings, sheet, findings);
                            } else {
                                known.put(Spelling.of(heading), meaning);
                            }
                        });
        var mapped = new Headings<>(headings.columns(), known, headings.shown());
        said.keySet()
                .forEach(
                        heading ->
                                mustBeThere(
                                        heading,
                                        Header.of(sheet, mapped, new Findings()),
                                        findings));
        return mapped;
    }

    private static <C extends Enum<C> & Column> @Nullable Meaning<C> meaning(
            String column, Headings<C> headings) {
        if (column.startsWith(LEFT_OUT)) {
            return new Meaning.Aside<>("the mapping says so");
        }
        return switch (headings.meaning(column).orElse(null)) {
            case Meaning.Is<C> is -> is;
            case Meaning.Yields<C>(var first, var otherwise) -> new Meaning.Is<>(first);
            case Meaning.Aside<C> aside -> null;
            case null -> null;
        };
    }

    private static <C extends Enum<C> & Column> void unknown(
            String heading, String column, Headings<C> headings, Sheet sheet, Findings findings) {
        var hint = headings.didYouMean(column);
        var all = new ArrayList<String>();
        headings.columns().forEach(known -> all.add(known.title()));
        findings.error(
                "sheet.map",
                sheet.at(sheet.headerLine()),
                "\"%s\" is mapped to \"%s\", and there is no such column%s Columns are %s."
                        .formatted(
                                heading,
                                column,
                                hint.isEmpty() ? "." : hint,
                                String.join(", ", all)));
    }

    private static void mustBeThere(String heading, Sheet sheet, Findings findings) {
        var spelling = Spelling.of(heading);
        if (sheet.header().stream()
                .noneMatch(given -> Headings.forms(given).anyMatch(spelling::equals))) {
            var hint = Words.didYouMeanName(heading, sheet.header());
            findings.error(
                    "sheet.map",
                    sheet.at(sheet.headerLine()),
                    "\"%s\" is mapped, and the sheet has no such heading%s"
                            .formatted(heading, hint.isEmpty() ? "." : hint));
        }
    }
}
