package dev.clearcut.term;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few phrases that rule files are written in. */
final class RuleWords {

    private static final String EVENT =
            "(death|film-death|director-death|film-author-death|life|made|published|public|aired)";
    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern YEARS = Pattern.compile(EVENT + " \\+ (\\d+)");
    private static final Pattern TO_THE_DAY = Pattern.compile(EVENT + " \\+ (\\d+) to the day");
    private static final Pattern TWO =
            Pattern.compile("(later of|earlier of|between) (.+) and (.+)");
    private static final Pattern AT_MOST = Pattern.compile("(.+), at most (.+)");
    private static final Pattern UNPROTECTED = Pattern.compile("never, free once " + EVENT);
    private static final Pattern BEFORE = Pattern.compile(EVENT + " before " + DAY);
    private static final Pattern SINCE = Pattern.compile(EVENT + " since " + DAY);
    private static final Pattern NEVER = Pattern.compile("never " + EVENT);
    private static final Pattern WITHIN =
            Pattern.compile(EVENT + " within (\\d+) years of " + EVENT);
    private static final Pattern MORE_THAN =
            Pattern.compile(EVENT + " more than (\\d+) years after " + EVENT);
    private static final Pattern ENDS = Pattern.compile("(.+) ends before " + DAY);
    private static final Pattern ENDED = Pattern.compile("(.+) has ended");
    private static final Pattern IS = Pattern.compile("is ([a-z-]+)");
    private static final Pattern FROM = Pattern.compile("from ([A-Z ]+)");

    private RuleWords() {}

    static Ending ending(String text) {
        if (text.equals("no end")) {
            return new Ending.Endless();
        }
        if (text.equals("not settled")) {
            return new Ending.Unsettled();
        }
        if (text.matches(DAY)) {
            return new Ending.OnDay(LocalDate.parse(text));
        }
        var found = TWO.matcher(text);
        if (found.matches()) {
            return two(found.group(1), ending(found.group(2)), ending(found.group(3)));
        }
        found = AT_MOST.matcher(text);
        if (found.matches()) {
            return new Ending.AtMost(ending(found.group(1)), years(found.group(2)));
        }
        found = TO_THE_DAY.matcher(text);
        if (found.matches()) {
            return new Ending.YearsToTheDay(event(found, 1), Integer.parseInt(found.group(2)));
        }
        found = UNPROTECTED.matcher(text);
        return found.matches() ? new Ending.Unprotected(event(found, 1)) : years(text);
    }

    private static Ending two(String word, Ending one, Ending other) {
        return switch (word) {
            case "later of" -> new Ending.LaterOf(one, other);
            case "earlier of" -> new Ending.EarlierOf(one, other);
            case "between" -> new Ending.Between(one, other);
            default -> throw notUnderstood(word);
        };
    }

    private static Ending.YearsAfter years(String text) {
        var found = YEARS.matcher(text);
        if (!found.matches()) {
            throw notUnderstood(text);
        }
        return new Ending.YearsAfter(event(found, 1), Integer.parseInt(found.group(2)));
    }

    static Condition condition(String text) {
        if (text.startsWith("not ")) {
            return new Condition.Not(condition(text.substring(4)));
        }
        if (text.equals("foreign")) {
            return new Condition.Foreign();
        }
        if (text.equals("from here")) {
            return new Condition.FromHere();
        }
        if (text.equals("protected at home in 1996")) {
            return new Condition.ProtectedIn1996();
        }
        var found = BEFORE.matcher(text);
        if (found.matches()) {
            return new Condition.Before(event(found, 1), LocalDate.parse(found.group(2)));
        }
        found = SINCE.matcher(text);
        if (found.matches()) {
            return new Condition.Since(event(found, 1), LocalDate.parse(found.group(2)));
        }
        found = NEVER.matcher(text);
        if (found.matches()) {
            return new Condition.Never(event(found, 1));
        }
        found = FROM.matcher(text);
        if (found.matches()) {
            return new Condition.From(Set.of(found.group(1).split(" ")));
        }
        found = IS.matcher(text);
        if (found.matches()) {
            return new Condition.Is(
                    Fact.valueOf(found.group(1).toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return ofTwoTimes(text);
    }

    private static Condition ofTwoTimes(String text) {
        var found = WITHIN.matcher(text);
        if (found.matches()) {
            return new Condition.Within(
                    event(found, 1), Integer.parseInt(found.group(2)), event(found, 3));
        }
        found = MORE_THAN.matcher(text);
        if (found.matches()) {
            return new Condition.MoreThan(
                    event(found, 1), Integer.parseInt(found.group(2)), event(found, 3));
        }
        found = ENDS.matcher(text);
        if (found.matches()) {
            return new Condition.EndsBefore(
                    ending(found.group(1)), LocalDate.parse(found.group(2)));
        }
        found = ENDED.matcher(text);
        if (found.matches()) {
            return new Condition.HasEnded(ending(found.group(1)));
        }
        throw notUnderstood(text);
    }

    private static Event event(Matcher found, int group) {
        return Event.valueOf(found.group(group).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static IllegalStateException notUnderstood(String text) {
        return new IllegalStateException("A rule file says \"" + text + "\": no known phrase.");
    }
}
