package dev.clearcut.manifest.naming;

import dev.clearcut.base.Words;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a field.
 *
 * @param values the words it may be, with what they mean; empty where its form decides
 * @param form a regular expression, or {@code date}; empty where the words decide
 * @param most characters; 0 for any number
 * @param advised characters that had better not be exceeded; 0 for any number
 * @param known words that are usual, while others are allowed
 * @param example one that is right
 * @param help a sentence about it
 */
public record Part(
        String name,
        Need need,
        Map<String, String> values,
        String form,
        int most,
        int advised,
        Map<String, String> known,
        String example,
        String help) {

    /** How often a part stands in its field. */
    public enum Need {
        YES,
        NO,
        MANY
    }

    private static final String DATE = "date";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");

    /** Of two numbers below 13 nobody can tell which is the month. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(1[3-9]|2\\d|3[01])[-./](\\d{1,2})[-./](\\d{4})");

    /** Whether the text is what the part may be, letter for letter. */
    boolean accepts(String text) {
        if (!values.isEmpty()) {
            return values.containsKey(text) || isBurnedIn(text);
        }
        return form.equals(DATE) ? day(text).isPresent() : isOfForm(text) && isShort(text);
    }

    boolean isOfForm(String text) {
        return !form.equals(DATE) && Pattern.matches(form, text);
    }

    boolean isShort(String text) {
        return most == 0 || text.length() <= most;
    }

    boolean isDate() {
        return form.equals(DATE);
    }

    /** Languages in small letters say that the subtitles are burned in (ISDCF, languages). */
    private boolean isBurnedIn(String text) {
        return name.equals("subtitle")
                && text.equals(text.toLowerCase(Locale.ROOT))
                && values.containsKey(text.toUpperCase(Locale.ROOT));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 8 ? Optional.of(LocalDate.parse(text, DAY)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** What the text was probably meant to be; nothing where that cannot be told. */
    Optional<String> mended(String text) {
        if (accepts(text)) {
            return Optional.of(text);
        }
        if (!values.isEmpty()) {
            return word(text);
        }
        if (isDate()) {
            return date(text).filter(this::accepts);
        }
        return List.of(
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        joined(text),
                        joined(text).toUpperCase(Locale.ROOT),
                        text.replaceFirst("(?<!\\d)(\\d)$", "0$1"),
                        cut(joined(text)))
                .stream()
                .filter(this::accepts)
                .findFirst();
    }

    private static Optional<String> date(String text) {
        var year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return Optional.of(year.group(1) + twoDigits(year.group(2)) + twoDigits(year.group(3)));
        }
        var day = DAY_FIRST.matcher(text);
        return day.matches()
                ? Optional.of(day.group(3) + twoDigits(day.group(2)) + day.group(1))
                : Optional.empty();
    }

    private Optional<String> word(String text) {
        return values.keySet().stream()
                .filter(value -> value.equalsIgnoreCase(text))
                .findFirst()
                .or(() -> meant(text))
                .or(() -> Words.nearest(text, values.keySet()).stream().findFirst());
    }

    /** A word for what it means: feature for FTR. */
    private Optional<String> meant(String text) {
        return values.entrySet().stream()
                .filter(entry -> isMeaning(entry.getValue(), text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Scope for "Scope (2.39:1)". */
    private static boolean isMeaning(String meaning, String text) {
        return meaning.equalsIgnoreCase(text)
                || text.length() > 2
                        && meaning.toLowerCase(Locale.ROOT)
                                .startsWith(text.toLowerCase(Locale.ROOT) + " ");
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Letters and digits alone, each word with a capital: The long night is TheLongNight. */
    private static String joined(String text) {
        var joined = new StringBuilder();
        boolean begins = true;
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("['’]", "");
        for (char c : plain.toCharArray()) {
            boolean counts = c < 128 && Character.isLetterOrDigit(c);
            if (counts) {
                joined.append(begins ? Character.toUpperCase(c) : c);
            }
            begins = !counts;
        }
        return joined.toString();
    }

    private String cut(String text) {
        return most > 0 && text.length() > most ? text.substring(0, most) : text;
    }

    /** What it may be, in a few words. */
    String wanted() {
        if (!values.isEmpty()) {
            return values.size() <= 18
                    ? "one of " + String.join(", ", values.keySet())
                    : "one of %d words, as %s".formatted(values.size(), example);
        }
        return isDate()
                ? "a day as %s".formatted(example)
                : "of the form %s%s, as %s"
                        .formatted(
                                form,
                                most > 0 ? " and at most %d characters".formatted(most) : "",
                                example);
    }
}
