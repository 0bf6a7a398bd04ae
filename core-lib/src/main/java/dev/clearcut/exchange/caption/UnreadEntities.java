package dev.clearcut.exchange.caption;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Entities that stand for something outside the file, or that nobody declared. Nothing is fetched,
 * and the parser passes over them without a word (XML 1.0 section 4.4.3 lets it): what they stand
 * for is missing, and that is said.
 */
final class UnreadEntities {

    private static final Pattern DECLARED =
            Pattern.compile(
                    "<!ENTITY\\s+([\\w:.-]{1,200})\\s+[\"']", Pattern.UNICODE_CHARACTER_CLASS);

    /** Comments and CDATA may show what looks like an entity and is none. */
    private static final Pattern USED =
            Pattern.compile(
                    "<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?]]>|&([\\w:.-]{1,200});",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private UnreadEntities() {}

    static void report(String text, Reading reading) {
        if (!text.contains("<!DOCTYPE")) {
            return;
        }
        var known = new HashSet<>(Set.of("amp", "lt", "gt", "quot", "apos"));
        DECLARED.matcher(text).results().forEach(found -> known.add(found.group(1)));
        var used = USED.matcher(text);
        int line = 1;
        int counted = 0;
        int lineStart = 0;
        while (used.find()) {
            if (used.group(1) == null || known.contains(used.group(1))) {
                continue;
            }
            for (; counted < used.start(); counted++) {
                if (text.charAt(counted) == '\n') {
                    line++;
                    lineStart = counted + 1;
                }
            }
            reading.error(
                    "caption.xml.entity",
                    reading.at(line, used.start() - lineStart + 1),
                    "\"&%s;\" stands for something that is not in the file; it was not fetched, and its text is missing."
                            .formatted(Reading.shortened(used.group(1))));
        }
    }
}
