package dev.clearcut.exchange.sheet;

import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.Kinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row or a sentence of a contract, taken apart. What it does not say is empty.
 *
 * @param item empty where it is none
 * @param due in the contract's words
 * @param why why it is no item, where that is more than that it names none
 * @param further what else its table says of it, by column
 */
record ProposedItem(
        String item,
        String kind,
        String required,
        String quantity,
        String spec,
        String due,
        String recipient,
        String text,
        String why,
        Map<String, String> further) {

    private static final int LONGEST_NAME = 80;

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^\\s*(?:(?:\\d{1,3}(?:\\.\\d{1,3})+[.)]?(?=\\s)"
                            + "|[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-z]|[ivx]{1,5})[.)\\]]+(?!\\d)"
                            + "|[-•*▪◦·–](?=\\s))\\s*)+");

    /** How many loudspeakers, and no clause. */
    private static final Pattern LAYOUT =
            Pattern.compile(
                    "(?iu)^\\s*(?:2\\.0|4\\.0|5\\.[01]|7\\.[01](?:\\.[24])?)\\s*(?:\\+|/|&|and|surround|mix|printmaster|print|m\\s*[&+]|music|audio|sound|stem|dme|mandatory|stereo|near|full|final|dialogue|effects|theatrical|broadcast).*");

    private static final String MONTH =
            "(?:jan|feb|fév|mar|mär|apr|avr|may|mai|jun|juin|jul|juil|aug|aoû|sep|oct|okt|nov|dec|dez|déc)\\p{L}*\\.?";
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)";
    private static final Pattern DAY =
            Pattern.compile(
                    "(?iu)(?<![\\d.])(?:w/c\\s+|week commencing\\s+)?(?:\\d{4}-\\d{2}-\\d{2}"
                            + "|\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d{2})|"
                            + WEEKDAY
                            + "?\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?"
                            + MONTH
                            + ",?\\s+\\d{4}|"
                            + WEEKDAY
                            + "\\d{1,2}(?:st|nd|rd|th)?\\s+"
                            + MONTH
                            + "|"
                            + MONTH
                            + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?!\\d)");

    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?iu)\\b(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)"
                            + "(?:\\s*\\(\\d{1,4}\\))?\\s+(?:(?:working|business|calendar|banking)\\s+)?(?:(?:day|week|month|fortnight)s?|(?:wk|mth)s?\\.?)"
                            + "\\s+(?:after|before|from|prior to|following|of|ahead of)\\s+[^.,;:\\n\\t]{2,80}");
    private static final Pattern SAME =
            Pattern.compile("(?iu)\\bsame (?:day|date|time) as\\s+[^.,;\\n\\t]{2,80}");

    private static final Pattern CONDITION =
            Pattern.compile(
                    "(?iu)[,(;]?\\s*\\b((?:if|where|when|as)\\s+(?:available|applicable|any|required|requested|needed|produced|created|made|existing)\\b[^.,;()]*|(?:up)?on\\s+request\\b|to the extent available|falls vorhanden|auf anfrage|si disponible|sur demande)\\)?");
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?iu)^(?:(\\d{1,4})\\s*(?:x|×)?|(one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?:\\s*\\((\\d{1,4})\\))?|(?:an?|the))\\s+(?=\\p{L})");
    private static final List<String> SPELLED =
            List.of(
                    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "", "twelve");
    private static final Pattern TIMES = Pattern.compile("(?iu)\\s*(?:x|×)\\s*(\\d{1,4})\\s*$");

    static ProposedItem none(String text, String why) {
        return new ProposedItem("", "", "", "", "", "", "", text, why, Map.of());
    }

    boolean isItem() {
        return !item.isEmpty();
    }

    ProposedItem with(String newRequired, String newQuantity, String newDue, String newRecipient) {
        return new ProposedItem(
                item,
                kind,
                newRequired.isEmpty() ? required : newRequired,
                newQuantity.isEmpty() ? quantity : newQuantity,
                spec,
                newDue.isEmpty() ? due : newDue,
                newRecipient.isEmpty() ? recipient : newRecipient,
                text,
                why,
                further);
    }

    ProposedItem of(DeliverableKind newKind) {
        return new ProposedItem(
                item, newKind.id(), required, quantity, spec, due, recipient, text, why, further);
    }

    ProposedItem further(Map<String, String> said) {
        return new ProposedItem(
                item, kind, required, quantity, spec, due, recipient, text, why, said);
    }

    ProposedItem spec(String more) {
        var all = spec.isEmpty() ? more : more.isEmpty() ? spec : spec + "; " + more;
        return new ProposedItem(
                item, kind, required, quantity, all, due, recipient, text, why, further);
    }

    /** What stands before a name and only counts it: {@code 3.1}, {@code (a)}. */
    static String withoutNumber(String text) {
        return LAYOUT.matcher(text).lookingAt()
                ? text.strip()
                : NUMBERED.matcher(text).replaceFirst("").strip();
    }

    /** The day a text says, in its words; empty where it says none. */
    static String due(String text) {
        for (var pattern : List.of(COUNTED, SAME, DAY)) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return found.group().strip();
            }
        }
        return "";
    }

    /**
     * The items a name and what stands behind it make: one, or two where it joins two kinds.
     *
     * @param named the cell or phrase that names them
     * @param text all of the row or sentence
     */
    static List<ProposedItem> of(String named, String text) {
        var due = due(named);
        var rest = due.isEmpty() ? named : named.replace(due, " ");
        var condition = CONDITION.matcher(rest);
        var required = condition.find() ? condition.group(1).strip() : "";
        rest = required.isEmpty() ? rest : condition.replaceFirst("");
        rest = withoutNumber(rest.replaceAll("\\s*\\n\\s*", "; ").replaceAll("[\\s\\u00a0]+", " "));
        var parts = rest.split("\\s*(?:[:;,(\\n]|\\s[–—-]\\s)\\s*", 2);
        var head = parts[0].isBlank() ? rest : parts[0].strip();
        var spec = parts.length < 2 ? "" : parts[1].replaceFirst("\\)\\s*$", "").strip();
        if (Kinds.standard().in(head).isEmpty()
                && Kinds.standard().in(rest).isPresent()
                && rest.length() <= LONGEST_NAME) {
            head = rest;
            spec = "";
        }
        var items = new ArrayList<ProposedItem>();
        for (var name : joined(head)) {
            items.add(one(name, rest, required, spec, due, text));
        }
        return items;
    }

    private static ProposedItem one(
            String name, String rest, String required, String spec, String due, String text) {
        var count = COUNT.matcher(name);
        var quantity = "";
        if (count.find()) {
            quantity = number(count.group(1), count.group(2), count.group(3));
            name = name.substring(count.end());
        }
        var times = TIMES.matcher(name);
        if (times.find()) {
            quantity = times.group(1);
            name = name.substring(0, times.start());
        }
        name = name.replaceFirst("[.,:;]+$", "").strip();
        var kind = Kinds.standard().in(name).or(() -> Kinds.standard().in(rest));
        name =
                name.length() <= LONGEST_NAME
                        ? name
                        : kind.map(DeliverableKind::title)
                                .orElse(name.substring(0, LONGEST_NAME).strip());
        return new ProposedItem(
                name,
                kind.map(DeliverableKind::id).orElse(""),
                required,
                quantity,
                spec,
                due,
                "",
                text,
                "",
                Map.of());
    }

    private static String number(String digits, String word, String inBrackets) {
        if (digits != null || inBrackets != null) {
            return digits != null ? digits : inBrackets;
        }
        int spelled = word == null ? 0 : SPELLED.indexOf(word.toLowerCase(java.util.Locale.ROOT));
        return spelled > 0 ? Integer.toString(spelled) : "";
    }

    /** {@code press kit and synopsis} are two, {@code music and effects} is one. */
    private static List<String> joined(String head) {
        var kinds = Kinds.standard();
        if (kinds.exact(head).isPresent()) {
            return List.of(head);
        }
        var parts =
                Arrays.stream(head.split("(?iu)\\s+(?:and|und|et|as well as|plus)\\s+"))
                        .map(String::strip)
                        .toList();
        var each =
                parts.stream()
                        .map(kinds::in)
                        .flatMap(Optional::stream)
                        .map(DeliverableKind::id)
                        .distinct()
                        .toList();
        boolean apart = parts.size() > 1 && each.size() == parts.size();
        var whole = kinds.in(head).map(DeliverableKind::id).orElse("");
        return apart && each.contains(whole) ? parts : List.of(head);
    }
}
