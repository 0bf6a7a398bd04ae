package dev.clearcut.rights.wording;

import dev.clearcut.rights.Box;
import dev.clearcut.rights.Code;
import dev.clearcut.rights.Codes;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rights as a letter says them, without a code in it: {@code United Kingdom, Ireland; broadcaster
 * VOD; 1 September 2027 to 31 August 2030; English}. For people: {@link RightsText} is what can be
 * read again.
 */
public final class InFull {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What a list of names is put together with. */
    private static final Pattern NAME =
            Pattern.compile("(?<=^|, | except | and )(?:(?!, | except | and ).)+");

    private static final class Names {
        static final Map<String, String> TERRITORIES = byCode(Codes.territories());
        static final Map<String, String> MEDIA = byCode(Codes.media());
        static final Map<String, String> LANGUAGES = byCode(Codes.languages());

        private static Map<String, String> byCode(List<Code> codes) {
            return codes.stream()
                    .collect(Collectors.toMap(Code::code, Code::name, (first, second) -> first));
        }
    }

    private InFull() {}

    /** A line for each box. */
    public static List<String> write(Rights rights) {
        return rights.boxes().stream().map(InFull::line).toList();
    }

    private static String line(Box box) {
        return String.join(
                "; ",
                named(box.territories().toString(), Names.TERRITORIES::get),
                named(box.media().toString(), Names.MEDIA::get),
                window(box.window()),
                named(box.languages().toString(), Names.LANGUAGES::get));
    }

    private static String named(String text, Function<String, @Nullable String> name) {
        return NAME.matcher(text)
                .replaceAll(
                        match -> {
                            var known = name.apply(match.group());
                            return Matcher.quoteReplacement(known == null ? match.group() : known);
                        });
    }

    private static String window(Window window) {
        var from = window.firstDay().map(InFull::day);
        var last = window.lastDay().map(InFull::day);
        if (from.isEmpty()) {
            return last.map(day -> "until " + day).orElse("in perpetuity");
        }
        return last.map(day -> from.get() + " to " + day)
                .orElse("from " + from.get() + " in perpetuity");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
