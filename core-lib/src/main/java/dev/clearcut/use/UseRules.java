package dev.clearcut.use;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Reported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which clips of a cut are whose, as data an office can change. The first rule in order that fits a
 * clip decides. A clip in a nest that no rule takes as material by itself is then judged by the
 * nest around it, and so outwards.
 *
 * <p>The standard rules are the file {@code use-rules.csv} beside this class; its head says how
 * rules are written.
 *
 * @param rules in the order they are asked
 */
public record UseRules(List<UseRule> rules) {

    private static final String STANDARD = "use-rules.csv";

    public UseRules {
        rules = List.copyOf(rules);
    }

    /** The rules that come with Clearcut. */
    public static UseRules standard() {
        try (var file = UseRules.class.getResourceAsStream(STANDARD)) {
            if (file == null) {
                throw new Unavailable(STANDARD + " is missing from this build of Clearcut.", null);
            }
            var read = read(STANDARD, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (!read.report().isClean()) {
                throw new Invalid(read.report().findings().getFirst());
            }
            return read.value();
        } catch (IOException broken) {
            throw new Unavailable(STANDARD + " cannot be read from this build.", broken);
        }
    }

    /**
     * Reads rules written as a table with comma, semicolon or tab. A row that is no rule is left
     * out and reported, with line, column and the nearest known word.
     *
     * @param name the file's name, for findings
     * @throws BadFile when the table lacks a column that every rule needs, or is no table at all
     */
    public static Reported<UseRules> read(String name, String text) {
        return new UseRulesFile(name).read(text);
    }

    /** These rules first, then others for what these do not speak of; one id is used once. */
    public UseRules then(UseRules others) {
        var mine = rules.stream().map(UseRule::id).toList();
        return new UseRules(
                Stream.concat(
                                rules.stream(),
                                others.rules().stream().filter(r -> !mine.contains(r.id())))
                        .toList());
    }
}
