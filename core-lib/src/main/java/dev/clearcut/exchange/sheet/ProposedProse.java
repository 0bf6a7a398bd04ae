package dev.clearcut.exchange.sheet;

import dev.clearcut.delivery.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences and numbered lines of a contract that want something delivered. */
final class ProposedProse {

    /** Longer than this a line that does not say "deliver" only talks about things. */
    private static final int LONGEST = 240;

    private static final Pattern DELIVER =
            Pattern.compile(
                    "(?iu)\\b(?:shall|must|will|to|should|agrees to|undertakes to|is required to)\\s+(?:also\\s+|further\\s+|then\\s+)?(?:deliver|supply|provide|furnish|submit)\\s+(?:also\\s+)?(?:to\\s+(?:the\\s+)?\\p{Lu}[\\p{L} ]{2,40}\\s+)?");

    /** What it speaks of is not asked for. */
    private static final Pattern NOT =
            Pattern.compile(
                    "(?iu)\\b(?:(?:shall|must|will|need|needs|do|does)\\s+not|not\\s+(?:be\\s+)?(?:required|needed|applicable|wanted|obliged)"
                            + "|no\\s+obligation|not\\s+to\\s+be\\s+(?:delivered|supplied|provided)|nicht\\s+(?:zu\\s+liefern|erforderlich|benötigt|geliefert)"
                            + "|ne\\s+(?:doit|doivent)\\s+pas)\\b");

    private static final Pattern AND = Pattern.compile("(?iu)[,;]?\\s+(?:and|und|et)\\s+");
    private static final Pattern END_OF_ITEM =
            Pattern.compile(
                    "(?iu)\\s+(?:within|no later than|not later than|on or before|by (?=\\d|\\p{Lu}|the end)|at least|prior to|in accordance|pursuant|to (?=(?:the )?\\p{Lu})|together with|upon|free of)\\b|[.;]\\s|\\.$");
    private static final Pattern NEXT_ITEM =
            Pattern.compile(
                    "(?u)^(?:[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-z]|[ivx]{1,5})[.)\\]]|[-•*▪◦·–]\\s|\\d+(?:\\.\\d+)+\\s).*");

    private ProposedProse() {}

    static List<ProposedItem> read(String prose) {
        var found = new ArrayList<ProposedItem>();
        for (var paragraph : paragraphs(prose)) {
            for (var sentence :
                    paragraph.split("(?<=[\\p{L}\\p{N})]{3}[.;])\\s+(?=\\p{Lu}\\p{L}+\\s)")) {
                found.addAll(sentence(sentence.strip()));
            }
        }
        return found;
    }

    /** Lines that a page's edge broke are one. */
    private static List<String> paragraphs(String prose) {
        var paragraphs = new ArrayList<String>();
        boolean goesOn = false;
        for (var raw : prose.lines().toList()) {
            var line = raw.strip().replaceAll("\\t+", "  ");
            if (line.isEmpty()) {
                goesOn = false;
                continue;
            }
            boolean small =
                    Character.isLowerCase(line.codePointAt(0))
                            || line.startsWith("(")
                            || Character.isDigit(line.codePointAt(0));
            if (goesOn && small && !NEXT_ITEM.matcher(line).matches()) {
                paragraphs.add(paragraphs.removeLast() + " " + line);
            } else {
                paragraphs.add(line);
            }
            goesOn = !line.matches(".*[.;:]$") && line.length() > 40;
        }
        return paragraphs;
    }

    private static List<ProposedItem> sentence(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var deliver = DELIVER.matcher(text);
        if (saysNot(text)) {
            return List.of(ProposedItem.none(text, "it says that something is not wanted"));
        }
        if (deliver.find()) {
            var clauses = clauses(text.substring(deliver.end()));
            var found = new ArrayList<ProposedItem>();
            for (var clause : clauses) {
                found.addAll(delivered(clause, clauses.size() == 1 ? text : clause, text));
            }
            if (!found.isEmpty()) {
                return found;
            }
            return List.of(ProposedItem.none(text, ""));
        }
        boolean named =
                text.length() <= LONGEST
                        && Kinds.standard().in(ProposedItem.withoutNumber(text)).isPresent();
        if (!named || text.matches("(?u)\\P{Ll}{5,}")) {
            return List.of(ProposedItem.none(text, ""));
        }
        return ProposedItem.of(text.replaceAll(" {2,}", "; "), text);
    }

    /** Whether that says of something that it is not wanted. */
    static boolean saysNot(String text) {
        return NOT.matcher(text).find();
    }

    /** An "and" behind a day begins another item where it names one. */
    private static List<String> clauses(String object) {
        var and = AND.matcher(object);
        while (and.find()) {
            var head = object.substring(0, and.start());
            var tail = object.substring(and.end());
            if (!ProposedItem.due(head).isEmpty() && Kinds.standard().in(tail).isPresent()) {
                var all = new ArrayList<>(List.of(head));
                all.addAll(clauses(tail));
                return all;
            }
        }
        return List.of(object);
    }

    private static List<ProposedItem> delivered(String clause, String dated, String text) {
        var end = END_OF_ITEM.matcher(clause);
        var what = end.find() ? clause.substring(0, end.start()) : clause;
        if (Kinds.standard().in(what).isEmpty() || what.length() > LONGEST) {
            return List.of();
        }
        var due = ProposedItem.due(dated);
        return ProposedItem.of(what, text).stream().map(one -> one.with("", "", due, "")).toList();
    }
}
